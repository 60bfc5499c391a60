/** What ready words are for. */
export const reasonUses = ['REFUSAL', 'SUPPLEMENT', 'STOP', 'EXTENSION'] as const
export type ReasonUseCode = (typeof reasonUses)[number]

/** The words for somebody who filed in English: below the Vietnamese ones, which are the office's. */
export const inLanguages = ({ textVi, textEn }: { readonly textVi: string; readonly textEn: string | null }, locale: string): string =>
  locale === 'en' && textEn !== null ? `${textVi}\n\n${textEn}` : textVi

/** Ready words put to what was typed, which stays; words that stand there already are not put twice. */
export const withText = (typed: string, text: string): string => (typed.includes(text) ? typed : [typed.trim(), text].filter((part) => part !== '').join('\n'))

/** Words an administrator wrote: Vietnamese always, English perhaps. */
export type LocalisedText = { readonly vi: string; readonly en?: string | undefined }

export type LocalisedProps = { readonly value: LocalisedText; readonly locale: 'vi' | 'en' }

/** The words in the reader's language; what is Vietnamese in both, as a name is, is marked as that for screen readers. */
export function Localised({ value, locale }: LocalisedProps) {
  if (locale === 'vi') return value.vi
  return value.en === undefined || value.en === value.vi ? <span lang="vi">{value.vi}</span> : value.en
}

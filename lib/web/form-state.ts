/** What a form shows after a submit that did not go through. Codes, never sentences. */
export type FormState<Code extends string = string> = {
  /** By field name; the value is a code that lib/text turns into a sentence. */
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly refusal: Code | null
  /** What belongs to the refusal beside its words. */
  readonly detail?: Readonly<Record<string, string>>
  /** What was typed, by field name, so that nothing is lost. Never a password or a code. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

export const emptyForm: FormState<never> = { fieldErrors: {}, refusal: null, values: {} }

/** What a form draws of its state: `typed` and `error` by field name, and everything wrong for the summary above it. */
export function answersOf(
  state: FormState,
  messages: Readonly<Record<string, string>>,
  refusals: Readonly<Record<string, string>>,
) {
  const sentence = (code: string) => messages[code] ?? messages.required ?? code
  const fields = Object.entries(state.fieldErrors).map(([fieldId, code]) => ({ fieldId, message: sentence(code) }))
  const refusal = state.refusal === null ? [] : [{ message: refusals[state.refusal] ?? state.refusal }]
  return {
    typed: (name: string): string => state.values[name]?.[0] ?? '',
    chosen: (name: string): readonly string[] => state.values[name] ?? [],
    error: (name: string): string | undefined => {
      const code = state.fieldErrors[name]
      return code === undefined ? undefined : sentence(code)
    },
    summary: [...refusal, ...fields],
  }
}

/** Names what was kept of a form when its person's session ended, so that it is forgotten once the form went through. */
export const keptName = '_kept'

/** What was kept of a form, to be shown again in it. */
export type Kept = { readonly id: string; readonly values: FormState['values'] }

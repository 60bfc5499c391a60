/** What a form shows after a submit that did not go through. Codes, never sentences. */
export type FormState<Code extends string = string> = {
  /** By field name; the value is a code that lib/text turns into a sentence. */
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly refusal: Code | null
  /** What was typed, by field name, so that nothing is lost. Never a password or a code. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

export const emptyForm: FormState<never> = { fieldErrors: {}, refusal: null, values: {} }

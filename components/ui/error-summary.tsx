import { FocusBox } from './focus-box'

export type SummaryError = {
  readonly message: string
  /** Id of the control; left out where the whole form was refused. */
  readonly fieldId?: string | undefined
}

export type ErrorSummaryProps = {
  readonly title: string
  readonly errors: readonly SummaryError[]
  /** Pass the state of the form action: a new answer brings the focus back here. */
  readonly attempt?: unknown
}

/** What is wrong with a form, above it, each with a link to its field; nothing where nothing is wrong. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <FocusBox
      labelledBy="error-summary-title"
      attempt={attempt}
      className="notice mb-8 max-w-text rounded border-2 border-danger bg-paper p-5"
    >
      <h2 id="error-summary-title" className="text-lg">
        {title}
      </h2>
      <ul className="mt-1">
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
            {fieldId === undefined ? (
              <strong className="inline-block py-2 align-top text-danger">{message}</strong>
            ) : (
              <a href={`#${fieldId}`} className="inline-block py-2 align-top font-bold text-danger hover:text-danger-strong">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </FocusBox>
  )
}

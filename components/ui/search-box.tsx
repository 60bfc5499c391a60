import { Button } from './button'
import { Icon } from './icon'

export type SearchBoxProps = {
  /** Where the question is asked, by GET. */
  readonly action: string
  readonly label: string
  readonly button: string
  readonly name?: string
  readonly defaultValue?: string | undefined
  readonly hint?: string | undefined
}

/** One line and a button; the answer has an address of its own. */
export function SearchBox({ action, label, button, name = 'q', defaultValue, hint }: SearchBoxProps) {
  return (
    <form action={action} method="get" role="search" className="mb-8 max-w-text">
      <label htmlFor={`search-${name}`} className="font-bold">
        {label}
      </label>
      {hint ? (
        <p id={`search-${name}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
      <div className="mt-2 flex gap-2 max-sm:flex-col">
        <input
          id={`search-${name}`}
          type="search"
          name={name}
          defaultValue={defaultValue}
          autoComplete="off"
          maxLength={200}
          aria-describedby={hint ? `search-${name}-hint` : undefined}
          className="control"
        />
        <Button className="shrink-0">
          <Icon name="search" />
          {button}
        </Button>
      </div>
    </form>
  )
}

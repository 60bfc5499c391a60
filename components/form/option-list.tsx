'use client'

import type { KeyboardEvent } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Match } from './matching'

export type FindWords = {
  /** "Số mục phù hợp", before their number, and what is said where there is none. */
  readonly found: string
  readonly none: string
  /** "trước đây:", before a former name. */
  readonly before: string
}

export type OptionListProps = FindWords & {
  readonly id: string
  readonly label: string
  /** Null while the list is put away. */
  readonly offered: readonly Match[] | null
  /** Whether something was typed: only then is the number said. */
  readonly typed: boolean
  readonly active: number
  readonly onChoose: (option: Match) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The id of an option, for `aria-activedescendant`. */
export const optionId = (list: string, at: number): string => `${list}-${String(at)}`

/** What is offered below a control while one types in it. The control keeps the focus. */
export function OptionList({ id, label, offered, typed, active, onChoose, onKeyDown, found, none, before }: OptionListProps) {
  const options = offered ?? []
  return (
    <>
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        hidden={options.length === 0}
        className="absolute inset-x-0 top-full z-10 max-h-72 overflow-y-auto rounded border border-rule bg-paper shadow"
        onMouseDown={(event) => { event.preventDefault() }}
      >
        {options.map((one, at) => (
          <div
            key={`${one.value} ${one.label}`}
            id={optionId(id, at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            ref={at === active ? (element) => { element?.scrollIntoView({ block: 'nearest' }) } : undefined}
            className={`flex min-h-11 cursor-pointer flex-col justify-center px-3 py-2 ${at === active ? 'bg-ink text-paper' : 'hover:underline'}`}
            onClick={() => { onChoose(one) }}
            onKeyDown={onKeyDown}
          >
            <span>{one.label}</span>
            {one.by === null ? null : <span className="text-sm">{`${before} ${one.by}`}</span>}
          </div>
        ))}
      </div>
      {offered?.length === 0 && typed ? <p className="mt-1 text-soft">{none}</p> : null}
      <VisuallyHidden>
        <span role="status">{offered === null || !typed ? '' : options.length === 0 ? none : `${found}: ${String(options.length)}`}</span>
      </VisuallyHidden>
    </>
  )
}

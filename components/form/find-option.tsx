'use client'

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { OptionLines } from '@/components/ui/option-lines'
import type { Wiring } from '@/components/ui/field'
import { fold, matching, optionsIn } from './matching'
import { type FindWords, optionId, OptionList } from './option-list'

export type FindOptionProps = FindWords & {
  readonly name: string
  /** What the list is called: the field's label. */
  readonly label: string
  /** One option a line: its value; or value, tab, label; and after another tab further names by which it is found. */
  readonly lines: string
  /** The line of the empty choice. */
  readonly empty: string
  readonly defaultValue: string
  readonly wiring: Wiring
  /** What the further names are called, as a group of the list that stands there without JavaScript: "Tên trước đây". */
  readonly others?: string
}

const labelIn = ({ value, selectedOptions }: HTMLSelectElement): string => (value === '' ? '' : (selectedOptions[0]?.textContent ?? ''))

/**
 * A list in which one types to find, without diacritics too. What is posted is the select that stands there without
 * JavaScript; with it the select is put away and moved by what one finds.
 */
export function FindOption({ name, label, lines, empty, defaultValue, wiring, others, ...words }: FindOptionProps) {
  const select = useRef<HTMLSelectElement>(null)
  // Null until the script runs: then what the select says, or what is being typed.
  const [text, setText] = useState<string | null>(null)
  const [search, setSearch] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const options = useMemo(() => optionsIn(lines), [lines])
  const offered = search === null ? [] : matching(options, search)

  const look = useCallback(() => {
    if (select.current) setText(labelIn(select.current))
  }, [])
  const close = useCallback(() => {
    setSearch(null)
    setActive(-1)
    look()
  }, [look])

  // A browser that comes back to the page may have chosen what was chosen before.
  useEffect(look, [look])
  useEffect(() => {
    const own = select.current
    const form = own?.form
    // A reset comes before the controls have their old values again.
    const afterReset = () => void setTimeout(close)
    own?.addEventListener('change', close)
    form?.addEventListener('reset', afterReset)
    return () => {
      own?.removeEventListener('change', close)
      form?.removeEventListener('reset', afterReset)
    }
  }, [close])

  const choose = (value: string) => {
    if (!select.current) return
    if (select.current.value === value) {
      close()
      return
    }
    select.current.value = value
    // As when a person chooses: what saves by itself listens to the one, what shows and hides to the other.
    select.current.dispatchEvent(new Event('input', { bubbles: true }))
    select.current.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const open = (typed: string) => {
    setSearch(typed)
    setActive(-1)
  }
  /** What stands there when one goes on: nothing, all of a label, or enough of it to mean one option only. */
  const settle = () => {
    if (search === null) return
    const exact = offered.filter((one) => fold(one.label) === fold(search))
    const [only, ...others] = exact.length > 0 ? exact : offered
    if (text === '') choose('')
    else if (only && others.length === 0 && search !== '') choose(only.value)
    else close()
  }
  const move = (by: number) => {
    if (search === null) {
      open('')
      return
    }
    setActive((at) => (offered.length === 0 ? -1 : at === -1 && by < 0 ? offered.length - 1 : (at + by + offered.length) % offered.length))
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => { move(1) },
    ArrowUp: () => { move(-1) },
    ...(search === null ? {} : {
      Escape: close,
      Enter: () => {
        const at = offered[active]
        if (at) choose(at.value)
        else settle()
      },
    }),
  }
  const pressed = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  const list = `${wiring.id}-list`
  const isLive = text !== null
  return (
    <div className="relative max-w-field">
      <select ref={select} name={name} className="control" defaultValue={defaultValue} autoComplete="off" {...(isLive ? { hidden: true } : wiring)}>
        <option value="">{empty}</option>
        <OptionLines lines={lines} />
        {others === undefined ? null : (
          <optgroup label={others}>
            {options.flatMap((one) => one.others.map((name) => <option key={name} value={name}>{`${name} → ${one.label}`}</option>))}
          </optgroup>
        )}
      </select>
      {isLive ? (
        <>
          <input
            {...wiring}
            className="control"
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={search !== null}
            aria-controls={list}
            aria-activedescendant={active === -1 ? undefined : optionId(list, active)}
            autoComplete="off"
            spellCheck={false}
            placeholder={empty}
            value={text}
            onChange={(event) => {
              // Only what is chosen is an answer; what is typed to find it is nobody else's business.
              event.stopPropagation()
              setText(event.target.value)
              open(event.target.value)
            }}
            onClick={() => { if (search === null) open('') }}
            onKeyDown={pressed}
            onBlur={settle}
          />
          <OptionList
            {...words}
            id={list} label={label} offered={search === null ? null : offered} typed={search !== null && search !== ''} active={active}
            onChoose={({ value }) => { choose(value) }} onKeyDown={pressed}
          />
        </>
      ) : null}
    </div>
  )
}

'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Wiring } from '@/components/ui/field'
import { OptionLines } from '@/components/ui/option-lines'
import { paths } from '@/lib/web/paths'
import { type Match, matching, namedIn } from './matching'
import { type FindWords, optionId, OptionList } from './option-list'

export type CommuneInputProps = FindWords & {
  readonly name: string
  /** Name of the control of the province. */
  readonly province: string
  /** Those of the province that stands chosen, see `communeLines`. */
  readonly lines: string
  readonly label: string
  readonly defaultValue: string
  readonly wiring: Wiring
}

const atMost = 20
const pause = 200

/** A commune of anywhere: its label names the province, and `province` is what to choose with it. */
type Offered = Match & { readonly province?: string }
type Place = { readonly kind: string; readonly name: string; readonly province: string; readonly by: string | null }

/** Communes of the whole country for who has not chosen a province, or began with the commune. */
async function foundAnywhere(typed: string): Promise<readonly Offered[]> {
  const answer = await fetch(paths.findPlaces(typed)).catch(() => null)
  if (!answer?.ok) return []
  const { items } = (await answer.json()) as { readonly items: readonly Place[] }
  return items.filter(({ kind }) => kind === 'commune').map(({ name, province, by }) =>
    ({ value: name, label: `${name}, ${province}`, folded: '', others: [], by, province }))
}

/** Changes a control as a person would, so that everything that listens to it hears of it. */
function change(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  const kind = control instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * The commune of an address: one types, and those of the province are offered, by former names and without diacritics
 * too. Any text may stand, for old papers; without a script the browser offers the names of the province as it was.
 */
export function CommuneInput({ name, province, lines, label, defaultValue, wiring, ...words }: CommuneInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isLive, setLive] = useState(false)
  const [own, setOwn] = useState(lines)
  const [search, setSearch] = useState<string | null>(null)
  const [elsewhere, setElsewhere] = useState<readonly Offered[]>([])
  const [active, setActive] = useState(-1)

  const select = (): HTMLSelectElement | null => {
    const found = input.current?.form?.elements.namedItem(province)
    return found instanceof HTMLSelectElement ? found : null
  }

  useEffect(() => {
    const later = setTimeout(() => setLive(true))
    const chosen = input.current?.form?.elements.namedItem(province)
    if (!(chosen instanceof HTMLSelectElement)) return () => clearTimeout(later)
    const offer = async () => {
      const answer = chosen.value === '' ? null : await fetch(paths.communes(chosen.value)).catch(() => null)
      setOwn(answer?.ok ? await answer.text() : '')
    }
    const changed = () => void offer()
    chosen.addEventListener('change', changed)
    return () => {
      clearTimeout(later)
      chosen.removeEventListener('change', changed)
    }
  }, [province])

  useEffect(() => {
    if (own !== '' || search === null || search.trim().length < 2) return undefined
    let isOld = false
    const later = setTimeout(() => void foundAnywhere(search).then((found) => { if (!isOld) setElsewhere(found) }), pause)
    return () => {
      isOld = true
      clearTimeout(later)
    }
  }, [own, search])

  const nearby: readonly Offered[] = search === null || search.trim() === '' ? [] : own === '' ? elsewhere : matching(namedIn(own), search).slice(0, atMost)
  const close = () => {
    setSearch(null)
    setActive(-1)
  }
  const choose = (one: Offered) => {
    const of = select()
    if (one.province !== undefined && of && of.value !== one.province) change(of, one.province)
    if (input.current) change(input.current, one.value)
    close()
  }
  const move = (by: number) => {
    if (nearby.length > 0) setActive((at) => (at === -1 && by < 0 ? nearby.length - 1 : (at + by + nearby.length) % nearby.length))
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || search === null) return
    const at = nearby[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && at) choose(at)
    else return
    event.preventDefault()
  }

  const list = `${wiring.id}-list`
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': nearby.length > 0,
    'aria-controls': list,
    'aria-activedescendant': active === -1 ? undefined : optionId(list, active),
  } as const
  return (
    <div className="relative max-w-field">
      <input
        ref={input}
        {...wiring}
        {...(isLive ? combobox : { list })}
        name={name}
        className="control"
        type="text"
        autoComplete="off"
        spellCheck={false}
        defaultValue={defaultValue}
        onChange={(event) => {
          setSearch(event.target.value)
          setActive(-1)
        }}
        onKeyDown={pressed}
        onBlur={close}
      />
      {isLive ? (
        // Nothing found is no fault here: what is not in the list may be written all the same.
        <OptionList
          {...words}
          id={list} label={label} offered={nearby.length === 0 ? null : nearby} typed active={active} onChoose={choose} onKeyDown={pressed}
        />
      ) : (
        <datalist id={list}>{own === '' ? null : <OptionLines lines={own} bare />}</datalist>
      )}
    </div>
  )
}

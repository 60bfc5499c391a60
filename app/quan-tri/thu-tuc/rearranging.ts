'use client'

import { type SubmitEvent as FormSubmit, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/web/form-state'

type Pressed = { readonly intent: string; /** Among the buttons of the same intent. */ readonly nth: number }

const buttons = (form: HTMLFormElement, intent: string) =>
  [...form.querySelectorAll<HTMLButtonElement>('button[name="intent"]')].filter(({ value }) => value === intent)

const firstControl = ':scope > fieldset:last-of-type :is(input:not([type=hidden]), select, textarea)'

/** The button that would move a moved row on; at the end of its list, the one that would move it back. */
function movedButton(form: HTMLFormElement, way: 'up' | 'down', list: string, number: string): HTMLElement | undefined {
  const row = String(Number(number) + (way === 'up' ? -1 : 1))
  return buttons(form, `${way}:${list}:${row}`)[0] ?? buttons(form, `${way === 'up' ? 'down' : 'up'}:${list}:${row}`)[0]
}

/** Where the focus belongs after the form was drawn anew: at the row that was added or moved, or at the same button. */
function focusAfter(form: HTMLFormElement, { intent, nth }: Pressed): HTMLElement | null {
  const [what = '', list = '', number = ''] = intent.split(':')
  const rows = document.getElementById(list)
  if (what === 'add') return rows?.querySelector<HTMLElement>(firstControl) ?? rows
  return (what === 'up' || what === 'down' ? movedButton(form, what, list, number) : buttons(form, intent)[nth]) ?? rows
}

function typedIn(form: HTMLFormElement, intent: string): FormState['values'] {
  const values: Record<string, string[]> = { intent: [intent] }
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/**
 * Buttons beside "save" (more rows, another order) give a form back as it was typed. The server does that (`orAgain`)
 * for whoever has no scripts; here it is done at once, so that nothing typed while an answer is on its way gets lost.
 */
export function useRearranging(answered: FormState) {
  const pressed = useRef<Pressed | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const [own, setOwn] = useState<{ readonly after: FormState; readonly state: FormState } | null>(null)

  useEffect(() => {
    if (pressed.current && form.current) focusAfter(form.current, pressed.current)?.focus()
    pressed.current = null
  }, [own])

  function onSubmit(event: FormSubmit<HTMLFormElement>) {
    const { submitter } = event.nativeEvent
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== 'intent' || ['', 'save'].includes(submitter.value)) return
    event.preventDefault()
    const { currentTarget } = event
    pressed.current = { intent: submitter.value, nth: buttons(currentTarget, submitter.value).indexOf(submitter) }
    setOwn({ after: answered, state: { fieldErrors: { intent: 'again' }, refusal: null, values: typedIn(currentTarget, submitter.value) } })
  }

  return { state: own?.after === answered ? own.state : answered, onSubmit, form }
}

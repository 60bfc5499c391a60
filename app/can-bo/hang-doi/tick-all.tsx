'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Ticks every dossier of the page, or none; only there where scripts are, since nothing else could do it. */
export function TickAll({ form, text }: { readonly form: string; readonly text: string }) {
  const scripted = useSyncExternalStore(never, () => true, () => false)
  if (!scripted) return null
  return (
    <div className="choice mb-2">
      <input
        type="checkbox"
        id="tick-all"
        onChange={({ target }) => {
          for (const box of document.querySelectorAll<HTMLInputElement>(`#${form} input[name=ho-so]`)) box.checked = target.checked
        }}
      />
      <label htmlFor="tick-all">{text}</label>
    </div>
  )
}

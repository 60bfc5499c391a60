'use client'

import { useEffect, useRef, useState } from 'react'
import { OptionLines } from '@/components/ui/option-lines'
import { paths } from '@/lib/web/paths'

export type CommuneListProps = {
  readonly id: string
  /** Name of the control of the province. */
  readonly province: string
  /** Those of the province that stands chosen, see `communeLines`. */
  readonly lines: string
}

/** The communes offered while one types. Another province brings its own; a former name finds the commune of today. */
export function CommuneList({ id, province, lines }: CommuneListProps) {
  const list = useRef<HTMLDataListElement>(null)
  const [offered, setOffered] = useState(lines)

  useEffect(() => {
    const select = list.current?.closest('form')?.elements.namedItem(province)
    if (!(select instanceof HTMLSelectElement)) return undefined
    const offer = async () => {
      const answer = select.value === '' ? null : await fetch(paths.communes(select.value)).catch(() => null)
      setOffered(answer?.ok ? await answer.text() : '')
    }
    const changed = () => void offer()
    select.addEventListener('change', changed)
    return () => select.removeEventListener('change', changed)
  }, [province])

  return (
    <datalist id={id} ref={list}>
      {offered === '' ? null : <OptionLines lines={offered} bare />}
    </datalist>
  )
}

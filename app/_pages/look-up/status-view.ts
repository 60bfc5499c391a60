import { statusTone } from '@/components/dossier/status-tone'
import type { TagTone } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { isFinal } from '@/lib/dossier/model/statuses'
import type { PublicStatus } from '@/lib/dossier/queries/look-up'
import { text, type Locale } from '@/lib/text/text'

/** A status in words, ready to be drawn: it travels to the browser without the words it does not need. */
export type StatusView = {
  readonly code: string
  readonly tone: TagTone
  readonly name: string
  readonly meaning: string
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string; readonly lang?: 'vi' }[]
  readonly steps: readonly { readonly id: string; readonly title: string; readonly time: string; readonly dateTime: string; readonly state: 'done' | 'now' }[]
  readonly words: { readonly title: string; readonly steps: string; readonly more: string }
}

/** What the public may know of a dossier, in that language. */
export function statusView(locale: Locale, dossier: PublicStatus): StatusView {
  const { status: words, statuses, more } = text(locale).lookUp
  const over = isFinal(dossier.status) || dossier.status === 'COMPLETED'
  const moments = (['submittedAt', 'acceptedAt', 'dueAt', 'completedAt', 'returnedAt'] as const).flatMap((key) => {
    const moment = dossier[key]
    if (key === 'dueAt' && over) return []
    if (moment === null) return key === 'dueAt' && dossier.status === 'REGISTERED' ? [{ key, label: words[key], value: words.noDue }] : []
    return [{ key, label: words[key], value: formatMoment(moment) }]
  })
  const foreign = locale === 'en' ? { lang: 'vi' as const } : {}
  return {
    code: dossier.code,
    tone: statusTone(dossier.status),
    ...statuses[dossier.status],
    rows: [
      { key: 'procedure', label: words.procedure, value: dossier.procedureName, ...foreign },
      { key: 'owner', label: words.owner, value: dossier.maskedName, ...foreign },
      ...moments,
    ],
    steps: dossier.steps.map(({ at, to }, index) => ({
      id: String(index),
      title: statuses[to].name,
      time: formatMoment(at),
      dateTime: at.toISOString(),
      state: index === dossier.steps.length - 1 && !over ? 'now' : 'done',
    })),
    words: { title: words.title, steps: words.steps, more },
  }
}

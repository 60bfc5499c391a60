'use client'

import { Button } from '@/components/ui/button'
import { useCounts } from './use-counts'

export type ViewItem = {
  readonly key: string
  readonly text: string
  readonly href: string
  readonly current: boolean
  /** Its place among the counts; none has no count. */
  readonly counted?: string
}

export type QueueViewsProps = {
  readonly groups: readonly { readonly key: string; readonly title: string; readonly items: readonly ViewItem[] }[]
  /** For the list to choose from on a narrow screen: the name of each view in the address. */
  readonly choices: readonly { readonly key: string; readonly value: string; readonly text: string }[]
  readonly chosen: string
  readonly action: string
  readonly counts: Readonly<Record<string, number>>
  readonly countsHref: string
  readonly most: number
  readonly words: {
    readonly label: string
    readonly choose: string
    readonly show: string
    readonly more: string
    readonly moreRead: string
    readonly changed: readonly [string, string]
    readonly dossiers: string
  }
}

/** The views with how many dossiers each holds: a list beside the queue, or a list to choose from where there is no room. */
export function QueueViews({ groups, choices, chosen, action, counts: first, countsHref, most, words }: QueueViewsProps) {
  const { counts, changed } = useCounts(countsHref, first)
  const textOf = (count: number) => (count > most ? words.more : String(count))
  const said = changed.flatMap((key) => {
    const item = groups.flatMap(({ items }) => items).find(({ counted }) => counted === key)
    return item ? [`${item.text}: ${textOf(counts[key] ?? 0)}`] : []
  })
  return (
    <>
      <nav aria-label={words.label} className="max-lg:hidden">
        {groups.map(({ key, title, items }) => (
          <section key={key} className="mb-4">
            <h2 className="mb-1 px-3 text-sm text-soft">{title}</h2>
            <ul>
              {items.map((item) => (
                <li key={item.key}>
                  <a
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                    className="flex min-h-11 items-center justify-between gap-3 border-l-4 border-transparent px-3 py-1 no-underline hover:bg-accent-soft aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-bold aria-[current]:text-ink"
                  >
                    <span className="min-w-0 break-words">{item.text}</span>
                    {item.counted === undefined ? null : <Count count={counts[item.counted] ?? 0} most={most} words={words} />}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <form action={action} method="get" className="mb-6 flex flex-wrap items-end gap-3 lg:hidden">
        <div className="min-w-0 grow">
          <label htmlFor="xem" className="mb-1 block font-bold">
            {words.choose}
          </label>
          <select key={chosen} id="xem" name="xem" defaultValue={chosen} className="control w-full">
            {choices.map(({ key, value, text }) => (
              <option key={key} value={value}>{`${text} (${textOf(counts[key] ?? 0)})`}</option>
            ))}
          </select>
        </div>
        <Button variant="secondary">{words.show}</Button>
      </form>
      <p role="status" className="sr-only">
        {said.length > 0 ? `${words.changed[0]} ${said.join('; ')}${words.changed[1]}` : ''}
      </p>
    </>
  )
}

function Count({ count, most, words }: { readonly count: number } & Pick<QueueViewsProps, 'most' | 'words'>) {
  return (
    <span className="rounded-full bg-neutral px-2 text-sm font-normal text-ink">
      <span aria-hidden="true">{count > most ? words.more : count}</span>
      <span className="sr-only">{count > most ? words.moreRead : `${String(count)} ${words.dossiers}`}</span>
    </span>
  )
}

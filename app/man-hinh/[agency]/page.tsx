import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findScreen, type Screen } from '@/lib/appointment/queries/waiting-room'
import { formatMinute, minuteOf } from '@/lib/core/dates'
import { visitor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { Refresh } from '@/app/_pages/refresh'

const { screen: words } = officialText.reception

export const metadata: Metadata = { title: words.title }

/** The hour of now on every request. */
export const dynamic = 'force-dynamic'

const everySeconds = { withScript: 5, without: 10 }

/** The wall of the waiting room: which number goes to which counter, readable from ten metres; names nobody. */
export default async function Page({ params }: PageProps<'/man-hinh/[agency]'>) {
  const now = new Date()
  const screen = await findScreen(visitor, (await params).agency, now)
  if (!screen) notFound()
  return (
    <main className="screen">
      <noscript>
        <meta httpEquiv="refresh" content={String(everySeconds.without)} />
      </noscript>
      <Refresh seconds={everySeconds.withScript} />
      <header className="screen-head">
        <h1>{screen.agencyName}</h1>
        <p className="screen-clock">{formatMinute(minuteOf(now))}</p>
      </header>
      <Called screen={screen} />
      <section className="screen-next">
        <h2>{words.next}</h2>
        <ol>
          {screen.next.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      </section>
      <dl className="screen-figures">
        <div>
          <dt>{words.waiting}</dt>
          <dd>{words.people(screen.waiting)}</dd>
        </div>
        <div>
          <dt>{words.average}</dt>
          <dd>{words.minutes(screen.averageWait)}</dd>
        </div>
      </dl>
    </main>
  )
}

function Called({ screen: { called } }: { readonly screen: Screen }) {
  const [newest] = called
  return (
    <section className="screen-called">
      <p role="status" className="sr-only">
        {newest ? words.announce(newest.name, newest.counter) : words.nobody}
      </p>
      {called.length === 0 ? (
        <p className="screen-nobody">{words.nobody}</p>
      ) : (
        <table>
          <caption>{words.called}</caption>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.counter}</th>
            </tr>
          </thead>
          <tbody>
            {called.map(({ id, name, counter, isServed }) => (
              <tr key={id} data-new={isServed ? undefined : true}>
                <th scope="row">{name}</th>
                <td>{counter}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

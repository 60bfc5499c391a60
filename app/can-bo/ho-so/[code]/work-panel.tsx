import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/button'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { tasks } from './[viec]/tasks'
import { take } from './actions'
import { formWords, stateOf } from './open-case'
import { WorkForm } from './work-form'

const { bench, work } = officialText.office
const { thread: threadWords } = officialText.rounds

function takeWord(dossier: Case): string {
  if (dossier.mine) return work.take.start
  return dossier.assigneeName === null ? work.take.free : work.take.from(dossier.assigneeName)
}

/** Exactly what this official may do with the dossier now; the most usual first. */
export function WorkPanel({ dossier }: { readonly dossier: Case }) {
  const possible = [...tasks].filter(([, { event }]) => dossier.possible.includes(event))
  const mayTake = dossier.possible.includes('take')
  return (
    <Card>
      <h2 id="viec" className="mb-4 text-xl">
        {bench.work}
      </h2>
      {possible.length === 0 && !mayTake ? <p>{bench.noWork}</p> : null}
      <div className="flex flex-wrap gap-3 max-sm:flex-col">
        {possible.map(([slug, { name, danger }], index) => (
          <LinkButton key={slug} href={paths.work(dossier.code, slug)} variant={index === 0 && !danger ? 'primary' : 'secondary'}>
            {name}
          </LinkButton>
        ))}
        {mayTake ? (
          <WorkForm
            action={take}
            hidden={{ code: dossier.code, version: String(dossier.version) }}
            submit={takeWord(dossier)}
            variant={possible.length === 0 ? 'primary' : 'secondary'}
            now={stateOf(dossier)}
            words={formWords()}
            idPrefix="take-"
          />
        ) : null}
      </div>
      <p className="mt-4">
        <a href={paths.officialThread(dossier.code)} className="inline-flex min-h-11 items-center font-bold">
          {threadWords.link}
          {dossier.unread > 0 ? ` (${threadWords.unread(dossier.unread)})` : ''}
        </a>
      </p>
    </Card>
  )
}

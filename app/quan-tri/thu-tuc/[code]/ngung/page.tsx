import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireAdministrator } from '@/lib/identity/session'
import { listPublished } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { withdraw } from '../../vong-doi/actions'
import { requireVersions, TaskHead } from '../versions-of'

const { lifecycle, procedures } = officialText
const words = lifecycle.withdraw

export const metadata: Metadata = { title: words.title }

/** The end of a procedure: from when, why, and where people go instead. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/ngung'>) {
  const { code } = await params
  const actor = await requireAdministrator(paths.adminProcedureTask(code, 'ngung'))
  const versions = await requireVersions(code)
  if (!versions.some(({ state, validTo }) => state === 'PUBLISHED' && validTo === null)) notFound()
  const others = (await listPublished(actor, { at: new Date() })).filter((one) => one.code !== code)
  return (
    <>
      <TaskHead code={code} name={versions[0]?.name ?? code} title={words.title} lead={words.lead} />
      <DraftForm
        action={withdraw}
        words={{ ...procedures.form, cancel: procedures.form.leave }}
        hidden={{ code }}
        groups={[
          {
            fields: [
              { kind: 'radios', name: 'when', label: words.when, choices: (['now', 'later'] as const).map((value) => ({ value, label: words.choices[value] })) },
              { kind: 'date', name: 'endsOn', label: words.day, hint: words.dayHint, optional: true },
              { kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint },
              {
                kind: 'select',
                name: 'goTo',
                label: words.goTo,
                empty: words.noGoTo,
                options: others.map((one) => ({ value: one.code, label: `${one.code} – ${one.definition.name.vi}` })),
              },
            ],
          },
        ]}
        submit={words.submit}
        busy={words.busy}
        variant="danger"
        cancelHref={paths.adminProcedure(code)}
      />
    </>
  )
}

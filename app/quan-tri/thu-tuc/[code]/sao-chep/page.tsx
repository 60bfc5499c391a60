import type { Metadata } from 'next'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { standingText } from '../../versions'
import { copy } from '../../vong-doi/actions'
import { requireVersions, TaskHead } from '../versions-of'

const { lifecycle, procedures } = officialText
const words = lifecycle.copy

export const metadata: Metadata = { title: words.title }

/** Another procedure that begins as this one stands. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sao-chep'>) {
  const { code } = await params
  const versions = await requireVersions(code)
  const now = new Date()
  return (
    <>
      <TaskHead code={code} name={versions[0]?.name ?? code} title={words.title} lead={words.lead} />
      <DraftForm
        action={copy}
        words={{ ...procedures.form, cancel: procedures.form.leave }}
        hidden={{ code }}
        groups={[
          {
            fields: [
              {
                kind: 'select',
                name: 'number',
                label: words.version,
                options: versions.map((one) => ({ value: String(one.number), label: `${String(one.number)} – ${standingText(one, now)}` })),
              },
              { kind: 'text', name: 'newCode', label: words.newCode, hint: lifecycle.start.codeHint, width: 'short' },
              { kind: 'text', name: 'name', label: words.name },
            ],
          },
        ]}
        initial={{ number: String(versions[0]?.number ?? 1) }}
        submit={words.submit}
        busy={words.busy}
        cancelHref={paths.adminProcedure(code)}
      />
    </>
  )
}

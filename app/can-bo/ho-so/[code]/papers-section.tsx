import { formatMoment } from '@/lib/core/dates'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { bench, deliveries } = officialText.office
const { giving } = officialText

type Line = { readonly file: string; readonly kind: keyof typeof bench.paperKinds; readonly about: readonly string[] }

function linesOf({ filedFile, submittedAt, papers, confirmation }: Case): Line[] {
  return [
    ...(filedFile ? [{ file: filedFile, kind: 'filed' as const, about: [formatMoment(submittedAt)] }] : []),
    ...papers.map(({ file, kind, number, issuedAt, deliveredAt, deliveredBy }) => ({
      file,
      kind,
      about: [
        ...(number ? [bench.paperNumber(number)] : []),
        formatMoment(issuedAt),
        ...(deliveredAt && deliveredBy ? [bench.delivered(deliveries[deliveredBy], formatMoment(deliveredAt))] : []),
      ],
    })),
    ...(confirmation ? [{ file: confirmation.file, kind: 'draft' as const, about: [formatMoment(confirmation.sentAt)] }] : []),
  ]
}

/** Papers the office issued for the dossier, and its result. */
export function PapersSection({ dossier, shown }: { readonly dossier: Case; readonly shown: string | undefined }) {
  const lines = linesOf(dossier)
  return (
    <section aria-labelledby="ket-qua" className="mb-8">
      <h2 id="ket-qua" className="mb-2 text-xl">
        {bench.papers}
      </h2>
      {lines.length === 0 ? <p>{bench.noPapers}</p> : null}
      <p className="flex flex-wrap gap-x-6">
        <a href={paths.routingSlip(dossier.code)} target="_blank" className="inline-flex min-h-11 items-center">
          {giving.papers.routingSlip}
        </a>
        <a href={paths.processingLog(dossier.code)} target="_blank" className="inline-flex min-h-11 items-center">
          {giving.papers.processingLog}
        </a>
      </p>
      <ul>
        {lines.map(({ file, kind, about }) => (
          <li key={file} className="border-b border-rule py-2">
            <a href={`${paths.workbench(dossier.code, { tep: file })}#xem`} aria-current={file === shown || undefined} className="inline-flex min-h-11 items-center aria-[current]:font-bold">
              {bench.paperKinds[kind]}
            </a>
            <p className="text-sm text-soft">{[...about, ...(file === shown ? [bench.seen] : [])].join('. ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Details } from '@/components/ui/details'
import { DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { settleFee } from './actions'
import { formWords, stateOf } from './open-case'
import { WorkForm } from './work-form'

const { bench, work } = officialText.office
const words = work.fee

type Fee = Case['fees'][number]

function State({ fee }: { readonly fee: Fee }) {
  const how = fee.method ? bench.feeMethods[fee.method] : ''
  const when = fee.recordedAt ? formatMoment(fee.recordedAt) : ''
  return (
    <>
      <Tag tone={fee.state === 'DUE' ? 'due' : 'done'}>{bench.feeStates[fee.state]}</Tag>
      <div className="text-sm text-soft">{[how, when].filter(Boolean).join(', ')}</div>
    </>
  )
}

function Recording({ dossier, fee }: { readonly dossier: Case; readonly fee: Fee }) {
  return (
    <Details summary={`${bench.recordFee}: ${fee.label}, ${formatDong(fee.amount)}`}>
      <WorkForm
        action={settleFee}
        hidden={{ code: dossier.code, fee: fee.key }}
        submit={words.submit}
        now={stateOf(dossier)}
        words={formWords()}
        idPrefix={`fee-${fee.key}-`}
        fields={[
          {
            kind: 'radios',
            name: 'method',
            label: words.method,
            choices: (['CASH', 'TRANSFER', 'WAIVED'] as const).map((value) => ({ value, label: words.methods[value] })),
          },
          { kind: 'text', name: 'reference', label: words.reference },
        ]}
      />
    </Details>
  )
}

/** The fees fixed at submission, and, for who takes money, the noting of a payment. */
export function FeesSection({ dossier }: { readonly dossier: Case }) {
  const due = dossier.mayRecordFees ? dossier.fees.filter(({ state }) => state === 'DUE') : []
  return (
    <section aria-labelledby="le-phi" className="mb-8">
      <h2 id="le-phi" className="mb-2 text-xl">
        {bench.fees}
      </h2>
      {dossier.fees.length === 0 ? (
        <p>{bench.noFees}</p>
      ) : (
        <DataTable
          caption={bench.fees}
          captionHidden
          rows={dossier.fees}
          rowKey={({ key }) => key}
          columns={[
            { key: 'label', header: bench.feeColumns.label, names: true, cell: ({ label, legalGround }) => <FeeName label={label} legalGround={legalGround} /> },
            { key: 'amount', header: bench.feeColumns.amount, number: true, cell: ({ amount }) => formatDong(amount) },
            { key: 'state', header: bench.feeColumns.state, cell: (fee) => <State fee={fee} /> },
          ]}
        />
      )}
      {due.map((fee) => (
        <Recording key={fee.key} dossier={dossier} fee={fee} />
      ))}
    </section>
  )
}

function FeeName({ label, legalGround }: Pick<Fee, 'label' | 'legalGround'>) {
  return (
    <>
      {label}
      <div className="text-sm font-normal text-soft">{legalGround}</div>
    </>
  )
}

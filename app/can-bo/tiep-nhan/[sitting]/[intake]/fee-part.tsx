import { Radios } from '@/components/ui/choices'
import { SummaryList } from '@/components/ui/summary-list'
import { TextInput } from '@/components/ui/text-input'
import { formatDong } from '@/lib/core/money'
import type { Intake } from '@/lib/dossier/queries/intakes'
import { officialText } from '@/lib/text/text'

const words = officialText.counter.form

const methods = ['', 'CASH', 'TRANSFER'] as const

/** What is to be paid as the answers stand, and whether it was. */
export function FeePart({ intake: { fees, feeTotal, content }, isElsewhere }: { readonly intake: Intake; readonly isElsewhere: boolean }) {
  return (
    <section className="mb-6">
      <h2 className="mb-4 text-xl font-bold">{words.fee}</h2>
      <input type="hidden" name="_fee" value={String(feeTotal)} />
      {feeTotal === 0 ? (
        <p className="text-soft">{words.noFee}</p>
      ) : (
        <SummaryList
          items={[
            ...fees.map(({ key, label, amount }) => ({ key, label: label.vi, value: formatDong(amount) })),
            { key: 'total', label: words.total, value: formatDong(feeTotal) },
          ]}
        />
      )}
      {isElsewhere && feeTotal > 0 ? <p className="text-soft">{words.feeElsewhere}</p> : null}
      {isElsewhere || feeTotal === 0 ? null : (
        <>
          <Radios name="_method" label={words.paid} choices={methods.map((value) => ({ value, label: words.methods[value] }))} defaultValue={content.method} />
          <TextInput name="_reference" label={words.reference} width="medium" defaultValue={content.reference} maxLength={100} autoComplete="off" optional={words.optional} />
        </>
      )}
    </section>
  )
}

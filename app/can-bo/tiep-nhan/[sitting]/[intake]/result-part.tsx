import { Radios } from '@/components/ui/choices'
import { TextInput } from '@/components/ui/text-input'
import type { Intake } from '@/lib/dossier/queries/intakes'
import { officialText } from '@/lib/text/text'

const words = officialText.counter.form

/** How the result is received, and where news is sent. */
export function ResultPart({ intake: { definition, content } }: { readonly intake: Intake }) {
  return (
    <section className="mb-6">
      <h2 className="mb-4 text-xl font-bold">{words.result}</h2>
      <Radios
        name="_delivery"
        label={words.delivery}
        choices={definition.deliveries.map((value) => ({ value, label: words.deliveries[value] }))}
        defaultValue={content.delivery}
      />
      {definition.deliveries.includes('POST') ? (
        <TextInput name="_address" label={words.address} hint={words.addressHint} width="full" defaultValue={content.deliveryAddress} maxLength={300} autoComplete="off" />
      ) : null}
      <TextInput name="_phone" label={words.phone} width="medium" inputMode="tel" defaultValue={content.phone} maxLength={30} autoComplete="off" optional={words.optional} />
    </section>
  )
}

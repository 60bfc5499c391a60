import { buttonLook } from '@/components/ui/button'
import { Select, TextInput } from '@/components/ui/text-input'
import { channels } from '@/lib/notification/model'
import { editableTopics } from '@/lib/notification/model/templates'
import type { DeliveryFilter } from '@/lib/notification/queries/deliveries'
import { noticeName } from '@/lib/text/notices'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { log: words, channels: channelNames } = officialText.notices

/** Which part of the log is shown; a plain GET. */
export function FilterForm({ filter, unit }: { readonly filter: DeliveryFilter; readonly unit: string }) {
  const states = (['PENDING', 'SENT', 'FAILED', 'REPLACED'] as const).map((value) => ({ value, label: words.states[value] }))
  return (
    <form method="get" action={paths.adminSent()} className="mb-8 flex flex-wrap items-end gap-x-6">
      <input type="hidden" name="don-vi" value={unit} />
      <Select name="trang-thai" label={words.fields.state} options={states} empty={words.any} defaultValue={filter.state ?? ''} width="medium" />
      <Select
        name="kenh"
        label={words.fields.channel}
        options={channels.map((value) => ({ value, label: channelNames[value] }))}
        empty={words.any}
        defaultValue={filter.channel ?? ''}
        width="medium"
      />
      <Select
        name="tin"
        label={words.fields.topic}
        options={editableTopics.map((value) => ({ value, label: noticeName(value) }))}
        empty={words.any}
        defaultValue={filter.topic ?? ''}
        width="medium"
      />
      <TextInput name="ngay" type="date" label={words.fields.day} width="medium" defaultValue={filter.day ?? ''} />
      <button type="submit" className={`${buttonLook('secondary')} mb-6`}>
        {words.filter}
      </button>
    </form>
  )
}

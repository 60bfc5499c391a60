import { buttonLook } from '@/components/ui/button'
import { Select, TextInput } from '@/components/ui/text-input'
import type { AuditFilter } from '@/lib/audit/queries/entries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { filter: words, groups } = officialText.auditLog

export type FilterFormProps = {
  readonly filter: AuditFilter
  /** What stood in the field, which may be the code of a dossier. */
  readonly subject: string
  readonly unit: string
  readonly units: readonly { readonly value: string; readonly label: string }[]
}

/** Which rows are shown; a plain GET. */
export function FilterForm({ filter, subject, unit, units }: FilterFormProps) {
  return (
    <form method="get" action={paths.adminAudit()} className="mb-8 flex flex-wrap items-end gap-x-6">
      <Select name="don-vi" label={words.unit} options={units} defaultValue={unit} width="medium" />
      <Select
        name="viec"
        label={words.action}
        options={Object.entries(groups).map(([value, label]) => ({ value, label }))}
        empty={words.any}
        defaultValue={filter.action ?? ''}
        width="medium"
      />
      <TextInput name="doi-tuong" label={words.subject} hint={words.subjectHint} width="medium" defaultValue={subject} />
      <TextInput name="nguoi" label={words.actor} hint={words.actorHint} width="medium" defaultValue={filter.actor ?? ''} />
      <TextInput name="ngay" label={words.day} hint={words.dayHint} width="short" defaultValue={filter.day ?? ''} />
      <button type="submit" className={`${buttonLook('secondary')} mb-6`}>
        {words.button}
      </button>
    </form>
  )
}

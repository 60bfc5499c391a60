import { LinkCard } from '@/components/ui/card'
import { Localised } from '@/components/ui/localised'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type ProcedureCardProps = {
  readonly locale: Locale
  readonly definition: Pick<ProcedureDefinition, 'code' | 'name' | 'summary'>
}

/** One procedure in a list: its name leads to its page. */
export function ProcedureCard({ locale, definition: { code, name, summary } }: ProcedureCardProps) {
  return (
    <LinkCard href={paths.procedure(code, locale)} title={<Localised value={name} locale={locale} />}>
      <Localised value={summary} locale={locale} />
    </LinkCard>
  )
}

import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { dayOf, formatDay } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import { findAgency } from '@/lib/identity/queries'
import { currentActor } from '@/lib/identity/session'
import { owedOf } from '@/lib/payment/model'
import { text, type Locale } from '@/lib/text/text'

/** How much is to be paid, why and how, and where; nothing while nobody waits for money. */
export async function PaymentDue({ dossier, locale }: { readonly dossier: MyDossier; readonly locale: Locale }) {
  if (dossier.status !== 'PAYMENT_REQUESTED') return null
  const { payment: words } = text(locale).dossier.page
  const agency = await findAgency(await currentActor(), dossier.agencyId)
  const why = dossier.timeline.findLast(({ event }) => event === 'requestPayment')?.note
  const items: SummaryItem[] = [
    { key: 'owed', label: words.owed, value: <strong>{formatDong(owedOf(dossier.fees), locale)}</strong> },
    { key: 'say', label: words.say, value: dossier.code },
  ]
  if (dossier.payBy) items.push({ key: 'by', label: words.by, value: (dossier.completedAt ? words.byDayForResult : words.byDay)(formatDay(dayOf(dossier.payBy))) })
  if (why) items.push({ key: 'why', label: words.why, value: <span lang="vi" className="whitespace-pre-line">{why}</span> })
  if (agency) {
    items.push({ key: 'where', label: words.where, value: <span lang="vi">{`${agency.name}, ${agency.address}`}</span> })
    items.push({ key: 'ask', label: words.ask, value: agency.hotline })
  }
  return (
    <div className="mt-5">
      <SummaryList items={items} />
    </div>
  )
}

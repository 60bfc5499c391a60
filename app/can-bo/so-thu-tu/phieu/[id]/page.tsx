import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { findTicket } from '@/lib/appointment/queries/waiting-room'
import { formatMinute, formatMoment, minuteOf } from '@/lib/core/dates'
import { longId, shortId } from '@/lib/core/ids'
import { handlingRoles } from '@/lib/dossier/policy'
import { findAgency } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { counterIn } from '../../chosen'
import { PrintButton } from '@/components/ui/print-button'

const { slip: words } = officialText.reception

export const metadata: Metadata = { title: words.title }

/** The slip of a number, as wide as the paper of a small printer; nothing else of the page is printed. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/so-thu-tu/phieu/[id]'>) {
  const actor = await requireOfficial(handlingRoles)
  const id = longId((await params).id)
  const now = new Date()
  const ticket = id === null ? null : await findTicket(actor, id, now)
  if (!ticket) notFound()
  const agency = await findAgency(actor, ticket.agencyId)
  const { counter } = counterIn(await searchParams)
  return (
    <>
      <h1 className="no-print mb-6 text-2xl">{words.title}</h1>
      <section className="slip mb-8 print:mb-0 rounded border border-line bg-paper p-4 text-center" aria-label={words.title}>
        <p className="font-bold">{agency?.name}</p>
        <p className="mt-3 text-sm">{words.number}</p>
        <p className="slip-number font-bold">{ticket.name}</p>
        <p className="font-bold">{ticket.serviceName}</p>
        {ticket.appointedAt ? (
          <p>
            {words.appointed} {formatMinute(minuteOf(ticket.appointedAt))}
          </p>
        ) : null}
        <p className="mt-3">{words.ahead(ticket.ahead)}</p>
        <p className="text-sm">{words.watch}</p>
        <p className="mt-3 text-sm">
          {words.issued} {formatMoment(ticket.issuedAt)}
        </p>
      </section>
      <p className="no-print max-w-text text-sm text-soft">{words.printHint}</p>
      <div className="no-print">
        <ButtonGroup>
          <PrintButton>{words.print}</PrintButton>
          <LinkButton href={paths.waitingRoom({ 'don-vi': shortId(ticket.agencyId), quay: counter || undefined })} variant="secondary">
            {words.back}
          </LinkButton>
        </ButtonGroup>
      </div>
    </>
  )
}

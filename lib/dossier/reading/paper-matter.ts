import 'server-only'
import { opensFrom } from '@/lib/calendar/model/calendar'
import { isWorkingMoment, nextWorkingMoment } from '@/lib/calendar/model/working-time'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { personalClaims } from '@/lib/identity/schema'
import { feesOfDossier } from '@/lib/payment/queries'
import type { DossierEvent as EventRow } from '@/prisma/generated/client'
import type { Loaded } from '../change/load-dossier'
import type { DraftContent } from '../model/draft'
import type { ReasonCode } from '../model/reasons'
import type { SupplementItem } from '../model/supplement'
import type { DossierEvent } from '../model/transitions'
import { componentFiles } from './parts'

async function submitterOf({ submitterId, submitterName, ground }: Loaded) {
  if (!submitterId || !submitterName || !ground) return null
  return { ...(await ownerOnPaper(submitterId)), name: submitterName, ground }
}

/** Everything that may stand on a paper about an event of a dossier, by default its first; null where that is not its own. */
export async function paperMatter(actor: Actor, dossier: Loaded, eventId?: string) {
  const event = await db.dossierEvent.findFirst({
    where: { dossierId: dossier.id, ...(eventId !== undefined && { id: eventId }) },
    orderBy: { sequence: 'asc' },
  })
  if (!event) return null
  const [agency, owner, files, fees, official, note, supplement, extension, handed, takenInAt, counted, submitter] = await Promise.all([
    db.agency.findUniqueOrThrow({ where: { id: dossier.agencyId } }),
    ownerOnPaper(dossier.ownerId),
    componentFiles(dossier.id),
    feesOfDossier(db, dossier.id),
    officialOf(event),
    event.noteId ? db.dossierNote.findUnique({ where: { id: event.noteId } }) : null,
    db.supplementRequest.findFirst({ where: { dossierId: dossier.id, requestedAt: { lte: event.at } }, orderBy: { round: 'desc' } }),
    db.dueExtension.findFirst({ where: { dossierId: dossier.id, state: 'APPROVED', decidedAt: event.at }, select: { dueBefore: true, due: true } }),
    db.handedPaper.findMany({ where: { dossierId: dossier.id } }),
    passedOnBy(dossier),
    event.event === 'accept' ? countedFrom(actor, dossier) : null,
    submitterOf(dossier),
  ])
  return {
    code: dossier.code,
    agency: { parent: agency.parent, name: agency.name, place: agency.place, hotline: agency.hotline },
    owner: { ...owner, name: dossier.ownerName },
    /** Who filed it for its owner, and by what right; null: the owner did. */
    submitter,
    definition: dossier.filedUnder.definition,
    channel: dossier.channel,
    caseKey: dossier.caseKey,
    delivery: dossier.delivery,
    deliveryAddress: dossier.deliveryCipher && decrypt(dossier.deliveryCipher),
    submittedAt: dossier.submittedAt ?? dossier.createdAt,
    dueAt: dossier.dueAt,
    acceptedAt: dossier.acceptedAt,
    /** Of an acceptance while the agency was closed: the opening from which its time is counted; null otherwise. */
    countedFrom: counted,
    extension,
    locale: dossier.locale === 'en' ? ('en' as const) : ('vi' as const),
    trackingToken: dossier.trackingCipher && decrypt(dossier.trackingCipher),
    answers: (decryptJson(dossier.answersCipher) as DraftContent).answers,
    // As they lay there at the event.
    files: files.filter(({ addedAt, replacedAt }) => addedAt <= event.at && (replacedAt === null || replacedAt > event.at)),
    /** Sheets laid on the counter, by component. */
    handed: new Map(handed.map((one) => [one.componentKey, one])),
    /** The agency whose counter took it in for this one; null where that is itself. */
    takenInAt,
    fees,
    event: { id: event.id, event: event.event as DossierEvent, at: event.at, stepKey: event.stepKey, reasonCode: event.reasonCode as ReasonCode | null },
    official,
    note: note && decrypt(note.textCipher),
    supplement: supplement && { items: decryptJson(supplement.itemsCipher) as readonly SupplementItem[], answerBy: supplement.answerBy },
  }
}
export type PaperMatter = NonNullable<Awaited<ReturnType<typeof paperMatter>>>

async function countedFrom(actor: Actor, { agencyId, acceptedAt }: Loaded): Promise<Date | null> {
  if (!acceptedAt) return null
  const calendar = await loadCalendar(actor, agencyId)
  return isWorkingMoment(calendar, acceptedAt) || !opensFrom(calendar, dayOf(acceptedAt)) ? null : nextWorkingMoment(calendar, acceptedAt)
}

const passedOnBy = ({ agencyId, intakeAgencyId }: Loaded) =>
  intakeAgencyId === null || intakeAgencyId === agencyId ? null : db.agency.findUnique({ where: { id: intakeAgencyId }, select: { name: true, hotline: true } })

const officialOf = ({ actorKind, actorId }: EventRow) =>
  actorKind === 'official' && actorId ? db.official.findUnique({ where: { id: actorId }, select: { fullName: true, title: true } }) : null

async function ownerOnPaper(personId: string) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { personalIdCipher: true, phoneCipher: true, emailCipher: true, emailConfirmedAt: true, claimsCipher: true },
  })
  const claims = personalClaims.safeParse(decryptJson(person.claimsCipher))
  const address = claims.success ? claims.data.ThuongTru?.dayDu : undefined
  return {
    personalId: decrypt(person.personalIdCipher),
    ...(address && { address }),
    ...(person.phoneCipher && { phone: decrypt(person.phoneCipher) }),
    ...(person.emailCipher && person.emailConfirmedAt && { email: decrypt(person.emailCipher) }),
  }
}


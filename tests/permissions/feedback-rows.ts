import { db } from '@/lib/core/db'
import { answerComplaint } from '@/lib/feedback/answer-complaint'
import { assignComplaint } from '@/lib/feedback/assign-complaint'
import { fileComplaint } from '@/lib/feedback/file-complaint'
import { handOverComplaints } from '@/lib/feedback/hand-over-complaints'
import { countComplaintsOf, findAnswerDays, findComplaint, findComplaintNews, findMyComplaint, listComplaints, listMyComplaints } from '@/lib/feedback/queries/complaints'
import { findRateable, listRatingWords, summarizeRatings } from '@/lib/feedback/queries/ratings'
import { rateDossier } from '@/lib/feedback/rate-dossier'
import { setAnswerDays } from '@/lib/feedback/set-answer-days'
import { withdrawComplaint } from '@/lib/feedback/withdraw-complaint'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { nothing, own, submitted, type World } from './world'

const supervisor = own('SUPERVISOR')
const administrator = own('ADMINISTRATOR')
const complaint = { kind: 'COMPLAINT', text: 'x', dossierCode: '' } as const
const rating = { score: 4, reasons: [], comment: 'x', by: 'code' as const }

const complained = async (world: World) => {
  await db.complaint.updateMany({ where: { agencyId: { in: [world.ward.id, world.elsewhere.id] }, state: { in: ['RECEIVED', 'ASSIGNED'] } }, data: { state: 'WITHDRAWN' } })
  const filed = await fileComplaint(world.owner, { ...complaint, agencyId: world.ward.id }, now)
  if (!filed.ok) throw new Error(filed.code)
  world.note['complaint'] = filed.value.code
}
const returned = async (world: World) => {
  await submitted(world)
  await db.dossier.update({ where: { id: world.dossierId }, data: { status: 'RETURNED', completedAt: now, returnedAt: now, closedAt: now } })
}
const rated = async (world: World) => {
  await returned(world)
  const saved = await rateDossier(world.owner, { ...rating, code: world.code }, now)
  if (!saved.ok) throw new Error(saved.code)
}
const seen = ({ note }: World) => ({ complaint: note['complaint'] ?? '', version: 1 })

export const feedbackRows: Rows = {
  // Whoever holds the link may as well; that is tried beside the command.
  rateDossier: { allowed: ['owner'], given: returned, call: (actor, { code }) => rateDossier(actor, { ...rating, code }, now) },
  findRateable: { allowed: ['owner'], given: returned, call: (actor, { code }) => findRateable(actor, { code }, now) },
  summarizeRatings: { allowed: supervisor, given: rated, call: (actor) => summarizeRatings(actor) },
  listRatingWords: { allowed: supervisor, given: rated, call: (actor) => listRatingWords(actor) },
  fileComplaint: { allowed: ['owner', 'stranger'], given: nothing, call: (actor, { ward }) => fileComplaint(actor, { ...complaint, agencyId: ward.id }, now) },
  withdrawComplaint: { allowed: ['owner'], given: complained, call: (actor, world) => withdrawComplaint(actor, seen(world), now) },
  assignComplaint: {
    allowed: supervisor,
    given: complained,
    call: (actor, world) => assignComplaint(actor, { ...seen(world), officialId: world.own.CLERK.officialId }, now),
  },
  handOverComplaints: {
    allowed: ['system', ...administrator],
    given: nothing,
    call: (actor, world) => handOverComplaints(actor, { officialId: world.own.CLERK.officialId, agencyIds: [world.ward.id], receiverId: null }, now),
  },
  countComplaintsOf: {
    allowed: ['system', ...administrator],
    given: async (world) => {
      await complained(world)
      await assignComplaint(world.own.SUPERVISOR, { ...seen(world), officialId: world.own.CLERK.officialId }, now)
    },
    call: (actor, { ward, own: { CLERK } }) => countComplaintsOf(actor, { agencyId: ward.id, officialId: CLERK.officialId }),
  },
  answerComplaint: { allowed: supervisor, given: complained, call: (actor, world) => answerComplaint(actor, { ...seen(world), answer: 'x' }, now) },
  setAnswerDays: { allowed: administrator, given: nothing, call: (actor, { ward }) => setAnswerDays(actor, { agencyId: ward.id, answerDays: 7 }, now) },
  listMyComplaints: { allowed: ['owner'], given: complained, call: (actor) => listMyComplaints(actor) },
  findMyComplaint: { allowed: ['owner'], given: complained, call: (actor, { note }) => findMyComplaint(actor, note['complaint'] ?? '') },
  listComplaints: { allowed: supervisor, given: complained, call: (actor) => listComplaints(actor, { isOpen: true }) },
  findComplaint: { allowed: supervisor, given: complained, call: (actor, { note }) => findComplaint(actor, note['complaint'] ?? '', now) },
  findComplaintNews: {
    allowed: ['system'],
    given: complained,
    call: async (actor, { note }) => {
      const event = await db.complaintEvent.findFirstOrThrow({ where: { complaint: { code: note['complaint'] ?? '' } } })
      return findComplaintNews(actor, event.id)
    },
  },
  findAnswerDays: { allowed: administrator, given: nothing, call: (actor, { ward }) => findAnswerDays(actor, ward.id) },
}

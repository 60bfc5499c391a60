import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { drawPreview } from '@/lib/document/draw-preview'
import { extractText } from '@/lib/document/extract-text'
import { grantFile } from '@/lib/document/grant-file'
import { readPreview, readTexts } from '@/lib/document/queries'
import { addNote } from '@/lib/dossier/add-note'
import { answerOpinion } from '@/lib/dossier/answer-opinion'
import { askOpinion } from '@/lib/dossier/ask-opinion'
import { attachOpinionLetter } from '@/lib/dossier/attach-opinion-letter'
import { digitiseComponent } from '@/lib/dossier/digitise-component'
import { markMentionsRead } from '@/lib/dossier/mark-mentions-read'
import { countNews, listMentions } from '@/lib/dossier/queries/news'
import { countOpinions, findOpinion, findOpinionNews, findOpinionTargets, grantOpinionFile, listOpinions } from '@/lib/dossier/queries/opinions'
import { searchPapers, undrawnPapers, unreadPapers } from '@/lib/dossier/queries/paper-text'
import { recordFiled } from '@/lib/dossier/record-filed'
import { remindOpinions } from '@/lib/dossier/remind-opinions'
import { requestTexts } from '@/lib/dossier/request-texts'
import { askOpinionInput } from '@/lib/dossier/schema/opinion'
import { withdrawOpinion } from '@/lib/dossier/withdraw-opinion'
import { at, now } from '../support/clock'
import { anUpload } from '../support/factories'
import type { Rows } from './rows'
import { accepted, everyOfficial, handlers, nothing, own, type World } from './world'

const asking = own('CIVIL_STATUS_OFFICER', 'SUPERVISOR')
const others = ['other COUNTER_OFFICER', 'other CASE_OFFICER', 'other CIVIL_STATUS_OFFICER', 'other APPROVER', 'other CLERK', 'other SUPERVISOR'] as const

const input = (world: World, of: string, over: object = {}) =>
  askOpinionInput.parse({ code: world.code, of, outsideName: 'Bệnh viện', question: 'x', until: '2026-11-27', ...over })

const roomy = async (world: World) => {
  await accepted(world)
  await db.dossier.update({ where: { id: world.dossierId }, data: { dueAt: at('2026-12-14', '17:30') } })
  // Earlier attempts left theirs.
  await db.opinionRequest.updateMany({ where: { state: 'OPEN' }, data: { state: 'WITHDRAWN', closedAt: now } })
}
const asked = (of: (world: World) => string) => async (world: World) => {
  await roomy(world)
  const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  const result = await askOpinion(world.own.CIVIL_STATUS_OFFICER, input(world, of(world), { files: [shortId(fileId)] }), now)
  if (!result.ok) throw new Error(result.code)
  Object.assign(world.note, { opinion: result.value.opinionId, fileId })
}
const askedElsewhere = asked(({ elsewhere }) => `agency:${shortId(elsewhere.id)}`)
const askedOutside = asked(() => 'outside')
const withFile = async (world: World) => {
  await accepted(world)
  world.note['fileId'] = (await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })).fileId
}
const mentioned = async (world: World) => {
  await db.opinionRequest.updateMany({ where: { state: 'OPEN' }, data: { state: 'WITHDRAWN', closedAt: now } })
  await db.noteMention.deleteMany()
  await accepted(world)
  const result = await addNote(world.own.CLERK, { code: world.code, note: 'x', mention: world.own.APPROVER.officialId }, now)
  if (!result.ok) throw new Error(result.code)
}
const opinion = ({ note }: World) => note['opinion'] ?? ''

export const workbenchRows: Rows = {
  askOpinion: { allowed: asking, given: roomy, call: (actor, world) => askOpinion(actor, input(world, 'outside'), now) },
  answerOpinion: { allowed: others, given: askedElsewhere, call: (actor, world) => answerOpinion(actor, { opinion: opinion(world), answer: 'x', letterNumber: '' }, now) },
  withdrawOpinion: { allowed: asking, given: askedOutside, call: (actor, world) => withdrawOpinion(actor, { opinion: opinion(world) }, now) },
  attachOpinionLetter: {
    allowed: asking,
    given: async (world) => {
      await askedOutside(world)
      world.note['letter'] = await anUpload(world.own.CIVIL_STATUS_OFFICER, world.ward.id, now)
    },
    call: (actor, world) => attachOpinionLetter(actor, { opinionId: opinion(world), fileId: world.note['letter'] ?? '' }, now),
  },
  remindOpinions: { allowed: ['system'], given: nothing, call: (actor) => remindOpinions(actor, {}, now) },
  listOpinions: { allowed: others, given: askedElsewhere, call: (actor) => listOpinions(actor, 'asked') },
  countOpinions: { allowed: others, given: askedElsewhere, call: (actor) => countOpinions(actor) },
  findOpinion: { allowed: [...handlers, ...others], given: askedElsewhere, call: (actor, world) => findOpinion(actor, opinion(world), now) },
  grantOpinionFile: {
    allowed: [...handlers, ...others],
    given: askedElsewhere,
    call: (actor, world) => grantOpinionFile(actor, { opinionId: opinion(world), fileId: world.note['fileId'] ?? '' }, now),
  },
  findOpinionTargets: { allowed: asking, given: accepted, call: (actor, { code }) => findOpinionTargets(actor, code) },
  digitiseComponent: {
    allowed: own('COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER'),
    given: accepted,
    call: (actor, { code }) => digitiseComponent(actor, { code, componentKey: 'birthNotice', documentType: 'birthNotice', state: 1, data: {} }, now),
  },
  extractText: {
    allowed: ['system'],
    given: withFile,
    call: (actor, { note }) => extractText(actor, { fileId: note['fileId'] ?? '' }, now),
  },
  drawPreview: { allowed: ['system'], given: withFile, call: (actor, { note }) => drawPreview(actor, { fileId: note['fileId'] ?? '' }, now) },
  undrawnPapers: { allowed: ['system'], given: withFile, call: (actor, { dossierId }) => undrawnPapers(actor, dossierId) },
  readPreview: { allowed: [], given: withFile, call: (actor, { note }) => readPreview(actor, grantFile(note['fileId'] ?? '')) },
  readTexts: { allowed: [], given: nothing, call: (actor) => readTexts(actor, []) },
  unreadPapers: { allowed: ['system'], given: withFile, call: (actor, { dossierId }) => unreadPapers(actor, dossierId) },
  searchPapers: { allowed: handlers, given: accepted, call: (actor, { code }) => searchPapers(actor, { code, words: 'x' }, now) },
  requestTexts: { allowed: [...handlers, 'system'], given: accepted, call: (actor, { code }) => requestTexts(actor, { code }, now) },
  recordFiled: { allowed: ['system'], given: accepted, call: (actor, { dossierId }) => recordFiled(actor, { dossierId }, now) },
  listMentions: { allowed: own('APPROVER'), given: mentioned, call: (actor) => listMentions(actor) },
  countNews: { allowed: own('APPROVER'), given: mentioned, call: (actor) => countNews(actor) },
  markMentionsRead: { allowed: everyOfficial, given: mentioned, call: (actor) => markMentionsRead(actor, {}, now) },
  findOpinionNews: { allowed: ['system'], given: askedElsewhere, call: (actor, world) => findOpinionNews(actor, opinion(world), 'asked') },
}

import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { storeProduct } from '@/lib/document/store-product'
import { answerRectification } from '@/lib/privacy/answer-rectification'
import { expirePackages } from '@/lib/privacy/expire-packages'
import { finishPackage } from '@/lib/privacy/finish-package'
import { listLooks } from '@/lib/privacy/queries/looks'
import { findOwnData } from '@/lib/privacy/queries/own-data'
import { findRectificationNews, grantPackage, listMyRectifications, listPackages, listRectifications } from '@/lib/privacy/queries/rights'
import { requestPackage } from '@/lib/privacy/request-package'
import { requestRectification } from '@/lib/privacy/request-rectification'
import { findCase } from '@/lib/dossier/queries/case'
import type { RectificationState } from '@/prisma/generated/client'
import { now } from '../support/clock'
import { system } from '../support/factories'
import { pdf, streamOf } from '../support/sample-files'
import type { Rows } from './rows'
import { nothing, own, submitted, type World } from './world'

const answering = own('COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER', 'CLERK', 'SUPERVISOR')
const citizens = ['owner', 'stranger'] as const
const soon = new Date(now.getTime() + 86_400_000)

const packed = (state: 'QUEUED' | 'DONE') => async (world: World) => {
  const stored = await storeProduct(system, { agencyId: world.ward.id, name: 'x', mediaType: 'application/pdf', content: streamOf(pdf(newId())) }, now)
  if (!stored.ok) throw new Error(stored.code)
  const id = newId()
  const made = state === 'DONE' ? { fileId: stored.value.id, expiresAt: soon } : {}
  await db.dataPackage.create({ data: { id, personId: world.owner.personId, agencyId: world.ward.id, state, requestedAt: now, ...made } })
  Object.assign(world.note, { package: id, file: stored.value.id })
}
const asked = (state: RectificationState) => async (world: World) => {
  await db.rectification.deleteMany()
  const id = newId()
  await db.rectification.create({
    data: { id, personId: world.owner.personId, agencyId: world.ward.id, about: 'name', state, textCipher: encrypt('x'), requestedAt: now, dueAt: soon },
  })
  world.note['rectification'] = id
}
const named = (world: World) => world.note['rectification'] ?? ''

export const privacyRows: Rows = {
  listLooks: {
    allowed: ['owner'],
    given: async (world) => {
      await submitted(world)
      await findCase(world.own.CLERK, world.code, now)
    },
    call: async (actor) => (await listLooks(actor)).looks,
  },
  requestPackage: { allowed: citizens, given: nothing, call: (actor) => requestPackage(actor, {}, now) },
  findOwnData: { allowed: ['system'], given: packed('QUEUED'), call: (actor, { note }) => findOwnData(actor, note['package'] ?? '') },
  finishPackage: {
    allowed: ['system'],
    given: packed('QUEUED'),
    call: (actor, { note }) => finishPackage(actor, { packageId: note['package'] ?? '', fileId: note['file'] ?? '', link: () => '/' }, now),
  },
  expirePackages: { allowed: ['system'], given: nothing, call: (actor) => expirePackages(actor, {}, now) },
  listPackages: { allowed: ['owner'], given: packed('DONE'), call: (actor) => listPackages(actor) },
  grantPackage: { allowed: ['owner'], given: packed('DONE'), call: (actor, { note }) => grantPackage(actor, note['package'] ?? '', now) },
  requestRectification: { allowed: citizens, given: nothing, call: (actor) => requestRectification(actor, { about: 'name', text: 'x' }, now) },
  listMyRectifications: { allowed: ['owner'], given: asked('OPEN'), call: (actor) => listMyRectifications(actor) },
  listRectifications: { allowed: answering, given: asked('OPEN'), call: (actor) => listRectifications(actor, { isOpen: true }, now) },
  answerRectification: {
    allowed: answering,
    given: asked('OPEN'),
    call: (actor, world) => answerRectification(actor, { rectification: named(world), decision: 'AGREED', answer: 'x' }, now),
  },
  findRectificationNews: { allowed: ['system'], given: asked('AGREED'), call: (actor, world) => findRectificationNews(actor, named(world)) },
}

import { decrypt, encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { accountOfPersonalId } from '@/lib/identity/queries'
import { lookUp } from '@/lib/registry/look-up'
import { callsBeforeAccount, listConnections } from '@/lib/registry/queries'
import { sweepAnswers } from '@/lib/registry/sweep-answers'
import { tryRegistry } from '@/lib/registry/try-registry'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { nothing, own, personas, type World } from './world'

const subject = { personalId: '048192009001', name: 'Trần Thị Mai Hạnh', birthDate: '1992-04-18' }

const anOldAnswer = async () => {
  const long = new Date(now.getTime() - 1)
  await db.registryAnswer.create({ data: { key: newId(), field: 'land.use-right', answerCipher: encryptJson({}), fetchedAt: long, expiresAt: long } })
}

const ownersId = async (world: World) => {
  const { personalIdCipher } = await db.person.findUniqueOrThrow({ where: { id: world.owner.personId } })
  world.note['personalId'] = decrypt(personalIdCipher)
}

const aCallBefore = async (world: World) => {
  const { personalIdHash } = await db.person.findUniqueOrThrow({ where: { id: world.owner.personId } })
  const row = { agencyId: world.ward.id, source: 'land', field: 'land.use-right', purpose: 'check', actorKind: 'official', outcome: 'absent', milliseconds: 1 }
  await db.registryCall.create({ data: { id: newId(), at: now, subjectHash: personalIdHash, ...row } })
}

/** Registries are asked for a dossier by who works it or files it; the connections are the administrators'. */
export const registryRows: Rows = {
  lookUp: {
    vouched: true,
    allowed: ['owner', 'stranger', 'system', ...own('COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'SUPERVISOR')],
    given: nothing,
    call: (actor, { ward }) =>
      lookUp(actor, { field: 'land.use-right', subject, purpose: 'check', agencyId: ward.id, procedureCode: '1.001193' }, now),
  },
  tryRegistry: {
    allowed: own('ADMINISTRATOR'), allowedCode: 'not-connected', given: nothing,
    call: (actor, { ward }) => tryRegistry(actor, { agencyId: ward.id, source: 'land' }, now),
  },
  listConnections: { allowed: own('ADMINISTRATOR'), given: nothing, call: (actor, { ward }) => listConnections(actor, ward.id, now) },
  callsBeforeAccount: { allowed: ['owner'], given: aCallBefore, call: (actor) => callsBeforeAccount(actor) },
  sweepAnswers: { allowed: ['system'], given: anOldAnswer, call: (actor) => sweepAnswers(actor, {}, now) },
  accountOfPersonalId: {
    allowed: personas.filter((persona) => persona !== 'visitor'), given: ownersId,
    call: (actor, { note }) => accountOfPersonalId(actor, note['personalId'] ?? ''),
  },
}

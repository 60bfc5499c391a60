import { exportRoots } from '@/lib/audit/export-roots'
import { finishCheck } from '@/lib/audit/finish-check'
import { auditFilter, findEntries } from '@/lib/audit/queries/entries'
import { listRoots, readExportedRoots, takeRoot } from '@/lib/audit/queries/roots'
import { findSealState } from '@/lib/audit/queries/seal-state'
import { verifyChains } from '@/lib/audit/queries/verification'
import { requestCheck } from '@/lib/audit/request-check'
import { sealRows } from '@/lib/audit/seal-rows'
import { signRoot } from '@/lib/audit/sign-root'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { findDossierId } from '@/lib/dossier/queries/for-audit'
import { now } from '../support/clock'
import { system } from '../support/factories'
import type { Rows } from './rows'
import { everyOfficial, nothing, own, submitted } from './world'

const administrators = everyOfficial.filter((persona) => persona.endsWith(' ADMINISTRATOR'))
const keepers = everyOfficial.filter((persona) => / (SUPERVISOR|ADMINISTRATOR)$/.test(persona))
const folder = '/tmp/mot-cua-tests/audit-roots'
const filter = auditFilter.parse({})

const signed = async () => {
  await sealRows(system, {}, now)
  await signRoot(system, {}, now)
}
const idle = async () => {
  await db.auditCheck.updateMany({ where: { finishedAt: null }, data: { finishedAt: now } })
}

export const auditRows: Rows = {
  sealRows: { allowed: ['system'], given: nothing, call: (actor) => sealRows(actor, {}, now) },
  signRoot: { allowed: ['system'], given: nothing, call: (actor) => signRoot(actor, {}, now) },
  exportRoots: { allowed: ['system'], given: nothing, call: (actor) => exportRoots(actor, { folder }) },
  readExportedRoots: { allowed: ['system'], given: nothing, call: (actor) => readExportedRoots(actor, folder) },
  verifyChains: { allowed: ['system'], given: nothing, call: (actor) => verifyChains(actor, { roots: [], keys: [] }, now) },
  requestCheck: { allowed: administrators, given: idle, call: async (actor) => { await idle(); return requestCheck(actor, {}, now) } },
  finishCheck: {
    allowed: ['system'],
    given: async (world) => {
      await idle()
      world.note['check'] = newId()
      await db.auditCheck.create({ data: { id: world.note['check'], requestedById: world.own.ADMINISTRATOR.officialId, requestedAt: now } })
    },
    call: (actor, { note }) => {
      const outcome = { sealed: 0, chains: 0, roots: 0, tail: 0, wrong: 0, findings: [], publicKey: '' }
      return finishCheck(actor, { checkId: note['check'] ?? '', outcome }, now)
    },
  },
  findEntries: { allowed: own('ADMINISTRATOR'), given: nothing, call: (actor, { ward }) => findEntries(actor, { agencyId: ward.id, filter }, now) },
  findSealState: { allowed: own('ADMINISTRATOR'), given: nothing, call: (actor, { ward }) => findSealState(actor, ward.id) },
  listRoots: { allowed: keepers, given: signed, call: (actor) => listRoots(actor) },
  takeRoot: { allowed: keepers, given: signed, call: (actor) => takeRoot(actor, null, now) },
  findDossierId: { allowed: own('ADMINISTRATOR'), given: submitted, call: (actor, { code }) => findDossierId(actor, code) },
}

import { encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { storeProduct } from '@/lib/document/store-product'
import { countLog, listLog, readLog } from '@/lib/dossier/queries/log'
import { recordFiled } from '@/lib/dossier/record-filed'
import { beginExport } from '@/lib/statistics/begin-export'
import { expireExports } from '@/lib/statistics/expire-exports'
import { failExport } from '@/lib/statistics/fail-export'
import { finishExport } from '@/lib/statistics/finish-export'
import { noteProgress } from '@/lib/statistics/note-progress'
import { grantExportFile, listExports } from '@/lib/statistics/queries/exports'
import { findReport, listCell } from '@/lib/statistics/queries/report'
import { listInsisted } from '@/lib/statistics/queries/insisted'
import { summarizeComponents } from '@/lib/statistics/queries/components'
import { summarizeRounds } from '@/lib/statistics/queries/rounds'
import { requestExport } from '@/lib/statistics/request-export'
import { retryExport } from '@/lib/statistics/retry-export'
import type { ExportState } from '@/lib/statistics/model/exports'
import { now } from '../support/clock'
import { system } from '../support/factories'
import { pdf, streamOf } from '../support/sample-files'
import type { Rows } from './rows'
import { accepted, handlers, nothing, own, type World } from './world'

const spanOf = ({ ward }: World) => ({ agencyId: ward.id, start: new Date(0), end: new Date(now.getTime() + 86_400_000) })
const product = ({ ward }: World) => ({ agencyId: ward.id, name: 'so', mediaType: 'application/pdf' as const, content: streamOf(pdf(newId())) })

/** An export of the log that the clerk asked for. */
const exported = (state: ExportState) => async (world: World) => {
  await db.dataExport.deleteMany({ where: { agencyId: world.ward.id } })
  const stored = await storeProduct(system, product(world), now)
  if (!stored.ok) throw new Error(stored.code)
  const id = newId()
  const made = state === 'DONE' ? { fileId: stored.value.id, expiresAt: new Date(now.getTime() + 86_400_000) } : {}
  await db.dataExport.create({
    data: {
      id, state, agencyId: world.ward.id, requestedById: world.own.CLERK.officialId, kind: 'DOSSIER_LOG', format: 'CSV', purpose: 'x',
      fromDay: '2026-11-01', toDay: '2026-11-30', requestedAt: now, ...made,
    },
  })
  Object.assign(world.note, { export: id, file: stored.value.id })
}
const exportId = ({ note }: World) => note['export'] ?? ''
const asked = ({ ward }: World) => ({ agencyId: ward.id, period: { from: '2026-11-01', to: '2026-12-31' } })
const reporters = own('SUPERVISOR', 'APPROVER', 'ADMINISTRATOR')
const owners = own('CLERK', 'SUPERVISOR')

const noted = async (world: World) => {
  await accepted(world)
  await recordFiled(system, { dossierId: world.dossierId }, now)
}

/** A paper that a registry had, and that was asked for all the same. */
const insisted = async (world: World) => {
  await accepted(world)
  const said = { finding: 'FOUND', subjectHash: 'x', evidenceCipher: encryptJson([]), insistedAt: now, insistedCipher: encryptJson({ reason: 'x' }) } as const
  await db.componentLookUp.create({ data: { id: newId(), dossierId: world.dossierId, agencyId: world.ward.id, componentKey: 'birthNotice', askedAt: now, ...said } })
}

export const exportRows: Rows = {
  listLog: { allowed: handlers, given: accepted, call: (actor, world) => listLog(actor, spanOf(world), now) },
  countLog: { allowed: [...handlers, 'system'], given: accepted, call: (actor, world) => countLog(actor, spanOf(world)) },
  readLog: { allowed: ['system'], given: accepted, call: (actor, world) => readLog(actor, { ...spanOf(world), after: undefined, limit: 10, readFor: { exportId: newId(), officialId: newId() } }, now) },
  findReport: { allowed: [...reporters, 'system'], given: accepted, call: (actor, world) => findReport(actor, asked(world), now) },
  listCell: {
    allowed: [...reporters, 'system'],
    given: accepted,
    call: (actor, world) => listCell(actor, { ...asked(world), cell: 'received', sector: undefined }, now),
  },
  summarizeRounds: { allowed: reporters, given: accepted, call: (actor, world) => summarizeRounds(actor, asked(world)) },
  summarizeComponents: { allowed: reporters, given: noted, call: (actor, world) => summarizeComponents(actor, asked(world)) },
  listInsisted: { allowed: reporters, given: insisted, call: (actor, world) => listInsisted(actor, asked(world), now) },
  storeProduct: { allowed: ['system'], given: nothing, call: (actor, world) => storeProduct(actor, product(world), now) },
  requestExport: {
    weighty: true,
    allowed: handlers,
    given: nothing,
    call: (actor, { ward }) =>
      requestExport(actor, { kind: 'DOSSIER_LOG', agencyId: ward.id, from: '2026-11-01', to: '2026-11-30', format: 'CSV', purpose: 'x' }, now),
  },
  retryExport: { weighty: true, allowed: owners, given: exported('FAILED'), call: (actor, world) => retryExport(actor, { export: exportId(world) }, now) },
  listExports: { allowed: owners, given: exported('DONE'), call: (actor) => listExports(actor) },
  grantExportFile: { allowed: owners, given: exported('DONE'), call: (actor, world) => grantExportFile(actor, exportId(world), now) },
  beginExport: { allowed: ['system'], given: exported('QUEUED'), call: (actor, world) => beginExport(actor, { exportId: exportId(world) }, now) },
  noteProgress: { allowed: ['system'], given: exported('RUNNING'), call: (actor, world) => noteProgress(actor, { exportId: exportId(world), rows: 1 }) },
  failExport: { allowed: ['system'], given: exported('RUNNING'), call: (actor, world) => failExport(actor, { exportId: exportId(world) }, now) },
  finishExport: {
    allowed: ['system'],
    given: exported('RUNNING'),
    call: (actor, world) => finishExport(actor, { exportId: exportId(world), fileId: world.note['file'] ?? '', rows: 1 }, now),
  },
  expireExports: { allowed: ['system'], given: nothing, call: (actor) => expireExports(actor, {}, now) },
}

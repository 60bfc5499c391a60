import { expect, it } from 'vitest'
import { encryptJson } from '@/lib/core/crypto'
import { addDays, dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { ComponentFinding } from '@/lib/dossier/model/replacement'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { accepted, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { foundFaulty } from '@/tests/support/findings'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { worldsOfFile } from '@/tests/support/worlds'
import { listInsisted } from './queries/insisted'

const a = worldsOfFile()
const period = { from: dayOf(now), to: dayOf(now) }

/** A dossier for whose paper a registry said that, and of which the paper is asked for all the same. */
async function askedFor(finding: ComponentFinding): Promise<World> {
  const world = await a(accepted)
  const subject = { personalId: '048192009001', name: 'Trần Thị Mai Hạnh', birthDate: '1992-04-18' }
  const look = (said: ComponentFinding, source: string) => ({ finding: said, field: 'health.birth-notice', source, subject, values: {}, differences: [], askedAt: now.toISOString() })
  await db.componentLookUp.create({
    data: {
      id: newId(), dossierId: world.dossierId, agencyId: world.ward.id, componentKey: 'birthNotice', finding, subjectHash: 'x', askedAt: now,
      evidenceCipher: encryptJson([look('UNAVAILABLE', 'civil-status'), look(finding, 'health')]),
    },
  })
  const { version } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
  const asking = { code: world.code, version, ...foundFaulty('component:birthNotice', 'field:childName'), answerBy: addDays(dayOf(now), 4) }
  const asked = await requestSupplement(world.own.CIVIL_STATUS_OFFICER, asking, now)
  if (!asked.ok) throw new Error(asked.code)
  return world
}

it('names what was asked for although a registry had it, who asked and why, and nothing that no registry had', async () => {
  const { code, ward, own, other, dossierId, owner, elsewhere } = await askedFor('FOUND')
  await askedFor('ABSENT')
  const wanted = { agencyId: ward.id, period }
  expect(await listInsisted(own.SUPERVISOR, wanted, now)).toEqual([
    {
      code, procedure: sampleProcedure.name.vi, componentKey: 'birthNotice', component: 'Giấy chứng sinh', source: 'health',
      by: 'Cán bộ CIVIL_STATUS_OFFICER', at: now, reason: 'Ảnh mờ',
    },
  ])
  const read = { ownerId: owner.personId, subjectId: dossierId, action: 'dossier.read' }
  expect(await db.auditEntry.count({ where: { ...read, actorId: own.SUPERVISOR.officialId } })).toBe(1)

  // Who runs the portal reads no dossiers: how often and by whom, and not what the citizen was told.
  expect(await listInsisted(own.ADMINISTRATOR, wanted, now)).toMatchObject([{ code, reason: null }])
  expect(await db.auditEntry.count({ where: { ...read, actorId: own.ADMINISTRATOR.officialId } })).toBe(0)
  expect(await listInsisted(own.COUNTER_OFFICER, wanted, now)).toBeNull()
  expect(await listInsisted(other.SUPERVISOR, wanted, now)).toBeNull()
  expect(await listInsisted(other.SUPERVISOR, { ...wanted, agencyId: elsewhere.id }, now)).toEqual([])
  expect(await listInsisted(own.SUPERVISOR, { ...wanted, period: { from: addDays(period.to, 1), to: addDays(period.to, 9) } }, now)).toEqual([])
})

it('shows the reason to nobody without the key', async () => {
  const { dossierId } = await askedFor('FOUND')
  const row = await db.componentLookUp.findFirstOrThrow({ where: { dossierId } })
  expect(Buffer.from(row.insistedCipher ?? []).toString('utf8')).not.toContain('Ảnh mờ')
})

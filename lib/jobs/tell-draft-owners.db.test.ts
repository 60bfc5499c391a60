import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { withdrawVersion } from '@/lib/procedure/withdraw-version'
import { now } from '@/tests/support/clock'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { system } from '@/tests/support/factories'
import { aBase, aDraft, aWorld, type Base, submitted } from '@/tests/permissions/world'
import { tellDraftOwnersJob } from './tell-draft-owners'

let base: Base
beforeAll(async () => {
  base = await aBase()
})

it('tells each who has a draft of a withdrawn procedure, once, and nobody who has filed', async () => {
  const [drafting, filed] = [await aWorld(base), await aWorld(base)]
  await aDraft(drafting)
  await submitted(filed)
  const told = () => db.message.findMany({ where: { topic: 'draft.procedure-withdrawn' }, select: { personId: true, params: true } })

  const { procedureVersionId: versionId } = await db.dossier.findUniqueOrThrow({ where: { id: drafting.dossierId } })
  await expect(tellDraftOwnersJob.perform({ versionId }, { now, last: false })).resolves.toBeUndefined()
  expect(await told()).toEqual([])

  await withdrawVersion(system, { code: sampleProcedure.code, endsAt: null, reason: 'Bãi bỏ', goTo: null }, now)
  for (let time = 0; time < 2; time += 1) await tellDraftOwnersJob.perform({ versionId }, { now, last: false })
  expect(await told()).toEqual([{ personId: drafting.owner.personId, params: { code: sampleProcedure.code, procedureCode: sampleProcedure.code, day: '2026-11-23' } }])
})

import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { addDays, dayOf } from '@/lib/core/dates'
import { attachVaultEntry } from '@/lib/dossier/attach-vault-entry'
import { detachComponent } from '@/lib/dossier/detach-component'
import { digitiseComponent } from '@/lib/dossier/digitise-component'
import { keepInVault } from '@/lib/dossier/keep-in-vault'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { accepted, approved, submitted } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { aReadyDraft, system } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { worldsOfFile } from '@/tests/support/worlds'
import { findDigitisationRates } from './queries/digitisation'

const a = worldsOfFile()
const { code: procedureCode } = sampleProcedure

it('counts what was digitised and used again, as a recount of the rows does, each with what it is counted of', async () => {
  await a(submitted)
  await a(approved)
  const world = await a(approved)
  const read = { code: world.code, componentKey: 'birthNotice', documentType: 'birthNotice', state: 2, data: { name: 'An' } } as const
  expect(await digitiseComponent(world.own.COUNTER_OFFICER, read, now)).toMatchObject({ ok: true })
  const { owner, ward, own, dossierId } = await a(accepted)
  await keepInVault(system, { dossierId }, now)
  const entry = (await db.vaultEntry.findFirstOrThrow({ where: { dossierId } })).id
  const ready = await aReadyDraft(owner, ward.id, now)
  for (const { file } of (await findMyDraft(owner, procedureCode, now))?.files ?? []) await detachComponent(owner, { procedureCode, file: longId(file) ?? '' }, now)
  expect(await attachVaultEntry(owner, { procedureCode, choice: { componentKey: 'birthNotice', entry } }, now)).toMatchObject({ ok: true })
  const draft = await findMyDraft(owner, procedureCode, now)
  expect(await submitDossier(owner, { ...ready, revision: draft?.revision ?? 0 }, now)).toMatchObject({ ok: true })

  const period = { from: dayOf(now), to: dayOf(now) }
  const rates = await findDigitisationRates(own.SUPERVISOR, { agencyId: ward.id, period })
  expect(rates).toEqual({
    results: { part: 2, of: 2 }, digitised: { part: 2, of: 2 }, confirmed: { part: 1, of: 2 }, reused: { part: 2, of: 5 }, vault: { part: 1, of: 5 },
  })
  const all = await db.dossier.findMany({ where: { agencyId: ward.id }, include: { components: { include: { digitisation: true } }, results: true } })
  const solved = all.filter(({ completedAt }) => completedAt !== null)
  const filed = all.filter(({ submittedAt }) => submittedAt !== null)
  const again = filed.filter(({ components }) => components.some(({ provenance, digitisation }) => provenance === 'VAULT' || (digitisation?.state ?? 0) > 1))
  expect([rates?.results.of, rates?.reused]).toEqual([solved.length, { part: again.length, of: filed.length }])

  const after = { from: addDays(period.to, 1), to: addDays(period.to, 9) }
  expect(await findDigitisationRates(own.SUPERVISOR, { agencyId: ward.id, period: after })).toMatchObject({ results: { part: 0, of: 0 }, vault: { of: 0 } })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { grantVaultFile, listUsable, listVault } from '@/lib/document/queries/vault'
import { readFile } from '@/lib/document/read-file'
import { removeVaultEntry } from '@/lib/document/remove-vault-entry'
import { sweepOrphans } from '@/lib/document/sweep-orphans'
import { accepted, approved, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { aPublishedProcedure, system } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { worldsOfFile } from '@/tests/support/worlds'
import { correctResult } from './correct-result'
import { deleteDraft } from './delete-draft'
import { digitiseComponent } from './digitise-component'
import { keepInVault } from './keep-in-vault'
import { findMyDraft } from './queries/mine'
import { recallDossier } from './recall-dossier'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'
import { attachVaultEntry } from './attach-vault-entry'

const a = worldsOfFile()
const procedureCode = '9.000777'
const later = at('2026-12-14', '10:00')
const keep = ({ dossierId }: World) => keepInVault(system, { dossierId }, now)

beforeAll(async () => {
  const component = { key: 'paper', title: { vi: 'Giấy tờ của trẻ' }, kind: 'SUBMIT' as const, maxFiles: 2, documentTypes: ['birthNotice', 'birthCertificate'] }
  await aPublishedProcedure({ ...sampleProcedure, code: procedureCode, components: [component] })
})

/** The vault of the owner of a dossier that came so far. */
async function filled(given: (world: World) => Promise<void>) {
  const world = await a(given)
  expect(await keep(world)).toMatchObject({ ok: true })
  return { world, papers: await listVault(world.owner, now) }
}
const choose = (componentKey: string, entry: string) => ({ procedureCode, choice: { componentKey, entry } })
const drafted = (citizen: World['owner'], world: World) => startDraft(citizen, { procedureCode, agencyId: world.ward.id }, now)
const filesOf = async (citizen: World['owner']) => (await findMyDraft(citizen, procedureCode, now))?.files ?? []

describe('the vault', () => {
  it('gets each accepted paper and each result once, with where it came from', async () => {
    const { world } = await filled(approved)
    await Promise.all([keep(world), keep(world)])
    const papers = await listVault(world.owner, now)
    expect(papers.toSorted((one, other) => one.source.localeCompare(other.source))).toMatchObject([
      { source: 'COMPONENT', documentType: 'birthNotice', title: { vi: 'Giấy chứng sinh' }, dossierCode: world.code, state: 'USABLE', files: [{ name: 'giay-chung-sinh.pdf' }] },
      { source: 'RESULT', documentType: 'birthCertificate', data: { issuedOn: '2026-11-23' }, state: 'USABLE', files: [{}] },
    ])
    expect(await listVault(world.stranger, now)).toEqual([])
  })

  it('knows what an official read off a paper, and until when it counts', async () => {
    const { world } = await filled(accepted)
    const read = { code: world.code, componentKey: 'birthNotice', state: 1, documentType: 'singleStatus', data: { number: '12', name: 'An', issuer: 'Phường', issuedOn: '2026-08-31' } } as const
    expect(await digitiseComponent(world.own.COUNTER_OFFICER, read, now)).toMatchObject({ ok: true })
    await keep(world)
    const usable = (at: Date) => listUsable(world.owner, ['singleStatus'], at)
    expect(await usable(now)).toMatchObject([{ validUntil: '2027-02-28', data: read.data }])
    expect(await usable(at('2027-02-28', '23:59'))).toHaveLength(1)
    expect(await usable(at('2027-03-01', '00:00'))).toEqual([])
    expect(await listVault(world.owner, at('2027-03-01', '00:00'))).toMatchObject([{ state: 'EXPIRED' }])
    const { dataCipher } = await db.vaultEntry.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    expect(Buffer.from(dataCipher ?? []).includes('Phường')).toBe(false)
  })

  it('loses what the citizen takes out, for good; a result stays, and the dossier keeps its paper', async () => {
    const { world, papers } = await filled(approved)
    const entryOf = (source: string) => papers.find((paper) => paper.source === source)?.id ?? ''
    expect(await removeVaultEntry(world.owner, { entry: entryOf('RESULT') }, now)).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await removeVaultEntry(world.owner, { entry: entryOf('COMPONENT') }, now)).toMatchObject({ ok: true })
    await keep(world)
    expect((await listVault(world.owner, now)).map(({ source }) => source)).toEqual(['RESULT'])
    await sweepOrphans(system, {}, new Date(now.getTime() + 48 * 3_600_000))
    const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    expect(await db.storedFile.count({ where: { id: fileId, content: { verdict: 'CLEAN' } } })).toBe(1)
  })
})

describe('a paper from the vault', () => {
  it('serves for the next dossier at one press, once however often it is pressed, and outlives the draft', async () => {
    const { world, papers } = await filled(approved)
    await drafted(world.owner, world)
    const result = papers.find(({ source }) => source === 'RESULT')
    const press = () => attachVaultEntry(world.owner, choose('paper', result?.id ?? ''), now)
    expect((await Promise.all([press(), press(), press()])).every(({ ok }) => ok)).toBe(true)
    expect(await filesOf(world.owner)).toMatchObject([{ componentKey: 'paper', verdict: 'CLEAN' }])
    const rows = await db.dossierComponent.findMany({ where: { vaultEntryId: result?.id ?? '' } })
    expect(rows).toMatchObject([{ provenance: 'VAULT' }])

    await deleteDraft(world.owner, { procedureCode }, now)
    await sweepOrphans(system, {}, new Date(now.getTime() + 48 * 3_600_000))
    const granted = await grantVaultFile(world.owner, longId(result?.files[0]?.file ?? '') ?? '', now)
    const found = granted && (await readFile(granted))
    expect(found?.file.mediaType).toBe('application/pdf')
    await (await found?.open())?.cancel()
  })

  it('is nobody else’s, not of a kind that serves for nothing, and not for a component that is not asked', async () => {
    const { world, papers } = await filled(accepted)
    const entry = papers[0]?.id ?? ''
    await drafted(world.stranger, world)
    expect(await attachVaultEntry(world.stranger, choose('paper', entry), now)).toMatchObject({ ok: false, code: 'not-usable' })
    await drafted(world.owner, world)
    expect(await attachVaultEntry(world.owner, choose('birthNotice', entry), now)).toMatchObject({ ok: false, code: 'not-found' })
    await db.vaultEntry.update({ where: { id: entry }, data: { documentType: 'landUse' } })
    expect(await attachVaultEntry(world.owner, choose('paper', entry), now)).toMatchObject({ ok: false, code: 'not-usable' })
    expect(await filesOf(world.stranger)).toEqual([])
  })

  it.each([
    ['corrected', async (world: World, version: number) => correctResult(world.own.SUPERVISOR, { code: world.code, version, reason: 'Sai tên' }, later)],
    ['recalled', async (world: World, version: number) => recallDossier(world.own.SUPERVISOR, { code: world.code, version, reason: 'Sai tên' }, later)],
  ])('is neither offered nor left in drafts once the result was %s', async (how, end) => {
    const { world, papers } = await filled(approved)
    await drafted(world.owner, world)
    const result = papers.find(({ source }) => source === 'RESULT')?.id ?? ''
    expect(await attachVaultEntry(world.owner, choose('paper', result), now)).toMatchObject({ ok: true })
    const { version } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
    expect(await end(world, version)).toMatchObject({ ok: true })
    // A correction ends the old result when the new one is there; until then it counts.
    if (how === 'corrected') {
      expect(await filesOf(world.owner)).toHaveLength(1)
      return
    }
    expect(await filesOf(world.owner)).toEqual([])
    expect(await attachVaultEntry(world.owner, choose('paper', result), later)).toMatchObject({ ok: false, code: 'not-usable' })
    expect((await listVault(world.owner, later)).find(({ id }) => id === result)).toMatchObject({ state: 'REVOKED' })
  })
})

describe('a draft with a paper from the vault', () => {
  it('is not filed once the paper has ended, and says so at the paper', async () => {
    const { world, papers: [paper] } = await filled(accepted)
    await drafted(world.owner, world)
    expect(await attachVaultEntry(world.owner, choose('paper', paper?.id ?? ''), now)).toMatchObject({ ok: true })
    const submit = async () => {
      const draft = await findMyDraft(world.owner, procedureCode, now)
      return submitDossier(world.owner, { draft: longId(draft?.key ?? '') ?? '', revision: draft?.revision ?? 0, consent: 'on' }, now)
    }
    expect(await submit()).toMatchObject({ code: 'incomplete' })
    for (const over of [{ validUntil: new Date('2026-11-22'), revokedAt: null }, { validUntil: null, revokedAt: now }]) {
      await db.vaultEntry.update({ where: { id: paper?.id ?? '' }, data: over })
      expect(await submit()).toEqual({ ok: false, code: 'paper-lapsed' })
      const [file] = await filesOf(world.owner)
      expect(file?.kept).toEqual({ revoked: over.revokedAt !== null, validUntil: over.validUntil === null ? null : '2026-11-22' })
    }
    // Its last day still counts.
    await db.vaultEntry.update({ where: { id: paper?.id ?? '' }, data: { validUntil: new Date('2026-11-23'), revokedAt: null } })
    expect(await submit()).toMatchObject({ code: 'incomplete' })
  })
})

import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId, newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { aCitizen, anAgency, anUpload, type Citizen, visitor } from '@/tests/support/factories'
import { keepVaultEntry } from './keep-vault-entry'
import { openVaultShare } from './open-vault-share'
import { listVault } from './queries/vault'
import { findSharedPaper, grantSharedFile, isShareOpen, listShares } from './queries/vault-shares'
import { removeVaultEntry } from './remove-vault-entry'
import { revokeVaultShare } from './revoke-vault-share'
import { shareVaultEntry } from './share-vault-entry'

const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
let agencyId: string
let owner: Citizen
let entry: string
let file: string
beforeAll(async () => {
  agencyId = (await anAgency()).id
})
beforeEach(async () => {
  owner = await aCitizen()
  const paper = { source: 'COMPONENT', sourceKey: 'x', documentType: 'diploma', title: { vi: 'Bằng' }, data: {}, dossierId: newId(), dossierCode: 'X' } as const
  const fileIds = [await anUpload(owner, agencyId, now)]
  await db.$transaction((tx) => keepVaultEntry(tx, { ...paper, personId: owner.personId, agencyId, fileIds }, now))
  const [kept] = await listVault(owner, now)
  entry = kept?.id ?? ''
  file = longId(kept?.files[0]?.file ?? '') ?? ''
})

async function shared(count = 3) {
  const made = await shareVaultEntry(owner, { entry, days: count }, now)
  if (!made.ok) throw new Error(made.code)
  return made.value
}
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')
async function opened() {
  const { token, code } = await shared()
  const result = await openVaultShare(visitor, { token, code }, now)
  if (!result.ok) throw new Error(result.code)
  return { token, access: result.value.access }
}

it('shows the paper to who has link and code, and its owner every opening', async () => {
  const seen = await opened()
  expect(await findSharedPaper(visitor, seen, now)).toMatchObject({ id: entry, title: { vi: 'Bằng' } })
  expect(await grantSharedFile(visitor, { ...seen, fileId: file }, now)).toEqual({ fileId: file })
  expect(await grantSharedFile(visitor, { ...seen, fileId: await anUpload(owner, agencyId, now) }, now)).toBeNull()
  expect((await listShares(owner, now))[0]?.openings.map(({ kind }) => kind).toSorted()).toEqual(['DOWNLOADED', 'OPENED'])
  expect(await findSharedPaper(visitor, seen, new Date(now.getTime() + 15 * 60_000))).toBeNull()
  const other = await shared()
  expect(await findSharedPaper(visitor, { ...seen, token: other.token }, now)).toBeNull()
  const kept = JSON.stringify(await db.vaultShare.findMany({ where: { entryId: entry } }))
  expect([other.token, other.code].filter((secret) => kept.includes(`"${secret}"`))).toEqual([])
})

it('bears five wrong codes, however many come at once, and is over then', async () => {
  const { token, code } = await shared()
  const tries = await Promise.all(Array.from({ length: 12 }, () => openVaultShare(visitor, { token, code: wrong(code) }, now)))
  expect(tries.filter((one) => !one.ok && one.code === 'code-wrong')).toHaveLength(5)
  expect(await openVaultShare(visitor, { token, code }, now)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await listShares(owner, now)).toMatchObject([{ isOpen: false }])
})

it('ends with its days, by its owner alone, and with the paper', async () => {
  const { token, code } = await shared()
  expect([await isShareOpen(visitor, token, days(2.9)), await isShareOpen(visitor, token, days(3))]).toEqual([true, false])
  const share = (await listShares(owner, now))[0]?.id ?? ''
  expect(await revokeVaultShare(await aCitizen(), { share }, now)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await revokeVaultShare(owner, { share }, now)).toMatchObject({ ok: true })
  expect(await openVaultShare(visitor, { token, code }, now)).toMatchObject({ ok: false, code: 'not-found' })
  const seen = await opened()
  await removeVaultEntry(owner, { entry }, now)
  expect(await findSharedPaper(visitor, seen, now)).toBeNull()
})

it('is made for one’s own papers, by who proved lately who they are', async () => {
  expect(await shareVaultEntry(await aCitizen(), { entry, days: 1 }, now)).toMatchObject({ ok: false, code: 'not-found' })
  const late = mintActor({ kind: 'citizen', personId: owner.personId, assuranceLevel: 2 })
  expect(await shareVaultEntry(late, { entry, days: 1 }, now)).toMatchObject({ ok: false, code: 'step-up' })
})

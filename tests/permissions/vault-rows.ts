import { db } from '@/lib/core/db'
import { findVaultEntry, grantVaultFile, listUsable, listVault } from '@/lib/document/queries/vault'
import { removeVaultEntry } from '@/lib/document/remove-vault-entry'
import { keepInVault } from '@/lib/dossier/keep-in-vault'
import { listShares, isShareOpen, findSharedPaper, grantSharedFile } from '@/lib/document/queries/vault-shares'
import { openVaultShare } from '@/lib/document/open-vault-share'
import { revokeVaultShare } from '@/lib/document/revoke-vault-share'
import { shareVaultEntry } from '@/lib/document/share-vault-entry'
import { listUnkept } from '@/lib/dossier/queries/unkept'
import { attachVaultEntry } from '@/lib/dossier/attach-vault-entry'
import { now } from '../support/clock'
import { system } from '../support/factories'
import { sampleProcedure } from '../support/sample-procedure'
import { findDigitisationRates } from '@/lib/statistics/queries/digitisation'
import type { Rows } from './rows'
import { accepted, aDraft, anyone, nothing, own, type World } from './world'

/** The accepted paper of `owner` lies in their vault. */
const kept = async (world: World) => {
  await accepted(world)
  await keepInVault(system, { dossierId: world.dossierId }, now)
  const { id, files } = await db.vaultEntry.findFirstOrThrow({ where: { dossierId: world.dossierId }, include: { files: true } })
  Object.assign(world.note, { entry: id, file: files[0]?.fileId ?? '' })
}
const entryOf = ({ note }: World) => note['entry'] ?? ''

/** A link to it, opened once. */
const linked = async (world: World) => {
  await kept(world)
  const made = await shareVaultEntry(world.owner, { entry: entryOf(world), days: 1 }, now)
  if (!made.ok) throw new Error(made.code)
  const opened = await openVaultShare(world.stranger, made.value, now)
  if (!opened.ok) throw new Error(opened.code)
  const { id } = await db.vaultShare.findFirstOrThrow({ where: { entryId: entryOf(world) } })
  Object.assign(world.note, { share: id, token: made.value.token, code: made.value.code, access: opened.value.access })
}
const seenBy = ({ note }: World) => ({ token: note['token'] ?? '', access: note['access'] ?? '' })

/** A citizen's own papers: nobody else's affair, officials included. */
export const vaultRows: Rows = {
  keepInVault: { allowed: ['system'], given: accepted, call: (actor, { dossierId }) => keepInVault(actor, { dossierId }, now) },
  listUnkept: { allowed: ['system'], given: accepted, call: (actor) => listUnkept(actor, '00000000-0000-0000-0000-000000000000') },
  shareVaultEntry: { allowed: ['owner'], given: kept, call: (actor, world) => shareVaultEntry(actor, { entry: entryOf(world), days: 1 }, now) },
  revokeVaultShare: { allowed: ['owner'], given: linked, call: (actor, { note }) => revokeVaultShare(actor, { share: note['share'] ?? '' }, now) },
  listShares: { allowed: ['owner'], given: linked, call: (actor) => listShares(actor, now) },
  // Whoever has the link, and its code; without them nobody.
  openVaultShare: { allowed: anyone, given: linked, call: (actor, { note }) => openVaultShare(actor, { token: note['token'] ?? '', code: note['code'] ?? '' }, now) },
  isShareOpen: { allowed: anyone, given: linked, call: (actor, { note }) => isShareOpen(actor, note['token'] ?? '', now) },
  findSharedPaper: { allowed: anyone, given: linked, call: (actor, world) => findSharedPaper(actor, seenBy(world), now) },
  grantSharedFile: { allowed: anyone, given: linked, call: (actor, world) => grantSharedFile(actor, { ...seenBy(world), fileId: world.note['file'] ?? '' }, now) },
  findDigitisationRates: {
    allowed: own('SUPERVISOR', 'APPROVER', 'ADMINISTRATOR'),
    given: nothing,
    call: (actor, { ward }) => findDigitisationRates(actor, { agencyId: ward.id, period: { from: '2026-11-01', to: '2026-11-30' } }),
  },
  listVault: { allowed: ['owner'], given: kept, call: (actor) => listVault(actor, now) },
  listUsable: { allowed: ['owner'], given: kept, call: (actor) => listUsable(actor, ['birthNotice'], now) },
  findVaultEntry: { allowed: ['owner'], given: kept, call: (actor, world) => findVaultEntry(actor, entryOf(world), now) },
  grantVaultFile: { allowed: ['owner'], given: kept, call: (actor, { note }) => grantVaultFile(actor, note['file'] ?? '', now) },
  removeVaultEntry: { allowed: ['owner'], given: kept, call: (actor, world) => removeVaultEntry(actor, { entry: entryOf(world) }, now) },
  attachVaultEntry: {
    allowed: ['owner'],
    given: async (world) => {
      await kept(world)
      await aDraft(world)
    },
    call: (actor, world) => attachVaultEntry(actor, { procedureCode: sampleProcedure.code, choice: { componentKey: 'birthNotice', entry: entryOf(world) } }, now),
  },
}

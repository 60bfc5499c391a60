import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { longId, newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { copyFile } from '@/lib/document/copy-file'
import { listUsable } from '@/lib/document/queries/vault'
import { findVersion } from '@/lib/procedure/queries'
import { draftExpiry } from './change/draft-expiry'
import { limitsOf, unfitFor } from './model/file-limits'
import { definitionFor } from './model/on-behalf'
import type { AttachVaultEntryInput } from './schema'

type Citizen = Extract<Actor, { kind: 'citizen' }>

/**
 * Hands in, for a component of the citizen's draft, a paper from their own vault that serves for it and still counts. Pressed
 * twice it is there once. A draft for somebody else takes nothing: it would become theirs.
 */
export function attachVaultEntry(actor: Actor, { procedureCode, choice: { componentKey, entry } }: AttachVaultEntryInput, now: Date) {
  return inTransaction(async (tx) => {
    // Who helps somebody sees nothing of what that person keeps.
    if (actor.kind !== 'citizen' || actor.helpedBy) return refuse('not-found')
    const found = await findPlace(tx, actor, { procedureCode, componentKey })
    if (!found) return refuse('not-found')
    const { draft, component } = found

    // The row of the draft first, as by an upload; then the entry, which nobody revokes or takes out meanwhile.
    await tx.dossier.update({ where: { id: draft.id }, data: { revision: { increment: 1 }, updatedAt: now, draftExpiresAt: draftExpiry(now) } })
    await tx.$queryRaw`SELECT 1 FROM vault_entries WHERE id = ${entry}::uuid FOR SHARE`
    const paper = (await listUsable(actor, component.documentTypes ?? [], now, tx)).find(({ id }) => id === entry)
    if (!paper) return refuse('not-usable')
    const present = await tx.dossierComponent.findMany({ where: { dossierId: draft.id, componentKey }, select: { vaultEntryId: true } })
    if (present.some(({ vaultEntryId }) => vaultEntryId === entry)) return ok({ procedureCode })
    if (present.length + paper.files.length > component.maxFiles) return refuse('too-many-files')

    const limits = limitsOf(component)
    const unfit = paper.files.map((file) => unfitFor(limits, file)).find((found) => found !== null)
    if (unfit) return refuse(unfit)

    for (const { file } of paper.files) {
      const fileId = await copyFile(tx, { fileId: longId(file) ?? '', agencyId: draft.agencyId }, now)
      if (fileId === null) return refuse('not-usable')
      await tx.dossierComponent.create({ data: { id: newId(), dossierId: draft.id, componentKey, fileId, addedAt: now, provenance: 'VAULT', vaultEntryId: entry } })
    }
    return ok({ procedureCode })
  })
}

/** The draft and the component of it that is to be handed in; null where there is none of them. */
async function findPlace(tx: Tx, actor: Citizen, { procedureCode, componentKey }: { readonly procedureCode: string; readonly componentKey: string }) {
  const draft = await tx.dossier.findFirst({ where: { ownerId: actor.personId, procedureCode, status: 'DRAFT', mandateId: null } })
  const version = draft && (await findVersion(actor, draft.procedureVersionId, tx))
  const component = version && definitionFor(version.definition, draft).components.find(({ key, kind }) => key === componentKey && kind === 'SUBMIT')
  return draft && component ? { draft, component } : null
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { openDraft } from './change/draft'
import { lookForComponent } from './change/look-for-component'
import { replaceable } from './model/replacement'
import { applicantClaims, parentFiling } from './reading/applicant'
import { lookUpRow, lookUpsOf, stillAbout } from './reading/replacements'

type Input = {
  readonly procedureCode: string
  /** Asks again for those that no registry had, or answered for. */
  readonly again?: boolean
}

/**
 * Asks the registries for the components of the citizen's draft that they may know, all at once and within the time of one:
 * about the citizen, about whom the answers name, or about the child for whom a parent files. What was asked about the same
 * person is not asked again by itself.
 */
export async function replaceComponents(actor: Actor, { procedureCode, again = false }: Input, now: Date) {
  const draft = await openDraft(actor, procedureCode, now)
  const claims = draft && (await applicantClaims(actor, draft.mandateId))
  if (!draft || !claims || actor.kind !== 'citizen') return refuse('not-found')
  const { definition } = draft.filedUnder
  const { answers } = draft.content
  const filing = { dossierId: draft.id, agencyId: draft.agencyId, procedureCode }
  const known = stillAbout(await lookUpsOf(draft.id), definition, answers, claims)
  const isKnown = (key: string) => known.some(({ componentKey, finding }) => componentKey === key && (!again || finding === 'FOUND'))

  const parent = await parentFiling({ ground: draft.ground, submitterId: actor.personId })
  const looks = await Promise.all(replaceable(definition, answers, claims).map(async ({ component, subject }) => {
    const look = subject && !isKnown(component.key) && (await lookForComponent(actor, { component, subject, filing, purpose: 'replace-component', parent }, now))
    return look ? [{ componentKey: component.key, look }] : []
  }))
  const asked = looks.flat()
  if (asked.length === 0) return ok({ asked: 0 })
  return inTransaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM dossiers WHERE id = ${draft.id}::uuid AND status = 'DRAFT' FOR UPDATE`
    if (held.length === 0) return refuse('not-found')
    for (const { componentKey, look } of asked) {
      const data = { ...lookUpRow(look), askedAt: now }
      await tx.componentLookUp.upsert({
        where: { dossierId_componentKey: { dossierId: draft.id, componentKey } },
        create: { id: newId(), dossierId: draft.id, agencyId: draft.agencyId, componentKey, ...data },
        update: data,
      })
    }
    return ok({ asked: asked.length })
  })
}

import 'server-only'
import { decryptJson, encryptJson, lookupHash } from '@/lib/core/crypto'
import { db, type Tx } from '@/lib/core/db'
import type { Answers } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { Subject } from '@/lib/registry/model'
import { type ComponentFinding, type Evidence, type OwnClaims, replaceable } from '../model/replacement'

// What the registries said in place of components. No actor: only reads that have asked call them.

/** By which a look-up is known to be about the person the answers name now. */
export const subjectHash = ({ personalId, name, birthDate }: Subject): string => lookupHash('registry-subject', [personalId, name, birthDate].join('\n'))

/** What a first look-up comes to in its row. */
export const lookUpRow = (look: Evidence) => ({ finding: look.finding, subjectHash: subjectHash(look.subject), evidenceCipher: encryptJson([look]) })

export type ComponentLookUp = {
  readonly componentKey: string
  readonly finding: ComponentFinding
  readonly askedAt: Date
  /** Every look-up, oldest first. */
  readonly looks: readonly Evidence[]
  /** The one that counts. */
  readonly counts: Evidence | null
  readonly insisted: string | null
}

/** The look-ups of a dossier by component. */
export async function lookUpsOf(dossierId: string, from: Pick<Tx, 'componentLookUp'> = db): Promise<readonly (ComponentLookUp & { readonly subjectHash: string })[]> {
  const rows = await from.componentLookUp.findMany({ where: { dossierId }, orderBy: { componentKey: 'asc' } })
  return rows.map(({ componentKey, finding, askedAt, evidenceCipher, insistedCipher, subjectHash: about }) => {
    const looks = decryptJson(evidenceCipher) as readonly Evidence[]
    return {
      componentKey, finding, askedAt, looks, subjectHash: about,
      counts: looks.findLast((look) => look.finding === finding) ?? null,
      insisted: insistedCipher && (decryptJson(insistedCipher) as { reason: string }).reason,
    }
  })
}

type Row = { readonly componentKey: string; readonly subjectHash: string }

/** Those of the rows that are about whom the answers name: whoever changes the answers is asked about anew. */
export function stillAbout<R extends Row>(rows: readonly R[], definition: ProcedureDefinition, answers: Answers, claims: OwnClaims): readonly R[] {
  if (rows.length === 0) return []
  const now = new Map(replaceable(definition, answers, claims).map(({ component, subject }) => [component.key, subject]))
  return rows.filter((row) => {
    const subject = now.get(row.componentKey)
    return subject ? subjectHash(subject) === row.subjectHash : false
  })
}

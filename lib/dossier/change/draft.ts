import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { filePlaces, withFiles } from '@/lib/form/model/files'
import { findVersion, type Version } from '@/lib/procedure/queries'
import type { DraftContent } from '../model/draft'
import { definitionFor, type OnBehalf } from '../model/on-behalf'
import { handedIn } from '../reading/parts'
import { draftExpiry } from './draft-expiry'

type Row = OnBehalf & {
  readonly id: string
  readonly agencyId: string
  /** For whom it is to be filed; null: for who writes it. */
  readonly mandateId: string | null
  readonly procedureVersionId: string
  readonly revision: number
  readonly delivery: 'ELECTRONIC' | 'COUNTER' | 'POST'
  readonly deliveryCipher: Uint8Array | null
  readonly answersCipher: Uint8Array
  readonly updatedAt: Date
  readonly draftExpiresAt: Date
  readonly hasFiles: boolean
  /** A later version of the procedure is in force. */
  readonly isOutdated: boolean
}

export type OpenDraft = Omit<Row, 'answersCipher'> & { readonly content: DraftContent; readonly filedUnder: Version }

/** The citizen's own draft for a procedure, or null. */
export async function openDraft(actor: Actor, procedureCode: string, now: Date): Promise<OpenDraft | null> {
  if (actor.kind !== 'citizen') return null
  const [row] = await db.$queryRaw<Row[]>`/* kept */
    SELECT id, agency_id AS "agencyId", mandate_id AS "mandateId", ground::text AS ground, proof::text AS proof, procedure_version_id AS "procedureVersionId", revision, delivery::text AS delivery, delivery_cipher AS "deliveryCipher",
      answers_cipher AS "answersCipher", updated_at AS "updatedAt", draft_expires_at AS "draftExpiresAt",
      EXISTS (SELECT FROM dossier_components c WHERE c.dossier_id = d.id) AS "hasFiles",
      EXISTS (SELECT FROM procedure_versions later JOIN procedure_versions own ON own.id = d.procedure_version_id AND later.number > own.number
        WHERE later.procedure_id = d.procedure_id AND later.state = 'PUBLISHED' AND later.valid_from <= ${now}::timestamptz
          AND (later.valid_to IS NULL OR later.valid_to > ${now}::timestamptz)) AS "isOutdated"
    FROM dossiers d
    WHERE owner_id = ${actor.personId}::uuid AND procedure_code = ${procedureCode} AND status = 'DRAFT' AND (${actor.helpedBy?.assistanceId ?? null}::uuid IS NULL OR assistance_id = ${actor.helpedBy?.assistanceId ?? null}::uuid) AND draft_expires_at > ${now}::timestamptz`
  const version = row && (await findVersion(actor, row.procedureVersionId))
  if (!row || !version) return null
  const filedUnder = { ...version, definition: definitionFor(version.definition, row) }
  const { answersCipher, ...draft } = row
  const { form } = filedUnder.definition
  const content = decryptJson(answersCipher) as DraftContent
  if (!form || filePlaces(form).length === 0) return { ...draft, filedUnder, content }
  return { ...draft, filedUnder, content: { ...content, answers: withFiles(form, content.answers, draft.hasFiles ? await handedIn(draft.id) : []) } }
}

/** Writes only if nobody saved in between; the caller reads again and tries once more. */
export async function writeDraft(draft: OpenDraft, content: DraftContent, now: Date): Promise<boolean> {
  const count = await db.$executeRaw`/* kept */
    UPDATE dossiers SET answers_cipher = ${encryptJson(content)}::bytea, revision = revision + 1, updated_at = ${now}::timestamptz,
      draft_expires_at = ${draftExpiry(now)}::timestamptz, draft_warned_at = NULL
    WHERE id = ${draft.id}::uuid AND status = 'DRAFT' AND revision = ${draft.revision}::integer`
  return count === 1
}

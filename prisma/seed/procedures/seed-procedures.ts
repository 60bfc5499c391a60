import { mintActor } from '@/lib/identity/mint-actor'
import { knownNames } from '@/lib/dossier/model/known-names'
import { createProcedure } from '@/lib/procedure/create-procedure'
import { checkDefinition } from '@/lib/procedure/model/check-definition'
import { publishVersion } from '@/lib/procedure/publish-version'
import { procedureDefinition, type ProcedureSource } from '@/lib/procedure/schema'
import { birthRegistration } from './birth-registration'
import { childHealthInsurance } from './child-health-insurance'
import { copyCertification } from './copy-certification'
import { deathRegistration } from './death-registration'
import { extractCopy } from './extract-copy'
import { funeralSupport } from './funeral-support'
import { guardianship } from './guardianship'
import { maritalStatus } from './marital-status'
import { marriageRegistration } from './marriage-registration'
import { permanentResidence } from './permanent-residence'
import { signatureCertification } from './signature-certification'
import { temporaryResidence } from './temporary-residence'

/** The procedures a new ward starts with. */
const seededProcedures: readonly ProcedureSource[] = [
  birthRegistration, deathRegistration, maritalStatus, extractCopy, marriageRegistration, copyCertification, signatureCertification, permanentResidence,
  temporaryResidence, childHealthInsurance, funeralSupport, guardianship,
]

const seed = mintActor({ kind: 'system', job: 'seed' })
/** 1 July 2026, 8:00 in Việt Nam: before every dossier of the demonstration. */
const publishedAt = new Date('2026-07-01T01:00:00Z')

/** Publishes version 1 of every procedure that is not there yet; what an administrator made of the others stays. Safe to repeat. */
export async function seedProcedures(): Promise<void> {
  for (const source of seededProcedures) {
    const definition = procedureDefinition.parse(source)
    const problems = checkDefinition(definition, knownNames)
    if (problems.length > 0) throw new Error(`${definition.code}: ${JSON.stringify(problems)}`)
    const made = await createProcedure(seed, { definition }, publishedAt)
    if (!made.ok) continue
    const published = await publishVersion(seed, { ...made.value, validFrom: null, reason: 'Phiên bản đầu tiên' }, publishedAt, knownNames)
    if (!published.ok) throw new Error(`${definition.code} was not published: ${published.code}`)
  }
}

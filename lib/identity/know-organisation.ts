import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson, lookupHash } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { lockOrganisation, organisationIssuer } from './account/organisation'
import { levelOf, organisationClaims } from './schema'

export type KnowOrganisationInput = {
  /** What a checked id token of an organisation's account said; read by `organisationClaims`. */
  claims: unknown
}

/**
 * Learns of an organisation from its own sign-in with VNeID, and who represents it: whoever signs in with that personal id
 * may act for it, whoever did before and is not named any more may not. It opens no session, for a session is a person's.
 * Refuses 'claims-incomplete' without tax code, name and representative, 'level-too-low' below level 2.
 */
export async function knowOrganisation(nobody: Actor, input: KnowOrganisationInput, now: Date) {
  const parsed = organisationClaims.safeParse(input.claims)
  if (!parsed.success) return refuse('claims-incomplete')
  const { MaSoThue, TenDoanhNghiep, MaSoDoanhNghiep, NguoiDaiDien } = parsed.data
  if (levelOf(parsed.data) < 2) return refuse('level-too-low')
  const organisation = { taxCode: MaSoThue.replace('-', ''), name: TenDoanhNghiep.normalize('NFC'), businessCode: MaSoDoanhNghiep ?? null }

  return inTransaction(async (tx) => {
    await lockOrganisation(tx, organisation.taxCode)
    const id = await organisationAccount(tx, organisation, now)
    const agentIdHash = lookupHash('personal-id', NguoiDaiDien.SoDinhDanh)
    const inForce = { ownerId: id, ground: 'REPRESENTATIVE', revokedAt: null } as const
    await tx.mandate.updateMany({ where: { ...inForce, agentIdHash: { not: agentIdHash } }, data: { revokedAt: now } })
    if ((await tx.mandate.count({ where: { ...inForce, agentIdHash } })) === 0) {
      const agent = await tx.person.findFirst({ where: { personalIdHash: agentIdHash, mergedIntoId: null, assuranceLevel: 2 }, orderBy: { signedInAt: 'desc' }, select: { id: true } })
      await tx.mandate.create({
        data: {
          id: newId(), ground: 'REPRESENTATIVE', proof: 'VNEID', ownerId: id, ownerIdHash: lookupHash('personal-id', organisation.taxCode),
          ownerCipher: encryptJson({ name: organisation.name, personalId: organisation.taxCode }), agentIdHash, agentId: agent?.id ?? null,
          agentName: NguoiDaiDien.HoVaTen.normalize('NFC'), askedAt: now, confirmedAt: now,
        },
      })
    }
    await recordAudit(tx, { actor: nobody, at: now, action: 'organisation.tell', subject: { kind: 'organisation', id }, ownerId: id })
    return ok({ organisationId: id })
  })
}

type Told = { readonly taxCode: string; readonly name: string; readonly businessCode: string | null }

/** Its account, by which it owns dossiers as a person does; nobody signs in to it. */
async function organisationAccount(tx: Tx, { taxCode, name, businessCode }: Told, now: Date): Promise<string> {
  const told = { name, businessCode, toldAt: now }
  const account = { fullName: name, claimsCipher: encryptJson({ HoVaTen: name, SoDinhDanh: taxCode }), signedInAt: now }
  const known = await tx.organisation.findUnique({ where: { taxCode }, select: { id: true } })
  if (known) {
    await tx.organisation.update({ where: { id: known.id }, data: told })
    await tx.person.update({ where: { id: known.id }, data: account })
    return known.id
  }
  const id = newId()
  await tx.person.create({
    data: {
      id, issuer: organisationIssuer, subject: taxCode, assuranceLevel: 2, ...account, createdAt: now, personalIdCipher: encrypt(taxCode),
      personalIdHash: lookupHash('personal-id', taxCode), personalIdLast4Hash: lookupHash('last-four', taxCode.slice(-4)),
    },
  })
  await tx.organisation.create({ data: { id, taxCode, ...told } })
  return id
}

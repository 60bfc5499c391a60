import 'server-only'
import type { Actor, MandateGround } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db, type Tx } from '@/lib/core/db'
import { personClaims } from '@/lib/identity/queries'
import type { PersonalClaims } from '@/lib/identity/schema'
import { mandateOwner } from '@/lib/identity/schema/mandate'
import type { Parent } from '../model/replacement'

/** What is known of a person who asks, and of the organisation they speak for. */
type ApplicantClaims = PersonalClaims & { readonly TenDoanhNghiep?: string; readonly MaSoThue?: string }

/**
 * Whom the answers of a draft are about: what VNeID says of the citizen, or of another no more than the mandate names, for
 * whoever acts for somebody need not learn what the state knows of them. An organisation speaks through who represents it: they
 * are who asks, and its name and tax code stand beside (`TenDoanhNghiep`, `MaSoThue`). Null for anybody but a citizen.
 */
export async function applicantClaims(actor: Actor, mandateId: string | null, from: Pick<Tx, 'mandate'> = db): Promise<ApplicantClaims | null> {
  if (mandateId === null) return personClaims(actor)
  if (actor.kind !== 'citizen') return null
  const mandate = await from.mandate.findFirst({ where: { id: mandateId, agentId: actor.personId }, select: { ground: true, ownerCipher: true } })
  if (!mandate) return null
  const { name, personalId, birthDate } = mandateOwner.parse(decryptJson(mandate.ownerCipher))
  if (mandate.ground === 'REPRESENTATIVE') {
    const own = await personClaims(actor)
    return own && { ...own, TenDoanhNghiep: name, MaSoThue: personalId }
  }
  return { HoVaTen: name, SoDinhDanh: personalId, ...(birthDate && { NgayThangNamSinh: birthDate }) }
}

type Submitter = { readonly ground: MandateGround | null; readonly submitterId: string | null }

/** Who files a dossier as a parent of its owner; null where nobody does. */
export async function parentFiling({ ground, submitterId }: Submitter): Promise<Parent | null> {
  if (ground !== 'PARENT_OF_CHILD' || submitterId === null) return null
  const { fullName, personalIdCipher } = await db.person.findUniqueOrThrow({ where: { id: submitterId }, select: { fullName: true, personalIdCipher: true } })
  return { name: fullName, personalId: decrypt(personalIdCipher) }
}

import { encryptJson, lookupHash, newToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { answerMandate } from '@/lib/identity/answer-mandate'
import { askMandate } from '@/lib/identity/ask-mandate'
import { confirmMandate } from '@/lib/identity/confirm-mandate'
import { knowOrganisation } from '@/lib/identity/know-organisation'
import { linkAccount } from '@/lib/identity/link-account'
import { obeyLogout } from '@/lib/identity/obey-logout'
import { listLinkable, provedBefore } from '@/lib/identity/queries/linking'
import { listOwnMandates, mandateInForce, mandateToTell, usableMandates } from '@/lib/identity/queries/mandates'
import { revokeMandate } from '@/lib/identity/revoke-mandate'
import { signOutEverywhere } from '@/lib/identity/sign-out-everywhere'
import { startAccountLink } from '@/lib/identity/start-account-link'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { everyOfficial, anyone, nothing, type World } from './world'

const citizens = ['owner', 'stranger'] as const

/** `stranger` asked to act for `owner`, who has not answered, or who agreed. */
const aMandate = (confirmed: boolean) => async (world: World) => {
  const id = newId()
  world.note['mandate'] = id
  await db.mandate.create({
    data: {
      id, ground: 'AUTHORISED_AGENT', proof: 'OWNER', ownerId: world.owner.personId, ownerIdHash: lookupHash('personal-id', newId()),
      ownerCipher: encryptJson({ name: 'Nguyễn Văn Thử', personalId: '048192000001' }), agentId: world.stranger.personId,
      agentIdHash: lookupHash('personal-id', newId()), agentName: 'Nguyễn Văn Thử', askedAt: now, ...(confirmed && { confirmedAt: now }),
    },
  })
}
const mandateOf = ({ note }: World) => ({ mandateId: note['mandate'] ?? '' })
const child = () => ({ ground: 'PARENT_OF_CHILD' as const, way: undefined, name: 'Nguyễn Bé', personalId: `0483200${String(Math.trunc(Math.random() * 1e5)).padStart(5, '0')}`, birthDate: '2020-05-05', procedureCode: '' })
const organisation = { LoaiTaiKhoan: 2, MaSoThue: '0400000009', TenDoanhNghiep: 'Công ty Thử', NguoiDaiDien: { HoVaTen: 'Nguyễn X', SoDinhDanh: '048192009999' }, loAs: 2 }

/** Acting for another and becoming one account: between the citizens it concerns, and nobody else's. */
export const mandateRows: Rows = {
  askMandate: { vouched: true, allowed: citizens, given: nothing, call: (actor) => askMandate(actor, child(), now) },
  answerMandate: { vouched: true, allowed: ['owner'], given: aMandate(false), call: (actor, world) => answerMandate(actor, { ...mandateOf(world), answer: 'agree' }, now) },
  confirmMandate: {
    vouched: true,
    allowed: ['stranger'], allowedCode: 'code-over', given: aMandate(false), call: (actor, world) => confirmMandate(actor, { ...mandateOf(world), code: '000000' }, now),
  },
  revokeMandate: { allowed: citizens, given: aMandate(true), call: (actor, world) => revokeMandate(actor, mandateOf(world), now) },
  listOwnMandates: { allowed: citizens, given: aMandate(true), call: (actor) => listOwnMandates(actor, now) },
  usableMandates: { allowed: ['stranger'], given: aMandate(true), call: (actor) => usableMandates(actor, '1.000000', now) },
  mandateInForce: { allowed: ['stranger'], given: aMandate(true), call: (actor, world) => mandateInForce(actor, mandateOf(world).mandateId, now) },
  mandateToTell: {
    allowed: ['system'], given: aMandate(true), call: (actor, world) => mandateToTell(actor, { ...mandateOf(world), happened: 'given', newsId: newId() }),
  },
  // Whoever brings VNeID's word; without it nobody.
  knowOrganisation: { allowed: anyone, given: nothing, call: (actor) => knowOrganisation(actor, { claims: organisation }, now) },
  obeyLogout: {
    allowed: [], deniedCode: 'not-a-logout', given: nothing, call: (actor) => obeyLogout(actor, { token: newToken(), issuer: 'http://127.0.0.1:9', clientId: 'x' }, now),
  },
  signOutEverywhere: { allowed: [...citizens, ...everyOfficial], given: nothing, call: (actor) => signOutEverywhere(actor, {}, now) },
  startAccountLink: { vouched: true, allowed: citizens, given: nothing, call: (actor) => startAccountLink(actor, {}, now) },
  linkAccount: {
    vouched: true,
    allowed: citizens, allowedCode: 'not-linkable', given: nothing, call: (actor) => linkAccount(actor, { accountId: newId(), token: newToken() }, now),
  },
  // Neither has another account of their number.
  listLinkable: { allowed: [], given: nothing, call: (actor) => listLinkable(actor) },
  provedBefore: { allowed: [], given: nothing, call: (actor) => provedBefore(actor, newToken(), now) },
}

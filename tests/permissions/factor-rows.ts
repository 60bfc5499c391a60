import { encrypt, hashToken, newToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addPasskey } from '@/lib/identity/add-passkey'
import { askPasskey } from '@/lib/identity/ask-passkey'
import { beginTotp } from '@/lib/identity/begin-totp'
import { changePassword } from '@/lib/identity/change-password'
import { confirmTotp } from '@/lib/identity/confirm-totp'
import { enrolTotp } from '@/lib/identity/enrol-totp'
import { finishSignIn } from '@/lib/identity/finish-sign-in'
import { offerPasskey } from '@/lib/identity/offer-passkey'
import { demoCode, halfSignedIn, ownFactors, ownNewSecret, secretToEnrol } from '@/lib/identity/queries/factors'
import { removeFactor } from '@/lib/identity/remove-factor'
import { renamePasskey } from '@/lib/identity/rename-passkey'
import { renewRecoveryCodes } from '@/lib/identity/renew-recovery-codes'
import { resetFactors } from '@/lib/identity/reset-factors'
import { signInWithPasskey } from '@/lib/identity/sign-in-with-passkey'
import { stepUp } from '@/lib/identity/step-up'
import { sweepSignIns } from '@/lib/identity/sweep-sign-ins'
import { now } from '../support/clock'
import { anOfficial } from '../support/factories'
import type { Rows } from './rows'
import { anyone, everyOfficial, nothing, own, type World } from './world'

const clerk = ({ own: { CLERK } }: World) => CLERK.officialId

/** The clerk has a passkey, an app that is being set up, and a session. */
const aClerkWithFactors = async (world: World) => {
  const officialId = clerk(world)
  const theirs = { where: { officialId } }
  await Promise.all([db.passkey.deleteMany(theirs), db.totpSecret.deleteMany(), db.session.deleteMany(theirs)])
  Object.assign(world.note, { passkey: newId(), session: newId() })
  const counted = { counter: 0, synced: false, name: 'x', createdAt: now }
  const keys = [world.note['passkey'] ?? '', newId()].map((id) => ({ id, officialId, credentialId: id, publicKey: new Uint8Array(1), transports: [], ...counted }))
  await db.passkey.createMany({ data: keys })
  await db.totpSecret.create({ data: { id: newId(), officialId, secretCipher: encrypt('MOTCUATHUNGHIEMHOACUONGDANANG234'), createdAt: now } })
  const kept = { tokenHash: hashToken(newToken()), createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 3_600_000), steppedUpAt: now }
  await db.session.create({ data: { id: world.note['session'] ?? '', officialId, ...kept } })
}
const aColleague = async (world: World) => {
  world.note['official'] = (await anOfficial(world.ward.id, 'CASE_OFFICER')).officialId
}
const code = '123456'
const passkey = ({ note }: World) => note['passkey'] ?? ''

export const factorRows: Rows = {
  // Whoever brings the proof is let in, whoever asks; without it nobody is.
  finishSignIn: { allowed: [], deniedCode: 'attempt-over', given: nothing, call: (actor) => finishSignIn(actor, { token: newToken(), proof: { code }, device: '' }, now) },
  enrolTotp: { allowed: [], deniedCode: 'attempt-over', given: nothing, call: (actor) => enrolTotp(actor, { token: newToken(), code, device: '' }, now) },
  signInWithPasskey: { allowed: [], deniedCode: 'wrong-factor', given: nothing, call: (actor) => signInWithPasskey(actor, { response: {}, device: '' }, now) },
  halfSignedIn: { allowed: [], given: nothing, call: (actor) => halfSignedIn(actor, newToken(), now) },
  secretToEnrol: { allowed: [], given: nothing, call: (actor) => secretToEnrol(actor, newToken(), now) },
  // Nobody at all outside the demonstration.
  demoCode: { allowed: [], given: nothing, call: (actor) => Promise.resolve(demoCode(actor, now)) },
  // A question that says nothing of who has an account.
  askPasskey: { allowed: anyone, given: nothing, call: (actor) => askPasskey(actor, { token: '' }, now) },

  stepUp: {
    allowed: own('CLERK'),
    allowedCode: 'wrong-factor',
    given: aClerkWithFactors,
    call: (actor, { note }) => stepUp(actor, { sessionId: note['session'] ?? '', proof: { code } }, now),
  },
  beginTotp: { allowed: everyOfficial, weighty: true, given: nothing, call: (actor) => beginTotp(actor, {}, now) },
  confirmTotp: { allowed: everyOfficial, weighty: true, allowedCode: 'wrong-factor', given: nothing, call: (actor) => confirmTotp(actor, { code }, now) },
  ownNewSecret: { allowed: own('CLERK'), given: aClerkWithFactors, call: (actor) => ownNewSecret(actor) },
  ownFactors: { allowed: everyOfficial, given: nothing, call: (actor) => ownFactors(actor) },
  offerPasskey: { allowed: everyOfficial, weighty: true, given: nothing, call: (actor) => offerPasskey(actor, {}, now) },
  addPasskey: { allowed: everyOfficial, weighty: true, allowedCode: 'passkey-failed', given: nothing, call: (actor) => addPasskey(actor, { name: 'x', response: {} }, now) },
  renamePasskey: { allowed: own('CLERK'), weighty: true, given: aClerkWithFactors, call: (actor, world) => renamePasskey(actor, { passkey: passkey(world), name: 'y' }, now) },
  removeFactor: { allowed: own('CLERK'), weighty: true, given: aClerkWithFactors, call: (actor, world) => removeFactor(actor, { factor: passkey(world) }, now) },
  changePassword: {
    allowed: everyOfficial, weighty: true, allowedCode: 'wrong-password', given: nothing,
    call: (actor) => changePassword(actor, { sessionId: newId(), currentPassword: 'x', password: 'mot cau dai va rieng' }, now),
  },
  renewRecoveryCodes: { allowed: everyOfficial, weighty: true, given: nothing, call: (actor) => renewRecoveryCodes(actor, {}, now) },
  resetFactors: {
    allowed: ['system', ...own('ADMINISTRATOR')],
    weighty: true,
    given: aColleague,
    call: (actor, { ward, note }) => resetFactors(actor, { officialId: note['official'] ?? '', agencyId: ward.id, reasonCode: 'phone-lost' }, now),
  },
  sweepSignIns: { allowed: ['system'], given: nothing, call: (actor) => sweepSignIns(actor, {}, now) },
}

import { generateSync } from 'otplib'
import type { Actor, Role } from '@/lib/core/actor'
import { lookupHash } from '@/lib/core/crypto'
import { db, sharedPool } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { createAgency } from '@/lib/identity/create-agency'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { linkToMail } from '@/lib/identity/queries'
import { setPassword } from '@/lib/identity/set-password'
import { enrolTotp } from '@/lib/identity/enrol-totp'
import { finishSignIn } from '@/lib/identity/finish-sign-in'
import { secretToEnrol } from '@/lib/identity/queries/factors'
import { signInCitizen } from '@/lib/identity/sign-in-citizen'
import { signInOfficial } from '@/lib/identity/sign-in-official'
import { now } from './clock'
import { provedUntil } from './factories'

export const nobody = mintActor({ kind: 'visitor' })
const seed = mintActor({ kind: 'system', job: 'test' })
export const goodPassword = 'con trâu qua cầu treo'

let count = 0

/** An agency made by the command; its id. */
export async function aWard(): Promise<string> {
  count += 1
  const made = await createAgency(
    seed,
    { code: `H17.98.${String(count)}`, name: 'Phường Thử', parent: '', address: '', hotline: '', email: '', place: '', validFrom: '2025-07-01' },
    now,
  )
  if (!made.ok) throw new Error(made.code)
  return made.value.agencyId
}

/** The token of the newest link that waits to be mailed to that address, as the worker would read it. */
export async function mailedToken(to: string, at: Date = now): Promise<string | null> {
  const { rows } = await sharedPool.query<{ payload: unknown }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = 'mail-one-time-link' ORDER BY j.id DESC`,
  )
  for (const { payload } of rows) {
    const mail = await linkToMail(seed, payload, at)
    if (mail?.to === to) return mail.token
  }
  return null
}

type Account = { officialId: string; email: string; actor: Actor }

/** An official who was invited and set a password; the actor holds those roles. */
export async function anAccount(agencyId: string, ...roles: Role[]): Promise<Account> {
  const email = `${newId()}@donvi.example`
  const invited = await inviteOfficial(seed, { agencyId, email, fullName: 'Lê Thử', title: 'Công chức', roles }, now)
  if (!invited.ok) throw new Error(invited.code)
  const { officialId } = invited.value
  const set = await setPassword(nobody, { token: (await mailedToken(email)) ?? '', password: goodPassword }, now)
  if (!set.ok) throw new Error(set.code)
  const actor = mintActor({ kind: 'official', officialId, grants: roles.map((role) => ({ agencyId, role })), steppedUp: true })
  return { officialId, email, actor }
}

/** The code that an app with this secret shows at that moment, or so many steps of time later. */
export const codeOf = (secret: string, at: Date, steps = 0): string => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) + 30 * steps })

/** The password of that account was right: the token of the sign-in that waits for the second factor. */
export async function halfSession(email: string, at: Date = now): Promise<string> {
  const signedIn = await signInOfficial(nobody, { email, password: goodPassword }, at)
  if (!signedIn.ok) throw new Error(signedIn.code)
  return signedIn.value.token
}

const secrets = new Map<string, string>()

/** The secret of the account's app, set up by a first session where there is none; with that session's token and its recovery codes. */
export async function enrolled(email: string, at: Date = now) {
  const half = await halfSession(email, at)
  const { secret } = (await secretToEnrol(nobody, half, at)) ?? { secret: '' }
  const done = await enrolTotp(nobody, { token: half, code: codeOf(secret, at), device: 'test' }, at)
  if (!done.ok) throw new Error(done.code)
  secrets.set(email, secret)
  return { secret, token: done.value.token, codes: done.value.codes }
}

/** A session of that account; its token. */
export async function officialSession(email: string, at: Date = now): Promise<string> {
  const secret = secrets.get(email)
  if (secret === undefined) return (await enrolled(email, at)).token
  const half = await halfSession(email, at)
  // As if the app had gone on to its next code: the clock of a test stands still.
  await db.totpSecret.updateMany({ where: { official: { emailHash: lookupHash('email', email) } }, data: { lastStep: 0 } })
  const done = await finishSignIn(nobody, { token: half, proof: { code: codeOf(secret, at) }, device: 'test' }, at)
  if (!done.ok) throw new Error(done.code)
  return done.value.token
}

export const claimsOf = (id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  sub: id,
  HoVaTen: 'Trần Thị Thử',
  SoDinhDanh: id,
  LoaiTaiKhoan: 1,
  NgayThangNamSinh: '1990-02-03',
  SoDienThoai: '+84 905 123 456',
  loAs: 2,
  acr: '2',
  ...change,
})

/** A citizen who signed in with VNeID, with the token of the session. */
export async function aSignedInCitizen(id = `0481900${String((count += 1)).padStart(5, '0')}`, at: Date = now) {
  const input = { issuer: 'https://vneid.test', claims: claimsOf(id), locale: 'vi', device: 'test' } as const
  const signedIn = await signInCitizen(nobody, input, at)
  if (!signedIn.ok) throw new Error(signedIn.code)
  const { token, personId, assuranceLevel } = signedIn.value
  return { token, personId, actor: mintActor({ kind: 'citizen', personId, assuranceLevel, provedUntil }) }
}

/** The actions traced about a subject, oldest first. */
export async function traceOf(id: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' }, select: { action: true } })
  return rows.map(({ action }) => action)
}

import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, Role } from '@/lib/core/actor'
import { lookupHash } from '@/lib/core/crypto'
import { keepForm } from './keep-form'
import { mintActor } from './mint-actor'
import { safePath } from './model'
import { deviceIn, withProof } from './password/device-proof'
import { isVouchedFor } from './policy'
import { actorOfToken } from './session/actor-of-token'
import { attemptCookie, cookieOptions, deviceCookie, linkCookie, searchCookie, sessionCookie } from './session/cookie'
import { revokeCurrent } from './session/revoke-current'
import { searchIn, withSearch, wordsMinutes } from './session/search-words'
import { signOutEverywhere } from './sign-out-everywhere'

type Citizen = Extract<Actor, { kind: 'citizen' }>
type Official = Extract<Actor, { kind: 'official' }>

/** Nobody in particular: for pages that are the same for everybody and so must not ask who reads them. */
export const visitor = mintActor({ kind: 'visitor' })

const current = cache(async () => {
  const token = (await cookies()).get(sessionCookie)?.value
  return token ? await actorOfToken(token, new Date()) : null
})

/** Who asks; a visitor when nobody is signed in. Read once per request, from the database. */
export const currentActor = async (): Promise<Actor> => (await current())?.actor ?? visitor

/** Who asks, for what a page asks by itself again and again: nobody sits there, so the session is not kept open by it. */
export async function actorInPassing(): Promise<Actor> {
  const token = (await cookies()).get(sessionCookie)?.value
  return (token ? await actorOfToken(token, new Date(), false) : null)?.actor ?? visitor
}

/** The session of this request, to mark it in a list; null when nobody is signed in. */
export const currentSessionId = async (): Promise<string | null> => (await current())?.sessionId ?? null

/** The citizen, or the sign-in page, which leads back to `backTo` (a path of the portal; English when under /en). */
export async function requireCitizen(backTo?: string): Promise<Citizen> {
  const actor = await currentActor()
  if (actor.kind === 'citizen') return actor
  if (actor.kind !== 'visitor') notFound()
  return redirect(signInAt(backTo?.startsWith('/en/') ? '/en/dang-nhap' : '/dang-nhap', backTo))
}

/**
 * Who files in that procedure: the citizen themselves, or, where they help somebody with it now, that citizen in whose name
 * they type. For the filing journey alone: everywhere else a helper is nobody but themselves.
 */
export function filerOf<A extends Actor>(actor: A, procedureCode: string): A | Citizen {
  if (actor.kind !== 'citizen' || actor.helping?.procedureCode !== procedureCode) return actor
  const { ownerId, assistanceId } = actor.helping
  return mintActor({ kind: 'citizen', personId: ownerId, assuranceLevel: 2, helpedBy: { helperId: actor.personId, assistanceId } })
}

/** A citizen of level 2, or the page that says how to raise it and leads back to `backTo`. */
export async function requireVouched(backTo: string): Promise<Citizen> {
  const actor = await requireCitizen(backTo)
  return isVouchedFor(actor) ? actor : redirect(signInAt(backTo.startsWith('/en/') ? '/en/dang-nhap/muc-do' : '/dang-nhap/muc-do', backTo))
}

/** The official holding one of the roles in some agency (any role when none is named); others are told that there is no such page. */
export async function requireOfficial(roles?: readonly Role[], backTo?: string): Promise<Official> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return redirect(signInAt('/can-bo/dang-nhap', backTo))
  if (actor.kind !== 'official') notFound()
  if (roles && !actor.grants.some((grant) => roles.includes(grant.role))) notFound()
  return actor
}

/** The administrator of some agency; which one is the command's question. */
export const requireAdministrator = (backTo?: string): Promise<Official> => requireOfficial(['ADMINISTRATOR'], backTo)

function signInAt(page: string, backTo?: string): string {
  const safe = safePath(backTo)
  return safe ? `${page}?tiep=${encodeURIComponent(safe)}` : page
}

/** Puts a session that a sign-in command opened into the browser; the earlier one of this browser is over. */
export async function keepSession(token: string, expires: Date): Promise<void> {
  const jar = await cookies()
  await revokeCurrent()
  jar.set(sessionCookie, token, { ...cookieOptions, expires })
}

/** The session of this browser goes on under a new token. */
export async function renewSession(token: string, expires: Date): Promise<void> {
  ;(await cookies()).set(sessionCookie, token, { ...cookieOptions, expires })
}

/** Keeps a sign-in that waits for its second factor in the browser. */
export async function keepAttempt(token: string, expires: Date): Promise<void> {
  ;(await cookies()).set(attemptCookie, token, { ...cookieOptions, expires })
}

/** The token of the sign-in that waits for its second factor here; empty where none does. */
export const attemptToken = async (): Promise<string> => (await cookies()).get(attemptCookie)?.value ?? ''

/** Takes it away, once it is finished. */
export async function dropAttempt(): Promise<void> {
  ;(await cookies()).delete({ name: attemptCookie, ...cookieOptions })
}

async function dropCookies(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: sessionCookie, ...cookieOptions })
  jar.delete({ name: searchCookie, ...cookieOptions })
}

/** Revokes the session of this request and takes its cookie away. Only for actions and POST routes. */
export async function endSession(): Promise<void> {
  await revokeCurrent()
  await dropCookies()
}

/**
 * Keeps the words an official looks for in this browser, sealed and for an hour, so that none of them stands in an address;
 * gives what stands for them there. Nothing typed is nothing looked for.
 */
export async function keepSearch(typed: string, now: Date): Promise<string | undefined> {
  const [actor, words] = [await currentActor(), typed.trim()]
  if (actor.kind !== 'official' || words === '') return undefined
  const jar = await cookies()
  const { cookie, key } = withSearch(jar.get(searchCookie)?.value ?? null, actor.officialId, words, now)
  jar.set(searchCookie, cookie, { ...cookieOptions, sameSite: 'strict', maxAge: wordsMinutes * 60 })
  return key
}

/** The words that stand behind the key of an address; null where they were typed elsewhere, by somebody else, or too long ago. */
export async function keptSearch(key: string, now: Date): Promise<string | null> {
  const actor = await currentActor()
  return actor.kind === 'official' ? searchIn((await cookies()).get(searchCookie)?.value ?? null, actor.officialId, key, now) : null
}

/** Keeps in this browser what stands for an account that was proved before another. */
export const keepLink = async (token: string, expires: Date): Promise<void> => {
  ;(await cookies()).set(linkCookie, token, { ...cookieOptions, expires })
}

/** That token; null where none is kept. */
export const keptLink = async (): Promise<string | null> => (await cookies()).get(linkCookie)?.value ?? null

/** Ends every session of whoever asks, and takes this browser's cookie away. */
export async function endAllSessions(): Promise<void> {
  await signOutEverywhere(await currentActor(), {}, new Date())
  await dropCookies()
}

/** What the browser calls itself, kept with a session so that its owner recognises it in a list. */
export const deviceName = async (): Promise<string> => ((await headers()).get('user-agent') ?? '').slice(0, 200)

/** A name of this device for the account of that e-mail, where it signed in here before; null otherwise. */
export const knownDevice = async (email: string): Promise<string | null> =>
  deviceIn((await cookies()).get(deviceCookie)?.value ?? null, lookupHash('email', email))

/** Remembers for half a year that the account of that e-mail signed in on this device. */
export async function keepDevice(email: string): Promise<void> {
  const jar = await cookies()
  const value = withProof(jar.get(deviceCookie)?.value ?? null, lookupHash('email', email))
  jar.set(deviceCookie, value, { ...cookieOptions, maxAge: 180 * 86_400 })
}

/** Keeps what was typed on the page at `path` for the official whose session this browser held until it ended. */
export async function keepTyped(path: string, values: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const token = (await cookies()).get(sessionCookie)?.value
  if (token) await keepForm(visitor, { token, path, values }, new Date())
}

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
import { actorOfToken } from './session/actor-of-token'
import { cookieOptions, deviceCookie, sessionCookie } from './session/cookie'
import { revokeCurrent } from './session/revoke-current'

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

/** Revokes the session of this request and takes its cookie away. Only for actions and POST routes. */
export async function endSession(): Promise<void> {
  await revokeCurrent()
  ;(await cookies()).delete({ name: sessionCookie, ...cookieOptions })
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

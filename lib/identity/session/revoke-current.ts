import 'server-only'
import { cookies } from 'next/headers'
import { signOut } from '../sign-out'
import { actorOfToken } from './actor-of-token'
import { sessionCookie } from './cookie'

/** Ends the session this browser holds, if any, in the database. */
export async function revokeCurrent(): Promise<void> {
  const token = (await cookies()).get(sessionCookie)?.value
  const signedIn = token ? await actorOfToken(token, new Date()) : null
  if (signedIn) await signOut(signedIn.actor, { sessionId: signedIn.sessionId }, new Date())
}

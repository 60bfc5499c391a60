import 'server-only'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/core/env'

const oneMegabyte = 1_048_576

/** True for an address of ours, or of the host that was asked: a portal may be reached under more than one name. */
function isOurs(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  return origin === new URL(env.PUBLIC_URL).origin || new URL(origin).host === host
}

/**
 * The status that refuses a request before Next reads it, or null. Next answers 500 where a form comes from another
 * site or an action's body is none a page of ours could have sent, and decodes that body before anybody is asked who
 * they are. Pages send actions as forms only, never as Next's other encoding.
 */
export function earlyRefusal(method: string | undefined, headers: IncomingHttpHeaders): number | null {
  if (method !== 'POST') return null
  const { origin, host } = headers
  if (origin !== undefined && !isOurs(origin, host)) return 403
  if (headers['next-action'] === undefined) return null
  if (!/^multipart\/form-data;/i.test(headers['content-type'] ?? '')) return 415
  return Number(headers['content-length'] ?? 0) > oneMegabyte ? 413 : null
}

/** Answers a request that goes no further; true where it did. What is left of its body is not read. */
export function refuseEarly({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const status = earlyRefusal(method, headers)
  if (status === null) return false
  response.writeHead(status, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', connection: 'close' }).end()
  return true
}

import 'server-only'
import { later, type Outcome } from './outcome'

const timeoutMs = 10_000

type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly outcome: Outcome }

/** Posts to a gateway and reads its JSON. Whatever is no such answer is a failure of the gateway, to be tried again. */
export async function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) return { ok: false, outcome: later(`HTTP ${String(response.status)}`) }
    return { ok: true, body: await response.json() }
  } catch (error) {
    return { ok: false, outcome: later(error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'NETWORK') }
  }
}

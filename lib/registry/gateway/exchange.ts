import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/core/env'
import { triesMs } from '../model/patience'
import type { RegistrySource } from '../model'
import { type Failure, failed } from './outcome'

type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string }
/** What is signed has the moment in it, so each try is made anew. */
type Making = (at: Date) => Sent

const largestAnswer = 256 * 1024
const mostTries = 3
const firstPauseMs = 100
/** What was surely not answered, or by what stands before the registry. One that is slow is not asked again: that makes it slower. */
const worthAnother = /^(NETWORK|HTTP 50[234])$/
const longestHoldMs = 3_600_000
const usualHoldMs = 30_000

type Text = { readonly ok: true; readonly text: string }

/** Posts to a registry and reads its answer as text; all tries together end within REGISTRY_TOTAL_MS. Nothing it answers throws. */
export async function exchange(source: RegistrySource, url: string, make: Making, now: Date): Promise<Text | Failure> {
  const began = performance.now()
  const spent = () => performance.now() - began
  for (let tries = 1; ; tries += 1) {
    const left = env.REGISTRY_TOTAL_MS - spent()
    const at = new Date(now.getTime() + spent())
    const answered = await tryOnce(url, make(at), Math.min(triesMs(source, env.REGISTRY_TIMEOUT_MS), left), at)
    if (answered.ok || answered.notBefore || !worthAnother.test(answered.error) || tries === mostTries) return answered
    // Half of it by chance, so that those who failed together do not come back together.
    const pause = firstPauseMs * 2 ** (tries - 1) * (0.5 + Math.random())
    if (spent() + pause + firstPauseMs > env.REGISTRY_TOTAL_MS) return answered
    await sleep(pause)
  }
}

async function tryOnce(url: string, { headers, body }: Sent, ms: number, at: Date): Promise<Text | Failure> {
  try {
    // The signal ends the reading of the body too. A redirect is not followed: it leads to a host nobody set.
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(Math.max(1, Math.ceil(ms))) })
    if (response.status === 200) return await readText(response)
    await response.body?.cancel()
    return failed(`HTTP ${String(response.status)}`, holdOf(response, at))
  } catch (error) {
    return failed(error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'NETWORK')
  }
}

/** When a registry that is asked too often (429), or says for how long it is away (503), may be asked again. */
function holdOf({ status, headers }: Response, at: Date): Date | undefined {
  const said = headers.get('retry-after') ?? ''
  if (status !== 429 && (status !== 503 || said === '')) return undefined
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - at.getTime()
  return new Date(at.getTime() + Math.min(Number.isNaN(ms) ? usualHoldMs : Math.max(ms, 1000), longestHoldMs))
}

async function readText({ body }: Response): Promise<Text | Failure> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (body as unknown as AsyncIterable<Uint8Array> | null) ?? []) {
    size += chunk.length
    if (size > largestAnswer) return failed('TOO LARGE')
    chunks.push(chunk)
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') }
}

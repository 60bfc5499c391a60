import { readFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'

export type Call = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** What counts as success; anything else is a failure. */
  readonly expect: number
  /** A part of the address it must redirect to, of the body it must have. */
  readonly leadsTo?: string
  readonly contains?: string
  /** Calls of one kind are also told apart in the answer. */
  readonly kind?: string
}

export type Answer = { readonly status: number; readonly location: string; readonly body: Buffer }

/** Milliseconds; `perSecond` counts successes only. */
export type Measured = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly count: number
  /** Processor time of the server per request, where the system tells it: a noisy machine changes it least. */
  readonly cpu: number | null
  readonly failures: readonly string[]
  readonly kinds: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>
}

export type Load = {
  /** Of a server on this machine; nothing else is ever asked. */
  readonly port: number
  readonly pid: number
  readonly concurrency: number
  readonly seconds: number
  /** The n-th call of worker w; null ends the load before its time. */
  readonly call: (n: number, worker: number) => Call | null
}

/** One request, its answer read to the end; fails when it is silent for so many milliseconds. */
export function ask(port: number, agent: Agent, { method = 'GET', path, headers, body }: Call, patience = 30_000): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {}
    const sent = httpRequest({ host: '127.0.0.1', port, agent, method, path, headers: { host: `localhost:${port}`, ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body: Buffer.concat(chunks) }))
    })
    sent.setTimeout(patience, () => sent.destroy(new Error(`no answer within ${patience} ms`)))
    sent.on('error', reject)
    sent.end(body)
  })
}

/** True when the answer is what the call expects. */
export const fits = ({ expect, leadsTo = '', contains }: Call, { status, location, body }: Answer): boolean =>
  status === expect && location.includes(leadsTo) && (contains === undefined || body.includes(contains))

/** The words of a page, for messages. */
export const readable = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ').trim().slice(0, 400)

/** The value below which that share of sorted numbers lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

/** The middle of some numbers. */
export const median = (numbers: readonly number[]): number => percentile(ascending(numbers), 0.5)

/** Milliseconds of processor time a process has used, threads included; NaN where /proc does not say. */
function processorTime(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/s, '').split(/\s+/).slice(12)
    // Linux counts in hundredths of a second here, whatever the machine.
    return (Number(user) + Number(system)) * 10
  } catch {
    return Number.NaN
  }
}

/** Keeps so many requests in the air until the time is over or no call is left. */
export async function load({ port, pid, concurrency, seconds, call }: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const times: { kind: string; ms: number }[] = []
  const failures: string[] = []
  const begun = performance.now()
  const cpu = processorTime(pid)
  let n = 0

  async function worker(index: number): Promise<void> {
    while (performance.now() - begun < seconds * 1000) {
      const next = call(n++, index)
      if (!next) return
      const start = performance.now()
      try {
        const answer = await ask(port, agent, next)
        if (fits(next, answer)) times.push({ kind: next.kind ?? '', ms: performance.now() - start })
        else failures.push(`${next.path} answered ${answer.status} ${answer.location}: ${readable(answer.body.toString())}`)
      } catch (error) {
        failures.push(`${next.path}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, index) => worker(index)))
  const elapsed = (performance.now() - begun) / 1000
  const used = processorTime(pid) - cpu
  agent.destroy()
  const spread = (of: readonly { ms: number }[]) => {
    const sorted = ascending(of.map(({ ms }) => ms))
    return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
  }
  const kinds = [...new Set(times.map(({ kind }) => kind))]
  return {
    perSecond: times.length / elapsed,
    ...spread(times),
    count: times.length,
    cpu: Number.isNaN(used) ? null : used / times.length,
    failures,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, spread(times.filter((one) => one.kind === kind))])),
  }
}

import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { readyDraft } from '../../bench/drafts'
import { type Fields, formPost } from '../../bench/forms'
import { ask } from '../../bench/load'

export type Storm = {
  readonly series: string
  readonly count: number
  readonly port: number
  readonly path: string
  readonly fields: Fields
  /** Called with how many are acknowledged, after each. */
  readonly onAcknowledged: (count: number) => void
}

export type Aftermath = {
  /** The codes each citizen was told, by number. */
  readonly codes: ReadonlyMap<number, ReadonlySet<string>>
  /** Times an answer did not come or said that something broke; the citizen pressed again. */
  readonly errors: number
  /** Presses whose answer was neither a code nor an error. */
  readonly strange: readonly string[]
}

const workers = 20
const patience = 3_000
const longest = 120_000

/**
 * Twenty browsers file `count` dossiers, each draft until its code is told. Every third is sent twice at once. A browser
 * gives up waiting after three seconds and presses again: the same draft, the same revision.
 */
export async function storm({ series, count, port, path, fields, onAcknowledged }: Storm): Promise<Aftermath> {
  const codes = new Map<number, Set<string>>()
  const strange: string[] = []
  let errors = 0
  let next = 1

  async function press(n: number): Promise<string | null> {
    const { draft, revision, cookie } = readyDraft(series, n)
    const post = formPost(path, port, fields, { draft, revision: String(revision), consent: 'on' }, cookie)
    const agent = new Agent()
    try {
      const { status, location } = await ask(port, agent, { ...post, expect: 303 }, patience)
      const code = /\/ho-so\/([^/]+)\/da-nop/.exec(location)?.[1]
      if (status === 303 && code !== undefined) return code
      if (status < 500) strange.push(`draft ${n}: ${status} ${location}`)
    } catch {
      // No connection, or no answer in time: nothing is known, so the same is pressed again.
    } finally {
      agent.destroy()
    }
    errors += 1
    return null
  }

  async function file(n: number): Promise<void> {
    const until = Date.now() + longest
    for (;;) {
      const answers = await Promise.all(n % 3 === 0 ? [press(n), press(n)] : [press(n)])
      const told = answers.filter((code) => code !== null)
      if (told.length > 0) {
        codes.set(n, new Set(told))
        onAcknowledged(codes.size)
        return
      }
      if (Date.now() > until) return
      await sleep(100)
    }
  }

  async function worker(): Promise<void> {
    while (next <= count) await file(next++)
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return { codes, errors, strange }
}

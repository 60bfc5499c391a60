import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Case } from './rounds'
import type { World } from './world'

/** What search-run.ts prints. Shares are of 1. */
export type SearchFigures = {
  readonly quality: {
    readonly questions: number
    readonly first: number
    readonly three: number
    readonly sureOfAnswers: number
    readonly rightWhenSure: number
    readonly outside: number
    /** How often it is sure of an answer to what nothing answers. */
    readonly sureOfNothing: number
  } | null
  readonly speed: { readonly p50: number; readonly p95: number; readonly perSecond: number }
  readonly procedures: number
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function shareCase(name: string, share: number, least: number, note: string): Case {
  return { result: { name, perSecond: 0, p50: 0, p95: 0, ratio: share, floor: null }, target: `≥ ${percent(least)}`, met: share >= least, note }
}

/** The search: how well it answers citizens' questions, how sure it is of what is not there, and how fast at 2,000 procedures. */
export async function search({ parts }: World): Promise<Case[]> {
  const url = await parts.database('search', 'portal')
  const child = parts.helper('tests/bench/search-run.ts', { DATABASE_URL: url, NODE_ENV: 'production' })
  if (!child.stdout) throw new Error('the process of the search has no voice')
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the process of the search ended: ${parts.said('helper')}`)))
  ended.catch(() => undefined)
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [string]
  const { quality, speed, procedures } = JSON.parse(line) as SearchFigures
  const fast: Case = {
    result: { name: 'search', ...speed, ratio: null, floor: null }, target: 'p95 ≤ 30 ms', met: speed.p95 <= 30,
    note: quality ? `${procedures} procedures` : `${procedures} procedures; the questions are not beside the project, so nothing is said of how well it answers`,
  }
  if (!quality) return [fast]
  return [
    fast,
    shareCase('search-first', quality.first, 0.6, `${percent(quality.first)} of ${quality.questions} answerable questions`),
    shareCase('search-three', quality.three, 0.8, `${percent(quality.three)} of ${quality.questions}`),
    shareCase('search-sure', quality.sureOfAnswers, 0.7, `sure of ${percent(quality.sureOfAnswers)} of the answerable, right in ${percent(quality.rightWhenSure)} of those`),
    shareCase('search-modest', 1 - quality.sureOfNothing, 0.9, `falsely sure of ${percent(quality.sureOfNothing)} of ${quality.outside} questions nothing answers`),
  ]
}

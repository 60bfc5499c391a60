import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Case } from './rounds'
import type { World } from './world'

/** Milliseconds. */
export type Timed = { readonly perSecond: number; readonly p50: number; readonly p95: number }

/** What documents-run.ts prints. */
export type DocumentFigures = {
  /** `lost`: files of which other bytes are stored than were sent; `megabytes`: the most that the process held. */
  readonly uploads: Timed & { readonly count: number; readonly lost: number; readonly megabytes: number }
  /** `floor`: pdftoppm alone; null where the machine has none. */
  readonly previews: { readonly ours: Timed; readonly floor: Timed | null }
}

const mostMegabytes = 600

/** 100 uploads of 5 MB at once, and pictures of first pages beside pdftoppm. */
export async function documents({ parts }: World): Promise<Case[]> {
  const url = await parts.database('documents', 'portal')
  const child = parts.helper('tests/bench/documents-run.ts', { DATABASE_URL: url, NODE_ENV: 'production' })
  const input = child.stdout
  if (!input) throw new Error('the process of the documents has no voice')
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the process of the documents ended: ${parts.said('helper')}`)))
  ended.catch(() => undefined)
  // The portal's own words come the same way.
  const told = (async () => {
    for await (const line of createInterface({ input })) if (line.startsWith('{"uploads"')) return JSON.parse(line) as DocumentFigures
    throw new Error('the process of the documents told nothing')
  })()
  const { uploads: { count, lost, megabytes, ...times }, previews: { ours, floor } } = await Promise.race([told, ended])
  return [
    {
      result: { name: 'documents', ...times, ratio: null, floor: null }, target: `none lost, under ${String(mostMegabytes)} MB`, met: lost === 0 && megabytes < mostMegabytes,
      note: `${String(count)} at once, ${String(lost)} lost, the process held ${megabytes.toFixed(0)} MB, those that check files apart not counted`,
    },
    {
      result: { name: 'documents-previews', ...ours, ratio: floor && ours.perSecond / floor.perSecond, floor: floor?.perSecond ?? null },
      target: 'ratio ≥ 1 / 1.3', met: floor && ours.perSecond / floor.perSecond >= 1 / 1.3,
      note: floor ? 'beside pdftoppm alone' : 'pdftoppm is not on this machine, so nothing is said of how fast it would be',
    },
  ]
}

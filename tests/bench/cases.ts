import { Agent } from 'node:http'
import type { Application } from '../support/parts'
import { draftProcedure, readyDraft } from './drafts'
import { floorEntry } from './floor-app'
import { formFields, formPost } from './forms'
import { ask, type Call, load } from './load'
import { type Case, costNote, inTurn, resultOf, type Round, rounds, seconds, shareOfFloor } from './rounds'
import type { World } from './world'

const concurrency = 10

const every = (app: Application, call: (n: number, worker: number) => Call | null, at = concurrency): Round => (duration) =>
  load({ ...app, concurrency: at, seconds: duration, call })

/** The HTML of a page as it is for the bearer of this cookie. */
async function pageOf(app: Application, path: string, cookie?: string): Promise<string> {
  const agent = new Agent()
  const { status, body, location } = await ask(app.port, agent, { path, expect: 200, ...(cookie && { headers: { cookie } }) }).finally(() => agent.destroy())
  if (status !== 200) throw new Error(`${path} answered ${status} ${location}`)
  return body.toString()
}

/** A bare prerendered page of as many bytes: the letters stand in it twice, as text and as data. */
async function equalPage(floor: Application, bytes: number): Promise<string> {
  const bare = Buffer.byteLength(await pageOf(floor, '/equal/0'))
  const path = `/equal/${Math.max(0, Math.round((bytes - bare) / 2))}`
  await pageOf(floor, path)
  return path
}

async function prerendered(world: World, name: string, path: string): Promise<Case> {
  const [portal, floor] = [await world.portal(), await world.floor()]
  const bytes = Buffer.byteLength(await pageOf(portal, path))
  const equal = await equalPage(floor, bytes)
  const measured = await inTurn(name, {
    floor: every(floor, () => ({ path: equal, expect: 200 })),
    ours: every(portal, () => ({ path, expect: 200 })),
  })
  return { ...shareOfFloor(name, measured, 0.9), note: `${(bytes / 1024).toFixed(0)} kB; ${costNote(measured)}` }
}

const oneQuery = (floor: Application): Round => every(floor, () => ({ path: `/one/${floorEntry}`, expect: 200, contains: 'one' }))

/** The list of procedures. */
export const catalogue = async (world: World): Promise<Case[]> => [await prerendered(world, 'catalogue', '/thu-tuc')]

/** The page of one procedure. */
export const procedure = async (world: World): Promise<Case[]> => [await prerendered(world, 'procedure', '/thu-tuc/1.001193')]

/** Look-up of a dossier by its code and four digits. */
export async function lookup(world: World): Promise<Case[]> {
  const [portal, floor] = [await world.portal(), await world.floor()]
  const { lastFour, seededCodes } = await import('./seed-dossiers')
  const codes = await seededCodes(process.env.DATABASE_URL ?? '', 1000)
  const fields = formFields(await pageOf(portal, '/tra-cuu'), 'lastFour')
  const measured = await inTurn('lookup', {
    floor: oneQuery(floor),
    ours: every(portal, (n) => {
      const code = codes[n % codes.length] ?? ''
      return { ...formPost('/tra-cuu', portal.port, fields, { dossier: code, lastFour }), expect: 200, contains: 'id="status"' }
    }),
  })
  return [shareOfFloor('lookup', measured, 0.8)]
}

/** One step of the journey by ten citizens: the page, and what it posts. */
export async function formStep(world: World): Promise<Case[]> {
  const [portal, floor] = [await world.portal(), await world.floor()]
  const { seedDrafts } = await import('./seed-drafts')
  await seedDrafts(process.env.DATABASE_URL ?? '', { series: 'step', count: concurrency, now: new Date() })
  const path = `/nop/${draftProcedure}/deceased`
  const citizens = Array.from({ length: concurrency }, (_, worker) => readyDraft('step', worker + 1).cookie)
  const fields = formFields(await pageOf(portal, path, citizens[0]), '_page')
  const turns = citizens.map(() => 0)
  const measured = await inTurn('form-step', {
    floor: oneQuery(floor),
    ours: every(portal, (_, worker) => {
      const cookie = citizens[worker] ?? ''
      const posts = (turns[worker] = (turns[worker] ?? 0) + 1) % 2 === 0
      return posts
        ? { ...formPost(path, portal.port, fields, {}, cookie), expect: 303, leadsTo: `/nop/${draftProcedure}/`, kind: 'post' }
        : { path, headers: { cookie }, expect: 200, kind: 'page' }
    }),
  })
  const { page, post } = measured['ours']?.kinds ?? {}
  const result = resultOf('form-step', measured['ours'], measured['floor'])
  return [{ result, target: 'p95 ≤ 60 ms', met: result.p95 <= 60, note: `p95 of the page ${page?.p95.toFixed(1) ?? '?'}, of the post ${post?.p95.toFixed(1) ?? '?'}; ${costNote(measured)}` }]
}

/** The presses of so many citizens on the last button, each of a draft of its own. */
async function presses(portal: Application, series: string, count: number) {
  const { seedDrafts } = await import('./seed-drafts')
  await seedDrafts(process.env.DATABASE_URL ?? '', { series, count, now: new Date() })
  const path = `/nop/${draftProcedure}/xem-lai`
  const fields = formFields(await pageOf(portal, path, readyDraft(series, 1).cookie), 'consent')
  let last = 0
  return (): Call | null => {
    if (last >= count) return null
    const { draft, revision, cookie } = readyDraft(series, (last += 1))
    return { ...formPost(path, portal.port, fields, { draft, revision: String(revision), consent: 'on' }, cookie), expect: 303, leadsTo: '/da-nop' }
  }
}

/** The most a portal of one process could conceivably take in a second; so many drafts are kept ready. */
const ceiling = 600

/** The last post of a dossier. */
export async function submission(world: World): Promise<Case[]> {
  const [portal, floor] = [await world.portal(), await world.floor()]
  const press = await presses(portal, 'submission', Math.ceil((rounds * seconds + 2) * ceiling))
  const fields = formFields(await pageOf(floor, '/insert'), 'name')
  const measured = await inTurn('submission', {
    floor: every(floor, () => ({ ...formPost('/insert', floor.port, fields, {}), expect: 303, leadsTo: '/done' })),
    ours: every(portal, press),
  })
  return [shareOfFloor('submission', measured, 0.35)]
}

/** A hundred citizens at once for a minute, none turned away. */
export async function burst(world: World): Promise<Case[]> {
  const portal = await world.portal()
  const duration = Number(process.env.BENCH_BURST_SECONDS ?? 60)
  const press = await presses(portal, 'burst', duration * ceiling)
  const measured = await load({ ...portal, concurrency: 100, seconds: duration, call: press })
  const [first] = measured.failures
  return [{
    result: resultOf('burst', measured, undefined), target: 'no failure', met: measured.failures.length === 0,
    note: `${measured.count} in ${duration} s at 100 at once, ${measured.failures.length} failed${first === undefined ? '' : `: ${first}`}`,
  }]
}

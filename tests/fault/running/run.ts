import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { draftProcedure, readyDraft } from '../../bench/drafts'
import { formFields } from '../../bench/forms'
import { ask, type Call, fits } from '../../bench/load'
import { type Application, Parts } from '../../support/parts'
import { heldBytes, withProbe } from './heap'
import { callOf, type Mix } from './mix'

const count = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 4000)
const series = 'running'
const people = 200
const workers = 6
/** What the renewed pages promise, and what the clocks of a busy machine may add. */
const promised = 60_000
const grace = 5_000
/** Caches fill and code is compiled while the first half of the requests runs; the second half may hold so much more. */
const growth = 1.1

const begun = Date.now()
const say = (line: string) => process.stdout.write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}\n`)

type Check = { readonly what: string; readonly found: string | null }

const parts = await Parts.start({ LOOKUP_LIMIT: '1000000', OPEN_DATA_LIMIT: '1000000' })
const end = async (code: number) => {
  await parts.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1))

const agent = new Agent({ keepAlive: true, maxSockets: workers + 2 })
const page = async ({ port }: Application, path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await ask(port, agent, { path, headers, expect: 200 })).body.toString()

/** So many calls of the mix; the first wrong answers. */
async function burst(mix: Mix, from: number, to: number): Promise<string[]> {
  const wrong: string[] = []
  let next = from
  const work = async () => {
    for (let n = next++; n < to; n = next++) {
      const call: Call = callOf(mix, n)
      const answer = await ask(mix.port, agent, call)
      if (!fits(call, answer) && wrong.length < 5) wrong.push(`${call.method ?? 'GET'} ${call.path}: ${String(answer.status)} ${answer.location}`)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return wrong
}

async function run(): Promise<Check[]> {
  say('preparing')
  const databaseUrl = await parts.database('portal', 'portal')
  process.env.DATABASE_URL = databaseUrl
  await parts.built(databaseUrl)
  const { seedDrafts } = await import('../../bench/seed-drafts')
  const { publishSummary } = await import('./publish')
  await seedDrafts(databaseUrl, { series, count: people, now: new Date() })
  Object.assign(process.env, withProbe(parts.dataDir))
  const applications = [await parts.next({ databaseUrl }), await parts.next({ databaseUrl })]
  Reflect.deleteProperty(process.env, 'NODE_OPTIONS')
  const [busy, quiet] = applications
  if (!busy || !quiet) throw new Error('no applications')

  const { cookie } = readyDraft(series, 1)
  const mix: Mix = {
    port: busy.port, series, people, procedure: draftProcedure,
    step: formFields(await page(busy, `/nop/${draftProcedure}/contact`, { cookie }), '_page'),
    lookUp: formFields(await page(busy, '/tra-cuu'), 'lastFour'),
  }
  const wrong = await burst(mix, 0, count / 2)
  const before = await heldBytes(busy.pid, parts.dataDir)
  say(`${String(count / 2)} requests, ${(before / 1e6).toFixed(1)} MB held`)

  // One page that people look at all the time, in both processes, and one that nobody looks at until the time is up.
  // Neither is the procedure of the drafts, which a new version would lead to the page of its changes.
  const [watched, left] = ['/thu-tuc/1.004873', '/en/thu-tuc/1.001193']
  for (const each of applications) await Promise.all([watched, left].map((path) => page(each, path)))
  const summary = 'Bản tóm tắt vừa công bố'
  for (const code of ['1.004873', '1.001193']) await publishSummary(code, summary)
  const published = Date.now()
  say('published')
  const behind = applications.map(async (each) => {
    while (!(await page(each, watched)).includes(summary)) {
      if (Date.now() - published > promised + grace) return null
      await sleep(500)
    }
    return Date.now() - published
  })
  wrong.push(...(await burst(mix, count / 2, count)))
  const after = await heldBytes(busy.pid, parts.dataDir)
  say(`${String(count)} requests, ${(after / 1e6).toFixed(1)} MB held`)
  const seen = await Promise.all(behind)
  say(`seen after ${seen.map((time) => (time === null ? 'too long' : `${(time / 1000).toFixed(1)} s`)).join(' and ')}`)
  await sleep(Math.max(0, published + promised + 1000 - Date.now()))
  const fresh = await Promise.all(applications.map(async (each) => (await page(each, left)).includes(summary)))
  return [
    { what: 'every request was answered as it should be', found: wrong.length === 0 ? null : wrong.join('; ') },
    { what: 'the application holds no more after twice as many requests', found: after <= before * growth ? null : `${String(before)} bytes, then ${String(after)}` },
    { what: 'a page people look at shows what was published within a minute, in both processes', found: seen.every((time) => time !== null) ? null : JSON.stringify(seen) },
    { what: 'a page nobody looked at shows it to the first who does, in both processes', found: fresh.every(Boolean) ? null : JSON.stringify(fresh) },
  ]
}

try {
  const checks = await run()
  for (const { what, found } of checks) process.stdout.write(`${found === null ? 'ok      ' : 'FAILED  '}${what}${found === null ? '' : `: ${found}`}\n`)
  const failed = checks.filter(({ found }) => found !== null).length
  process.stdout.write(`\n${String(checks.length - failed)} passed, ${String(failed)} failed\n`)
  await end(failed === 0 ? 0 : 1)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n── next\n${parts.said('next')}\n`)
  process.stdout.write('\n0 passed, 1 failed\n')
  await end(1)
}

import { Agent } from 'node:http'
import { draftProcedure, readyDraft } from '../../bench/drafts'
import { formFields } from '../../bench/forms'
import { ask } from '../../bench/load'
import { Parts } from '../../support/parts'
import { type Check, checkDatabase, checkMails, drained } from './checks'
import { storm } from './storm'
import { Supervisor } from './supervisor'

const count = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 1000)
const series = 'crash'
const emailEvery = 10

const begun = Date.now()
const say = (line: string) => process.stdout.write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}\n`)

const held: { parts?: Parts } = {}
const parts = await Parts.start({}, () => {
  // What `npm start` does: the server is started again, nobody else is told.
  void held.parts?.postgres.start()
})
held.parts = parts
const end = async (code: number) => {
  await parts.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1))

async function run(): Promise<Check[]> {
  say('preparing')
  const databaseUrl = await parts.database('portal', 'portal')
  process.env.DATABASE_URL = databaseUrl
  await parts.built(databaseUrl)
  const { seedDrafts } = await import('../../bench/seed-drafts')
  const { jobsAtOnce } = await import('@/lib/jobs/worker')
  await seedDrafts(databaseUrl, { series, count, now: new Date(), emailEvery })
  await parts.mail()
  const jobs = await parts.jobs(databaseUrl)
  const application = await parts.next({ databaseUrl })
  const supervisor = new Supervisor(parts, application, jobs, databaseUrl)

  const path = `/nop/${draftProcedure}/xem-lai`
  const agent = new Agent()
  const review = await ask(application.port, agent, { path, headers: { cookie: readyDraft(series, 1).cookie }, expect: 200 })
  agent.destroy()
  const fields = formFields(review.body.toString(), 'consent')

  // At these shares of all submissions; the next one only after the last is over.
  const blows = [
    { at: 0.1, what: 'application', deal: () => supervisor.killApplication() },
    { at: 0.3, what: 'database', deal: () => supervisor.killDatabase() },
    { at: 0.5, what: 'application', deal: () => supervisor.killApplication() },
    { at: 0.7, what: 'database', deal: () => supervisor.killDatabase() },
  ]
  let blow = Promise.resolve()
  say(`${count} submissions`)
  const aftermath = await storm({
    series, count, port: application.port, path, fields,
    onAcknowledged: (acknowledged) => {
      while (blows[0] && acknowledged >= blows[0].at * count) {
        const { what, deal } = blows.shift() ?? blows[0]
        blow = blow.then(() => {
          say(`kill -9 of the ${what}`)
          return deal()
        })
      }
    },
  })
  await blow
  say(`all told, ${aftermath.errors} presses without an answer`)
  const queue = await drained(databaseUrl, ['announce-event', 'settle-submission', 'deliver-mail'], 60_000 + count * 300)
  say('checking')
  supervisor.end()
  const blown = (what: string, times: number) => ({ what: `the ${what} was killed twice and came back`, found: times === 2 ? null : String(times) })
  return [
    blown('application', supervisor.restarts),
    blown('database', supervisor.survivals.length),
    { what: 'the application came through both restarts of the database as the process it was', found: supervisor.survivals.every(Boolean) ? null : JSON.stringify(supervisor.survivals) },
    queue,
    ...(await checkDatabase(databaseUrl, series, count, aftermath)),
    ...(await checkMails(`http://localhost:${parts.settings['MAIL_HTTP_PORT'] ?? ''}`, series, count, emailEvery, supervisor.survivals.length * jobsAtOnce)),
  ]
}

const said = () => `── next\n${parts.said('next')}\n── jobs\n${parts.said('jobs')}\n`

try {
  const checks = await run()
  for (const { what, found } of checks) process.stdout.write(`${found === null ? 'ok      ' : 'FAILED  '}${what}${found === null ? '' : `: ${found}`}\n`)
  const failed = checks.filter(({ found }) => found !== null).length
  if (failed > 0) process.stderr.write(said())
  process.stdout.write(`\n${checks.length - failed} passed, ${failed} failed\n`)
  await end(failed === 0 ? 0 : 1)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${said()}\n`)
  process.stdout.write('\n0 passed, 1 failed\n')
  await end(1)
}

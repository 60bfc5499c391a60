import { expect, it } from 'vitest'
import type { Day } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { dismissOfficial } from '@/lib/dossier/dismiss-official'
import { handOverAbsence } from '@/lib/dossier/hand-over-absence'
import { takeDossier } from '@/lib/dossier/take-dossier'
import { handOverComplaints } from '@/lib/feedback/hand-over-complaints'
import { setAbsence } from '@/lib/identity/set-absence'
import { at } from './support/clock'
import { type Act, citizensAct, nextAct, type Open, openDossiers, withdrawal } from './support/day/acts'
import { type Chance, chanceOf } from './support/day/chance'
import { checks, type Evidence } from './support/day/checks'
import { evidenceOf } from './support/day/evidence'
import { fileAtCounter, fileOnline } from './support/day/filing'
import { ring, workOff } from './support/day/jobs'
import { openWard, type Person, type Ward } from './support/day/ward'

// The official's day as a whole, through the commands: 200 dossiers of the twelve shipped procedures over every channel,
// eight officials, absences, supplements, withdrawals, a holiday, two races in each minute that is looked at. What the
// browser shows of it: tests/e2e/filing, states, money-and-recall, deadlines and reception.spec.ts.
// Other dice than those of every run: DAY_SEED=… npm test -- db

const seed = Number(process.env['DAY_SEED'] ?? 3)
const wanted = 200
/** Monday, the holiday of 24 November, and what is left of the week. */
const days: readonly Day[] = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']
const holiday: Day = '2026-11-24'
const times = ['07:35', '09:00', '10:05', '11:20', '14:00', '14:55', '15:10', '17:20'] as const

type World = {
  readonly ward: Ward
  readonly chance: Chance
  readonly acknowledged: string[]
  readonly tally: Map<string, number>
  readonly faults: string[]
  filed: number
  races: number
}
/** What a colleague, a citizen or a job that was faster makes of a press. */
const outrun = ['changed-meanwhile', 'not-possible', 'not-found', 'already-settled', 'nothing-due', 'official-unfit', 'already-asked-superior']

async function press({ tally, faults }: World, { name, press: go }: Act): Promise<boolean> {
  const outcome = await go()
  if (outcome.ok) tally.set(name, (tally.get(name) ?? 0) + 1)
  else if (!outrun.includes(outcome.code)) faults.push(`${name} was refused: ${outcome.code}`)
  return outcome.ok
}

async function fileSome(world: World, count: number, now: Date, closed: boolean): Promise<void> {
  const { ward } = world
  const indexes = Array.from({ length: Math.min(count, wanted - world.filed) }, () => (world.filed += 1))
  // All of them in the same minute, as at the opening of the office.
  await Promise.all(indexes.map(async (index) => {
    const offered = ward.offered[index % ward.offered.length]
    const counter = ward.people[index % 2]
    if (!offered || !counter) throw new Error('a ward without procedures')
    const presses = index % 10 === 0 ? 3 : 1
    const channel = closed || index % 10 < 7 ? 'ONLINE' : index % 10 === 9 ? 'POST' : 'COUNTER'
    const { codes } = channel === 'ONLINE'
      ? await fileOnline(ward, offered, { index, presses, now })
      : await fileAtCounter(ward, counter, offered, { index, channel, presses, now })
    if (new Set(codes).size !== 1) world.faults.push(`pressed ${String(presses)} times at once, filed as ${codes.join()}`)
    world.acknowledged.push(codes[0] ?? '')
    world.tally.set(channel, (world.tally.get(channel) ?? 0) + 1)
  }))
}

const onDuty = (people: readonly Person[], away: ReadonlySet<string>) => people.filter(({ officialId }) => !away.has(officialId))

const dossiersAtOnce = ({ grants }: Person): number => (grants.some(({ role }) => role === 'COUNTER_OFFICER') ? 3 : 1)

/** Everybody of the office does what waits for them, at the same time as everybody else. */
async function officeWorks(world: World, people: readonly Person[], now: Date): Promise<void> {
  const open = await openDossiers(world.ward)
  await Promise.all(people.map(async (official) => {
    const mine = open.filter(({ stepRole, assigneeId }) => stepRole && assigneeId === official.officialId)
    // Taking in is quick; working and deciding take their time.
    const { ward, chance } = world
    for (const dossier of mine.slice(0, dossiersAtOnce(official))) await press(world, nextAct(official, { ward, dossier, now, chance }))
  }))
}

async function citizensAnswer(world: World, now: Date): Promise<void> {
  for (const dossier of await openDossiers(world.ward)) {
    const act = citizensAct({ ward: world.ward, dossier, now, chance: world.chance })
    if (act) await press(world, act)
  }
}

/** Two presses at one moment on what both have seen: one of them at most may count. */
async function race(world: World, dossier: Open, one: Act, other: Act): Promise<void> {
  const outcomes = await Promise.all([press(world, one), press(world, other)])
  world.races += 1
  if (outcomes.filter(Boolean).length > 1) world.faults.push(`${one.name} and ${other.name} of ${String(dossier.code)} at once were both done`)
}

async function twoRaces(world: World, people: readonly Person[], now: Date): Promise<void> {
  const { ward, chance } = world
  for (const kind of ['twice', chance.pick(['against the citizen', 'two hands'] as const)]) {
    const held = (await openDossiers(ward)).filter(({ stepRole, assigneeId }) => stepRole && people.some(({ officialId }) => officialId === assigneeId))
    const dossier = chance.pick(held)
    const holder = people.find(({ officialId }) => officialId === dossier?.assigneeId)
    if (!dossier || !holder) continue
    const act = nextAct(holder, { ward, dossier, now, chance })
    const colleague = people.find((one) => one !== holder && one.grants.some(({ role }) => role === dossier.stepRole))
    const take = (who: Person): Act => ({ name: 'take', press: () => takeDossier(who, { code: dossier.code ?? '', version: dossier.version }, now) })
    if (kind === 'two hands' && colleague) await race(world, dossier, take(holder), take(colleague))
    else if (kind === 'against the citizen') await race(world, dossier, act, withdrawal({ ward, dossier, now, chance }))
    else await race(world, dossier, act, act)
  }
}

const named = ({ people }: Ward, name: string): Person => {
  const found = people.find((one) => one.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

/** Chi is away for a day and Dung stands in; Phúc hands over to Giang; Em leaves the house. */
async function peopleChange({ ward, faults }: World, day: Day, now: Date): Promise<readonly Evidence['toAudit'][number][]> {
  const { agencyId, administrator } = ward
  const [chi, dung, em, phuc, giang] = ['Chi', 'Dung', 'Em', 'Phúc', 'Giang'].map((name) => named(ward, name).officialId) as [string, string, string, string, string]
  if (day === '2026-11-25') {
    await setAbsence(administrator, { officialId: chi, agencyId, fromDay: day, toDay: day, deputyId: dung }, now)
    return [{ action: 'absence.set', subjectId: chi }]
  }
  if (day === '2026-11-26') {
    const away = await setAbsence(administrator, { officialId: phuc, agencyId, fromDay: day, toDay: day, deputyId: giang }, now)
    const moved = away.ok ? await handOverAbsence(administrator, { absenceId: away.value.absenceId, agencyId }, now) : away
    if (!moved.ok && moved.code !== 'nothing-moved') faults.push(`handing over was refused: ${moved.code}`)
    return [{ action: 'absence.set', subjectId: phuc }]
  }
  if (day !== '2026-11-27') return []
  const left = await dismissOfficial(administrator, { officialId: em, agencyId, receiverId: dung }, now, [handOverComplaints])
  if (!left.ok) faults.push(`leaving was refused: ${left.code}`)
  return [{ action: 'official.disable', subjectId: em }]
}

const awayOn = ({ people }: Ward, day: Day): ReadonlySet<string> => {
  const away = { '2026-11-25': ['Chi'], '2026-11-26': ['Phúc'], '2026-11-27': ['Em'], '2026-11-30': ['Em'] }[day] ?? []
  return new Set(people.filter(({ name }) => away.includes(name)).map(({ officialId }) => officialId))
}

it(`a day of the office leaves everything in order (DAY_SEED=${String(seed)})`, async () => {
  const ward = await openWard()
  const world: World = { ward, chance: chanceOf(seed), acknowledged: [], tally: new Map(), faults: [], filed: 0, races: 0 }
  const toAudit: Evidence['toAudit'][number][] = []
  const clock: Record<string, number> = {}
  const timed = async (what: string, work: Promise<unknown>) => {
    const from = performance.now()
    await work
    clock[what] = (clock[what] ?? 0) + performance.now() - from
  }
  for (const day of days) {
    const closed = day === holiday
    const people = onDuty(ward.people, awayOn(ward, day))
    if (!closed) toAudit.push(...(await peopleChange(world, day, at(day, '07:31'))))
    for (const time of closed ? times.slice(0, 3) : times) {
      const now = at(day, time)
      await timed('file', fileSome(world, closed ? 5 : 10, now, closed))
      await timed('jobs', workOff(now))
      if (!closed) {
        await timed('races', twoRaces(world, people, now))
        await timed('work', officeWorks(world, people, now))
      }
      await timed('citizens', citizensAnswer(world, now))
      await timed('jobs', workOff(now))
    }
    await ring('sweep-confirmations', at(day, '18:00'))
    await ring('tend-assignments', at(day, '18:00'))
    await timed('jobs', workOff(at(day, '18:00')))
  }
  clock['cpu'] = process.cpuUsage().user / 1000
  if (process.env['DAY_TIMES']) process.stdout.write(`${JSON.stringify({ clock, tally: Object.fromEntries(world.tally), races: world.races })}\n`)

  expect(world.faults).toEqual([])
  const evidence = await evidenceOf(ward, { acknowledged: world.acknowledged, toAudit }, '2026-11-30')
  expect(evidence.dossiers).toHaveLength(wanted)
  for (const [name, check] of Object.entries(checks)) expect(check(evidence), name).toEqual([])
  // A day on which nothing of a kind happens proves nothing about it.
  const happened = [...world.tally.keys()]
  expect(happened).toEqual(expect.arrayContaining(['ONLINE', 'COUNTER', 'POST', 'accept', 'refuse', 'requestSupplement', 'answerSupplement', 'requestWithdrawal', 'decideWithdrawal', 'draftResult', 'answerConfirmation', 'approve', 'handOver', 'take', 'stop']))
  expect(new Set(evidence.dossiers.map(({ channel }) => channel))).toEqual(new Set(['ONLINE', 'COUNTER', 'POST']))
  expect(evidence.dossiers.filter(({ status }) => status === 'RETURNED').length).toBeGreaterThan(wanted / 4)
  expect(world.races).toBeGreaterThanOrEqual(days.length * times.length)
  expect(await db.dossierEvent.count({ where: { agencyId: ward.agencyId, event: 'transfer' } })).toBeGreaterThan(0)
}, 600_000)

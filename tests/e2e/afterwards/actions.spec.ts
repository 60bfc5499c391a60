import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from '../support/browser'
import { rows } from '../support/database'
import { type ServerAction, serverActions } from '../support/manifests'
import { citizenBrowser, newOfficialBrowser, officialBrowser } from '../support/people'
import { samplesOf } from '../support/samples'
import { actionBody, callAction, type Values } from '../support/server-actions'
import { Rows } from '../support/snapshot'

// Every export of a 'use server' file can be called by anybody who knows its id. Here each is.

type Gate = 'public' | 'citizen' | 'official'
const inventory = JSON.parse(readFileSync(new URL('./actions.json', import.meta.url), 'utf8')) as Record<string, Gate>
const actions = serverActions()
const { url: portal, dataDir } = stackAddresses()

// One after the other: what one call changed must not be laid at the door of another.
test.describe.configure({ mode: 'default' })

test('the build has the actions of the list and no other', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(inventory).sort())
})

/** The door through which the action's own page is asked for; the first that is a page. */
async function pageOf(action: ServerAction): Promise<string> {
  for (const pattern of action.pages.filter((one) => !one.startsWith('/api/') && !one.startsWith('/en'))) {
    const [sample] = await samplesOf(pattern)
    if (sample) return sample.path
  }
  throw new Error(`no page to call ${action.name} at`)
}

const statusFor: Readonly<Record<string, string>> = {
  accept: "status = 'REGISTERED'",
  refuse: "status = 'REGISTERED'",
  approve: "step_role = 'APPROVER' AND status = 'IN_PROGRESS'",
  sendBack: "step_role = 'APPROVER' AND status = 'IN_PROGRESS'",
  handOver: "status = 'COMPLETED'",
  recall: "status = 'COMPLETED'",
  answerWithdrawal: "status = 'WITHDRAWAL_REQUESTED'",
  closeOverdue: "status = 'SUPPLEMENT_REQUESTED'",
  answer: "status = 'SUPPLEMENT_REQUESTED'",
}

/** One row's columns as texts; the query names all that are read. */
async function one(sql: string): Promise<Readonly<Record<string, string>>> {
  const [found] = await rows<Record<string, unknown>>(sql)
  if (!found) throw new Error(`the demonstration has no row for: ${sql}`)
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]))
}

/** The forms of the editor speak of a draft version and of one fee or component in it. */
async function aboutProcedure({ file, name }: ServerAction): Promise<Values> {
  if (!file.startsWith('app/quan-tri/thu-tuc/')) return {}
  if (name.endsWith('#startDraft')) return { code: '1.004873' }
  await samplesOf('/quan-tri/thu-tuc/[code]/sua')
  const version = await one(`SELECT p.code, v.revision FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id WHERE v.state = 'DRAFT' LIMIT 1`)
  const key = name.endsWith('Component') ? 'birthNotice' : ''
  return { ...version, key, 'label.vi': 'Khoản lạ', amount: '1000', legalGround: 'Không có', 'title.vi': 'Giấy lạ', originals: '1', copies: '0', when: 'now' }
}

/** What would do something if the right person sent it: every name that any of our forms has, about rows that are there. */
async function plausible(action: ServerAction): Promise<Values> {
  const where = statusFor[action.name.split('#')[1] ?? ''] ?? "status IN ('ACCEPTED', 'IN_PROGRESS') AND step_role <> 'APPROVER'"
  const dossier = await one(`SELECT code, version FROM dossiers WHERE ${where} ORDER BY code LIMIT 1`)
  const draft = await one(`SELECT id AS draft, procedure_code AS "procedureCode", procedure_code AS "_procedure", revision FROM dossiers WHERE status = 'DRAFT' ORDER BY id LIMIT 1`)
  const clerk = await one(`SELECT official_id AS "officialId", agency_id AS "agencyId" FROM official_grants WHERE role = 'CLERK' ORDER BY id LIMIT 1`)
  const session = await one('SELECT id AS "sessionId" FROM sessions ORDER BY id LIMIT 1')
  const day = await one('SELECT id FROM calendar_days ORDER BY id LIMIT 1')
  return {
    ...dossier, ...draft, ...clerk, ...session, ...day, ...(await aboutProcedure(action)),
    note: 'Ghi chú', reason: 'Lý do', reasonCode: 'other', decision: 'confirm', delivery: 'ELECTRONIC', receiver: 'Người nhận',
    componentKey: 'birthNotice', items: 'field:purpose', answerBy: '2027-12-30', answer: 'agree', objection: '', consent: 'on',
    _page: 'requester', _locale: 'vi', intent: 'next', role: 'APPROVER', roles: 'APPROVER', fullName: 'Người Lạ', title: 'Công chức',
    fromDay: '2027-06-01', toDay: '2027-06-02', day: '2027-06-01', kind: 'HOLIDAY', locale: 'vi', lastFour: '0000',
    email: 'khong-co-ai@example.vn', password: 'mat-khau-cua-ai-do', passwordAgain: 'mat-khau-cua-ai-do', token: 'khong-phai-lien-ket-cua-ai-ca',
  }
}

type Call = { readonly who: string; readonly as: PlainBrowser; readonly headers: Readonly<Record<string, string>>; readonly body: BodyInit }

const own = { origin: portal }
/** Next answers its own 500 where React cannot decode a body; nothing of ours is asked. */
const undecodable = 'a broken reference'
const deep = '['.repeat(20_000) + ']'.repeat(20_000)

/** Sent by the right person: what no browser of theirs would send. */
function hostile(right: PlainBrowser, values: Values, id: string): Call[] {
  const form = (entries: Readonly<Record<string, string>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(entries)) body.append(name, value)
    return body
  }
  const say = (who: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Call => ({ who, as: right, headers: { ...own, ...headers }, body })
  return [
    { who: 'the right person without an Origin', as: right, headers: {}, body: actionBody(values) },
    { who: 'the right person from nowhere', as: right, headers: { origin: 'null' }, body: actionBody(values) },
    { who: 'the right person from another site', as: right, headers: { origin: 'https://ke-xau.example' }, body: actionBody(values) },
    say('nothing at all', '', { 'content-type': 'text/plain;charset=UTF-8' }),
    say('no arguments', '[]', { 'content-type': 'text/plain;charset=UTF-8' }),
    say('null for a form', '[null,null]', { 'content-type': 'text/plain;charset=UTF-8' }),
    say('a text for a form', '[null,"form"]', { 'content-type': 'text/plain;charset=UTF-8' }),
    say('JSON of another kind', '{"a":1}', { 'content-type': 'application/json' }),
    say('a reference to nothing', form({ 0: '[null,"$K9"]' })),
    say('a text for a form, as a form', form({ 0: '[null,"form"]' })),
    say(undecodable, form({ 0: '["$F1","$Q2","$B3","$$"]', 1: '{"id":"__proto__","bound":null}' })),
    say('names of prototypes', form({ '_1___proto__.code': 'x', '_1_constructor.prototype.version': '1', '_1___proto__': 'x', 0: '[{},"$K1"]' })),
    say('a prototype for a state', form({ '_1_code': 'x', 0: '[{"__proto__":{"kind":"official"}},"$K1"]' })),
    say('deep nesting', deep, { 'content-type': 'text/plain;charset=UTF-8' }),
    say('two megabytes', actionBody({ ...values, code: 'x'.repeat(2_000_000) })),
    say('a form posted straight at the action', form({ [`$ACTION_ID_${id}`]: '', code: 'x' }), { 'next-action': '' }),
  ]
}

/** The status; 413 where the application hung up on a body that would not end. */
async function answerTo(action: ServerAction, page: string, { who, as, headers, body }: Call): Promise<{ who: string; status: number }> {
  try {
    const answer = await callAction(as, action, page, { headers, body })
    await answer.arrayBuffer()
    return { who, status: answer.status }
  } catch {
    return { who, status: 413 }
  }
}

for (const action of actions) {
  test(`${action.name} does nothing for who may not and for what nobody means`, async () => {
    test.setTimeout(180_000)
    const gate = inventory[action.name]
    if (gate === undefined) throw new Error(`tests/e2e/actions.json does not know ${action.name}`)
    const table = await Rows.open()
    const page = await pageOf(action)
    const values = await plausible(action)
    const { citizen, neighbour, allRoles } = await people()
    const visitor = new PlainBrowser()
    const right = { public: visitor, citizen, official: allRoles }[gate]
    // Procedures belong to no ward: every administrator keeps them.
    const colleague = action.file.startsWith('app/quan-tri/thu-tuc/')
      ? { who: 'an official who is no administrator', as: await officialBrowser('van-thu') }
      : { who: 'an official of another ward', as: neighbour }
    const strangers = [{ who: 'nobody', as: visitor }, { who: 'a citizen whose it is not', as: citizen }, colleague]
      .filter(({ as }) => gate !== 'citizen' || as !== citizen)

    await expect.poll(() => table.quiet(), { timeout: 60_000 }).toBe(true)
    const before = await table.state()
    const ask = (calls: readonly Call[]) => Promise.all(calls.map((call) => answerTo(action, page, call)))
    const answers = await ask(strangers.map((one) => ({ ...one, headers: own, body: actionBody(values) })))
    expect(await table.state(), `${action.name} did something for ${strangers.map(({ who }) => who).join(' or ')}`).toEqual(before)
    answers.push(...(await ask(hostile(right, values, action.id))))
    expect(await table.state(), `${action.name} did something for a call that no page makes`).toEqual(before)
    expect.soft(answers.filter(({ who, status }) => status >= 500 && who !== undecodable), `${action.name} breaks`).toEqual([])
    await table.close()
  })
}

let made: Promise<{ citizen: PlainBrowser; neighbour: PlainBrowser; allRoles: PlainBrowser }> | undefined
function people() {
  made ??= (async () => ({
    citizen: await citizenBrowser('048190877001'),
    neighbour: await newOfficialBrowser('H17.99.97'),
    allRoles: await newOfficialBrowser('H17.99.01'),
  }))()
  return made
}

test('the same call does something when the right person makes it', async () => {
  const { allRoles, citizen } = await people()
  const table = await Rows.open()
  for (const [name, as] of [['app/can-bo/ho-so/[code]/actions.ts#note', allRoles], ['app/_pages/filing/actions.ts#startFiling', citizen]] as const) {
    const action = actions.find((one) => one.name === name)
    if (!action) throw new Error(`no ${name}`)
    const before = await table.state()
    const answer = await callAction(as, action, await pageOf(action), { headers: own, body: actionBody(await plausible(action)) })
    expect(answer.headers.get('x-action-redirect'), `${name}: ${(await answer.text()).slice(0, 500)}`).not.toBeNull()
    expect(await table.state(), name).not.toEqual(before)
  }
  await table.close()
})

test('the application is the one that was started', async () => {
  const started = JSON.parse(readFileSync(`${dataDir}/run.json`, 'utf8')) as { programs: { next: number } }
  expect((await new PlainBrowser().ask('/api/health/live')).status).toBe(200)
  expect(() => process.kill(started.programs.next, 0)).not.toThrow()
})

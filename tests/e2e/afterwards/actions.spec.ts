import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from '../support/browser'
import { type ServerAction, serverActions } from '../support/manifests'
import { citizenBrowser, newOfficialBrowser, officialBrowser } from '../support/people'
import { pageOf, plausible } from '../support/plausible'
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

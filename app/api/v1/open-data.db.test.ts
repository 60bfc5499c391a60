import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { seedCalendar } from '@/prisma/seed/calendar'
import { seedWard } from '@/prisma/seed/people'
import { db } from '@/lib/core/db'
import { createAgency } from '@/lib/identity/create-agency'
import { mintActor } from '@/lib/identity/mint-actor'
import { seedProcedures } from '@/prisma/seed/procedures/seed-procedures'
import { seedSearch } from '@/prisma/seed/seed-search'
import { importCatalogue } from '@/prisma/seed/catalogue/import-file'
import { traps } from '@/tests/support/sample-catalogue'
import * as openapiDoor from './openapi.json/route'
import * as detailsDoor from './procedures/[code]/route'
import * as dueDateDoor from './procedures/[code]/due-date/route'
import * as listDoor from './procedures/route'
import * as schemaDoor from './schema/procedure/route'
import { dueDateAnswer, errorAnswer, listAnswer, procedureAnswer } from './schemas'

const [{ GET: openapi }, { GET: details }, { GET: dueDate }, { GET: list }] = [openapiDoor, detailsDoor, dueDateDoor, listDoor]

let network = 0
/** Every request from a network of its own, unless one is named. */
const from = (path: string, headers: Record<string, string> = {}) =>
  new Request(`https://portal.example/api/v1${path}`, { headers: { 'x-client-address': `203.0.113.${String((network += 1))}`, ...headers } })

const of = (code: string) => ({ params: Promise.resolve({ code }) })
const read = async <Schema extends z.ZodType>(response: Response, schema: Schema) => schema.parse(await response.json())

beforeAll(async () => {
  const agencyId = await seedWard(new Date('2025-07-01T01:00:00Z'))
  await seedCalendar(db, agencyId)
  await seedProcedures()
  await seedSearch(new Date())
  await importCatalogue([traps.emptyAmount, traps.noUnit, traps.plainAmount], new Date())
}, 120_000)

describe('GET /api/v1/procedures', () => {
  test('lists what is in force, page by page', async () => {
    const first = await read(await list(from('/procedures?limit=2')), listAnswer)
    expect(first).toMatchObject({ items: { length: 2 } })
    const second = await read(await list(from(`/procedures?limit=100&after=${first.next ?? ''}`)), listAnswer)
    expect(second).toMatchObject({ next: null, total: first.total, items: { length: first.total - 2 } })
    expect(second.items.map(({ code }) => code)).not.toContain(first.items[0]?.code)
  })

  test('answers a question, and says when it is not sure', async () => {
    const found = await read(await list(from(`/procedures?q=${encodeURIComponent('dang ky khai sinh')}`)), listAnswer)
    expect(found.items[0]?.code).toBe('1.001193')
    expect(found).not.toHaveProperty('confident')
    const none = await read(await list(from(`/procedures?q=${encodeURIComponent('giấy phép lái máy bay')}`)), listAnswer)
    expect(none.confident).toBe(false)
    expect((await read(await list(from('/procedures?q=ly+hôn')), listAnswer)).elsewhere).toHaveLength(1)
  })

  test.each(['limit=0', 'limit=101', 'limit=x', 'after=1', 'after=1.999999', `q=${'a'.repeat(201)}`, 'limit=2&limit=3'])('refuses %s', async (query) => {
    const response = await list(from(`/procedures?${query}`))
    expect(response.status).toBe(400)
    expect(await read(response, errorAnswer)).toEqual({ error: 'bad-request', fields: [query.split('=')[0]] })
  })

  test('may be read by pages of others, and again by its tag', async () => {
    const response = await list(from('/procedures'))
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const tag = response.headers.get('etag') ?? ''
    expect(tag).toMatch(/^".+"$/)
    const again = await list(from('/procedures', { 'if-none-match': `W/${tag}, "other"` }))
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await list(from('/procedures?limit=1', { 'if-none-match': tag }))).status).toBe(200)
  })

  test('counts per network, and says when to come back', async () => {
    const one = { 'x-client-address': '198.51.100.7' }
    const statuses: number[] = []
    for (let n = 0; n < 122; n += 1) statuses.push((await list(from('/procedures?limit=x', one))).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    const stopped = await list(from('/procedures', one))
    expect(await read(stopped, errorAnswer)).toEqual({ error: 'too-many-requests' })
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await list(from('/procedures'))).status).toBe(200)
  })
})

describe('GET /api/v1/procedures/CODE', () => {
  test('tells all that is public', async () => {
    expect(await read(await details(from('/procedures/1.001193'), of('1.001193')), procedureAnswer)).toMatchObject({ code: '1.001193', version: 1, level: 'FULL', olderLevel: 4 })
  })

  test('gives no amount where none is published, and the note that says so', async () => {
    const { code } = traps.emptyAmount
    expect(await read(await details(from(`/procedures/${code}`), of(code)), procedureAnswer)).toMatchObject({ fees: [], feeNote: { vi: expect.stringContaining('chưa công bố') as string } })
  })

  test('knows what is no code and what is not there', async () => {
    expect((await details(from('/procedures/x'), of('x'))).status).toBe(400)
    expect((await details(from('/procedures/1.999999'), of('1.999999'))).status).toBe(404)
  })
})

describe('GET /api/v1/procedures/CODE/due-date', () => {
  const due = async (code: string, query: string) => dueDate(from(`/procedures/${code}/due-date?${query}`), of(code))

  test('counts by the working calendar', async () => {
    const { code } = traps.plainAmount
    // Friday 13 November 2026, 9:00 in Việt Nam: two working days later is Tuesday evening.
    const answer = await read(await due(code, 'receivedAt=2026-11-13T02:00:00Z&channel=ONLINE'), dueDateAnswer)
    expect(answer).toMatchObject({ code, channel: 'ONLINE', receivedAt: '2026-11-13T02:00:00.000Z' })
    expect(answer.dueAt).toMatch(/^2026-11-17T/)
  })

  test('promises nothing where the unit is not known', async () => {
    expect(await read(await due(traps.noUnit.code, 'receivedAt=2026-11-20T09:00:00%2B07:00&channel=COUNTER'), dueDateAnswer)).toMatchObject({ dueAt: null })
  })

  test.each([
    ['', 'receivedAt'], ['receivedAt=yesterday', 'receivedAt'], ['receivedAt=2026-11-20', 'receivedAt'], ['receivedAt=2026-11-20T02:00:00Z&channel=PIGEON', 'channel'],
    ['receivedAt=2026-11-20T02:00:00Z&case=nothing', 'case'],
  ])('refuses %s', async (query, field) => {
    const response = await due('1.001193', query)
    expect(response.status).toBe(400)
    expect(await read(response, errorAnswer)).toEqual({ error: 'bad-request', fields: [field] })
  })

  test('counts by the agency that is meant, and says so where it cannot know which or cannot count', async () => {
    const { code } = traps.plainAmount
    const at = 'receivedAt=2026-11-13T02:00:00Z'
    const system = mintActor({ kind: 'system', job: 'test' })
    const ward = (of: string) => ({ code: of, name: `Phường ${of}`, parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Đà Nẵng', validFrom: '2025-07-01' })
    const { code: first, id: firstId } = await db.agency.findFirstOrThrow()
    // Its code comes first in order; without hours it is nobody's default.
    const made = await createAgency(system, ward('A00.01'), new Date())
    if (!made.ok) throw new Error(made.code)
    expect(await read(await due(code, at), dueDateAnswer)).toMatchObject({ agency: first })
    const closed = await due(code, `${at}&agency=A00.01`)
    expect(closed.status).toBe(422)
    expect(await read(closed, errorAnswer)).toEqual({ error: 'no-working-hours' })
    expect(await read(await due(code, `${at}&agency=nobody`), errorAnswer)).toEqual({ error: 'bad-request', fields: ['agency'] })

    const hours = await db.workingHours.findMany({ where: { agencyId: firstId } })
    // Open on Wednesdays only: what comes on a Friday counts as come on the next one, and two more are needed.
    const wednesdays = hours.filter(({ weekday }) => weekday === 3)
    await db.workingHours.createMany({ data: wednesdays.map((row) => ({ ...row, id: crypto.randomUUID(), agencyId: made.value.agencyId })) })
    const which = await due(code, at)
    expect(which.status).toBe(422)
    expect(await read(which, errorAnswer)).toMatchObject({ error: 'agency-needed', agencies: [{ code: 'A00.01', name: 'Phường A00.01' }, { code: first }] })
    expect((await read(await due(code, `${at}&agency=A00.01`), dueDateAnswer)).dueAt).toMatch(/^2026-12-02T/)
    expect((await read(await due(code, `${at}&agency=${first}`), dueDateAnswer)).dueAt).toMatch(/^2026-11-17T/)

    await db.workingHours.deleteMany({ where: { agencyId: firstId } })
    await db.workingHours.deleteMany({ where: { agencyId: made.value.agencyId } })
    expect(await read(await due(code, at), errorAnswer)).toEqual({ error: 'no-working-hours' })
    await db.workingHours.createMany({ data: hours })
  })

  test('knows what is not there', async () => {
    expect((await due('1.999999', 'receivedAt=2026-11-20T02:00:00Z')).status).toBe(404)
  })
})

test('openapi.json describes every door in OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const document = (await (await openapi(from('/openapi.json'))).json()) as { openapi: string; paths: object; components: { schemas: Record<string, unknown> } }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/procedures', '/procedures/{code}', '/procedures/{code}/due-date']))
  const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(document.components.schemas).toHaveProperty(name)
  expect(JSON.stringify(document)).toContain('receivedAt')
})

describe('pages of any site', () => {
  const doors = { openapi: openapiDoor, list: listDoor, details: detailsDoor, dueDate: dueDateDoor, schema: schemaDoor }

  test.each(Object.entries(doors))('may ask %s beforehand, for reading alone', (_, { OPTIONS }) => {
    const { status, headers } = OPTIONS()
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')?.split(', ')).toEqual(['GET', 'HEAD', 'OPTIONS'])
    expect(headers.get('access-control-allow-headers')).toBe('If-None-Match')
    // A star and cookies do not go together, and nobody's cookie is wanted.
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })

  test('may read every answer, faults too', async () => {
    const due = (query: string) => dueDate(from(`/procedures/1.001193/due-date?${query}`), of('1.001193'))
    const answers = [
      await list(from('/procedures')), await list(from('/procedures?limit=0')), await details(from('/procedures/1.999999'), of('1.999999')),
      await due('receivedAt=2026-11-20T02:00:00Z'), await due(''), await openapi(from('/openapi.json')), schemaDoor.GET(),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 404, 200, 400, 200, 200])
    expect(answers.map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual(answers.map(() => '*'))
  })

  test('read so in openapi.json', async () => {
    const document = (await (await openapi(from('/openapi.json'))).json()) as { paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>> }
    for (const [path, { get, options }] of Object.entries(document.paths)) {
      expect(get?.responses['200']?.headers, path).toHaveProperty('Access-Control-Allow-Origin')
      expect(options?.responses['204']?.headers, path).toHaveProperty('Access-Control-Allow-Methods')
    }
  })
})

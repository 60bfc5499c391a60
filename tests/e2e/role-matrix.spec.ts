import { expect, test } from '@playwright/test'
import { type Answered, doorAudiences, type Kind, kinds, pageAudiences } from './support/audiences'
import { PlainBrowser, type Sent } from './support/browser'
import { askAt, doors } from './support/doors'
import { pageRoutes } from './support/manifests'
import { accounts, citizenBrowser, newOfficialBrowser, officialBrowser } from './support/people'
import { samplesOf } from './support/samples'

// Every page, route handler and file of the build × every kind of people. A new one without a row fails.

type People = ReadonlyMap<Kind, PlainBrowser>

let gathered: Promise<People> | undefined
const people = (): Promise<People> =>
  (gathered ??= (async () => {
    const officials = await Promise.all(accounts.map(async (name) => [name, await officialBrowser(name)] as const))
    return new Map<Kind, PlainBrowser>([
      ['nobody', new PlainBrowser()],
      ['stranger', await citizenBrowser('048190890001')],
      ['neighbour', await newOfficialBrowser('H17.99.97')],
      ...officials,
    ])
  })())

const owners = new Map<string, Promise<PlainBrowser>>()
/** Signed in once for each worker, however many things they own. */
function ownerOf(personalId: string): Promise<PlainBrowser> {
  const known = owners.get(personalId) ?? citizenBrowser(personalId)
  owners.set(personalId, known)
  return known
}

function answeredBy({ status, headers, url }: Response): Answered {
  // Whether a busy machine is ready is another question: everybody may ask.
  if ([200, 201, 204].includes(status) || (status === 503 && url.endsWith('/api/health/ready'))) return 'shown'
  if (status === 404) return 'none'
  if (status === 400 || status === 401 || status === 403) return status
  const location = headers.get('location')
  if (location === null) throw new Error(`${url} answers ${String(status)}`)
  const { pathname } = new URL(location, url)
  if (/^(\/en)?\/dang-nhap$/.test(pathname)) return 'sign-in'
  return pathname === '/can-bo/dang-nhap' ? 'official-sign-in' : 'elsewhere'
}

type Asked = { readonly path: string; readonly owner?: string; readonly sent?: Sent }

/** Asks as everybody; the cells that are not as the table says. */
async function wrongCells({ path, owner, sent }: Asked, expected: Readonly<Record<Kind, Answered>>, asking: readonly Kind[] = kinds): Promise<string[]> {
  const all = new Map([...(await people()), ['owner', await ownerOf(owner ?? '048192009001')] as const])
  const cells = asking.map(async (kind) => {
    const response = await (all.get(kind) ?? new PlainBrowser()).ask(path, sent)
    await response.arrayBuffer()
    const answered = answeredBy(response)
    return answered === expected[kind] ? [] : [`${path} for ${kind}: ${String(answered)}, should be ${String(expected[kind])}`]
  })
  return (await Promise.all(cells)).flat()
}

/** English pages are their twins' one-line files and for citizens: one official stands for all. */
const citizensAndOne: readonly Kind[] = ['nobody', 'stranger', 'owner', 'mot-cua']

const vietnamese = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/'

test('every page answers each kind of people as its row says', async () => {
  test.setTimeout(240_000)
  const found: string[] = []
  for (const { path } of pageRoutes()) {
    const audience = pageAudiences[vietnamese(path)]
    if (!audience) found.push(`tests/e2e/support/audiences.ts does not say who may see ${path}`)
    else for (const sample of await samplesOf(path)) found.push(...(await wrongCells(sample, audience, path === vietnamese(path) ? kinds : citizensAndOne)))
  }
  expect(found).toEqual([])
})

test('every route handler answers each kind of people as its row says', async () => {
  test.setTimeout(120_000)
  const found: string[] = []
  for (const door of doors()) {
    const [audience, asked] = [doorAudiences[door.name], await askAt(door)]
    if (!audience || !asked) found.push(`audiences.ts or doors.ts in tests/e2e/support does not know ${door.name}`)
    else found.push(...(await wrongCells(asked, audience)))
  }
  expect(found).toEqual([])
})

test('the table has no row for what the build does not have', () => {
  expect(Object.keys(pageAudiences).filter((row) => !pageRoutes().some(({ path }) => path === row))).toEqual([])
  expect(Object.keys(doorAudiences).filter((row) => !doors().some(({ name }) => name === row))).toEqual([])
  expect(doors().length).toBeGreaterThan(10)
})

test('a route handler refuses the methods it has not', async () => {
  const nobody = new PlainBrowser()
  for (const pattern of new Set(doors().map((door) => door.pattern))) {
    const known = doors().filter((door) => door.pattern === pattern)
    const path = known[0] && (await askAt(known[0]))?.path
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !known.some((door) => door.method === one))) {
      expect.soft((await nobody.ask(path ?? pattern, { method })).status, `${method} ${pattern}`).toBe(405)
    }
  }
})

test('a post without a form in it breaks no door', async () => {
  const found: string[] = []
  for (const door of doors().filter(({ method }) => method === 'POST')) {
    const asked = await askAt(door)
    const owner = await ownerOf(asked?.owner ?? '048192009001')
    const official = await officialBrowser('ho-tich')
    for (const as of door.pattern === '/api/dang-xuat' ? [new PlainBrowser()] : [new PlainBrowser(), owner, official]) {
      for (const body of ['', '{"a":1}', 'x'.repeat(1000)]) {
        const { status } = await as.ask(asked?.path ?? '', { method: 'POST', body, headers: { ...asked?.sent?.headers, 'content-type': 'text/plain' } })
        if (status >= 500) found.push(`${door.name} with '${body.slice(0, 10)}': ${String(status)}`)
      }
    }
  }
  expect(found).toEqual([])
})

/** The answer without what differs from one request to the next: the nonce, and the address that was asked for. */
async function withoutItsAddress(response: Response, path: string): Promise<string> {
  const parts = path.split('/').filter((part) => part.length > 7)
  const text = (await response.text()).replaceAll(/nonce(\\?"?[=:]\\?"?)[0-9a-f]{32}/g, 'nonce$1')
  return `${String(response.status)} ${parts.reduce((rest, part) => rest.replaceAll(part, '…').replaceAll(encodeURIComponent(part), '…'), text)}`
}

const unknown = (path: string) => path.replace(/\d{6}-\d{4,}/, '200101-9999').replace(/[\w-]{22}$/, 'AZkAAAAAcACAAAAAAAAAqw')

test('what is not theirs looks to them like what is not there', async () => {
  const guarded = ['/ho-so/[code]', '/ho-so/[code]/bo-sung', '/en/ho-so/[code]', '/can-bo/ho-so/[code]', '/can-bo/ho-so/[code]/[viec]', '/quan-tri/nguoi-dung/[id]', '/quan-tri/lich/xoa/[id]']
  const pages = (await Promise.all(guarded.map(samplesOf))).flatMap(([first]) => (first ? [first] : []))
  const files = await Promise.all(doors().filter(({ pattern }) => pattern.endsWith('/tep/[file]')).map(askAt))
  const all = await people()
  const asked = [...pages, ...files.flatMap((file) => (file ? [file] : []))]
  expect(asked).toHaveLength(guarded.length + 8)
  for (const { path } of asked) {
    expect(unknown(path)).not.toBe(path)
    for (const kind of ['nobody', 'stranger', 'neighbour', 'mot-cua'] as const) {
      const as = all.get(kind) ?? new PlainBrowser()
      const theirs = await as.ask(path)
      if (theirs.status === 200) continue
      const nothing = await as.ask(unknown(path))
      expect.soft(await withoutItsAddress(theirs, path), `${path} for ${kind}`).toBe(await withoutItsAddress(nothing, unknown(path)))
    }
  }
})

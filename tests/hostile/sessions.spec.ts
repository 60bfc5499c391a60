import { expect, test } from '@playwright/test'
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from '@/tests/e2e/support/browser'
import { askAt, doors } from '@/tests/e2e/support/doors'
import { serverActions } from '@/tests/e2e/support/manifests'
import { newOfficialBrowser, officialBrowser, signInCitizen } from '@/tests/e2e/support/people'
import { Rows } from '@/tests/e2e/support/snapshot'
import { faultsIn, read } from './support/judge'
import { tell } from './support/scale'

// Cookies and tokens that are not, or are no longer, somebody's; forms of other sites; arguments that no page bound.

const { url: origin, vneidUrl } = stackAddresses()
const session = '__Host-mc-session'
const tokenOf = (browser: PlainBrowser) => new Map(browser.cookies()).get(session) ?? ''
const holding = (token: string, name = session) => new PlainBrowser([[name, token]])
const post = (body: FormData | URLSearchParams = new URLSearchParams()) => ({ method: 'POST', headers: { origin }, body })

/** Where somebody with that browser is: signed in as a citizen, as an official, or nobody. */
async function standing(browser: PlainBrowser): Promise<string> {
  const [citizen, official] = await Promise.all(['/ho-so', '/can-bo/hang-doi'].map((path) => browser.ask(path)))
  return `${String(citizen?.status)} ${String(official?.status)}`
}
const nobody = '307 307'

test('a session planted before signing in is nobody’s afterwards', async () => {
  const planted = 'a'.repeat(43)
  const citizen = await signInCitizen('048190877006', holding(planted))
  expect(tokenOf(citizen)).not.toBe(planted)
  expect(await standing(holding(planted))).toBe(nobody)
  // Whoever signs in again in the same browser leaves no live session behind.
  const first = tokenOf(citizen)
  await signInCitizen('048190877006', citizen)
  expect(tokenOf(citizen)).not.toBe(first)
  expect(await standing(holding(first))).toBe(nobody)
})

test('the cookie of a session that was ended opens nothing, here or by another device', async () => {
  const [here, there] = [await signInCitizen('048190877007'), await signInCitizen('048190877007')]
  const [first, second] = [tokenOf(here), tokenOf(there)]
  await here.ask('/api/dang-xuat', post())
  expect([await standing(holding(first)), (await holding(second).ask('/ho-so')).status]).toEqual([nobody, 200])
  const again = await signInCitizen('048190877007')
  await again.ask('/api/dang-xuat', post(new URLSearchParams({ 'moi-thiet-bi': '1' })))
  expect(await standing(holding(second))).toBe(nobody)
  const official = await newOfficialBrowser('H17.99.01')
  const kept = tokenOf(official)
  expect(await standing(holding(kept))).toBe('404 200')
  await official.ask('/api/dang-xuat', post())
  expect(await standing(holding(kept))).toBe(nobody)
})

test('a token that is no session’s opens nothing', async () => {
  const token = tokenOf(await signInCitizen('048190877008'))
  const half = await new PlainBrowser().postForm('/can-bo/dang-nhap', 'password', { email: 'x@phuong.example', password: 'x' })
  await half.arrayBuffer()
  const changed = [`${token}a`, token.slice(0, -1), token.toUpperCase(), token.toLowerCase(), `${token},${token}`, `%20${token}`, `"${token}"`, '%00', "' OR 1=1 --", new UnsecuredJWT({ kind: 'official', sub: '1' }).encode(), '', 'x'.repeat(3000)]
  for (const one of changed.filter((it) => it !== token)) expect(await standing(holding(one)), one.slice(0, 60)).toBe(nobody)
  for (const name of ['mc-session', '__Secure-mc-session', 'next-auth.session-token', '__Secure-next-auth.session-token', '__Host-mc-sign-in', '__Host-mc-link']) {
    expect(await standing(holding(token, name)), name).toBe(nobody)
  }
  expect(await standing(holding(token))).toBe('200 404')
})

/** Goes to VNeID and chooses that person; gives the address VNeID sends them back to, not asked for yet. */
async function broughtBack(personalId: string): Promise<{ browser: PlainBrowser; back: string }> {
  const browser = new PlainBrowser()
  const begun = await browser.ask('/api/dang-nhap/vneid', post(new URLSearchParams({ tiep: '/ho-so' })))
  const choosing = await (await browser.follow(begun.headers.get('location') ?? '')).text()
  let next = new URL(/action="([^"]+)"/.exec(choosing)?.[1] ?? '', vneidUrl).href
  let answer = await browser.ask(next, { method: 'POST', body: new URLSearchParams({ id: personalId }) })
  for (let hops = 0; hops < 10; hops += 1) {
    next = new URL(answer.headers.get('location') ?? '', next).href
    if (next.startsWith(origin)) return { browser, back: next }
    answer = await browser.ask(next)
  }
  throw new Error('VNeID sends nobody back')
}

test('what VNeID sends back is taken once, by the browser that asked, as it was sent', async () => {
  const { browser, back } = await broughtBack('048190877009')
  const other = (await broughtBack('048190877010')).browser
  const changed = (name: string, value: string) => {
    const address = new URL(back)
    address.searchParams.set(name, value)
    return address.href
  }
  const opened = async (as: PlainBrowser, address: string) => {
    const answer = await read(await as.ask(address))
    expect(faultsIn(answer), address).toEqual([])
    return tokenOf(as) !== ''
  }
  const cookies = browser.cookies()
  const forged = cookies.map(([name, value]): [string, string] => [name, name.endsWith('-state') ? new UnsecuredJWT({ value: 'x' }).setExpirationTime('1h').encode() : value])
  const unsigned = cookies.filter(([name]) => !/-(pkce|nonce)$/.test(name))
  expect(await opened(new PlainBrowser(), back), 'a browser that asked nothing').toBe(false)
  expect(await opened(other, back), 'a browser that asked for another').toBe(false)
  expect(await opened(new PlainBrowser(forged), changed('state', 'x')), 'a state signed by nobody').toBe(false)
  expect(await opened(new PlainBrowser(unsigned), back), 'without verifier and nonce').toBe(false)
  expect(await opened(new PlainBrowser(cookies), changed('state', 'x')), 'another state').toBe(false)
  const { browser: whole, back: whole_ } = await broughtBack('048190877009')
  const replay = whole.cookies()
  expect(await opened(whole, whole_)).toBe(true)
  expect(await opened(new PlainBrowser(replay), whole_), 'once more').toBe(false)
})

test('a word that somebody signed out, not signed by VNeID, ends nothing', async () => {
  const citizen = await signInCitizen('048190877011')
  const keys = (await (await fetch(`${vneidUrl}/jwks`)).json().catch(() => ({}))) as { keys?: { kid?: string }[] }
  const { privateKey } = await generateKeyPair('RS256')
  const claims = { iss: vneidUrl, aud: 'mot-cua', sub: '048190877011', jti: 'x', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }
  const sign = (header: { alg: string; kid?: string }, key: Parameters<SignJWT['sign']>[0]) => new SignJWT(claims).setProtectedHeader(header).setIssuedAt().sign(key)
  const kid = keys.keys?.[0]?.kid ?? 'x'
  const tokens = [
    new UnsecuredJWT(claims).setIssuedAt().encode(), await sign({ alg: 'RS256', kid }, privateKey), await sign({ alg: 'RS256' }, privateKey),
    await sign({ alg: 'HS256', kid }, new TextEncoder().encode(JSON.stringify(keys.keys?.[0] ?? 'x'))), 'a.b.c', '..', 'x'.repeat(9000), '{}',
  ]
  for (const token of tokens) {
    const answer = await read(await new PlainBrowser().ask('/api/dang-xuat/vneid', { method: 'POST', body: new URLSearchParams({ logout_token: token }) }))
    expect([answer.status, faultsIn(answer)], token.slice(0, 40)).toEqual([400, []])
  }
  expect((await citizen.ask('/ho-so')).status).toBe(200)
})

test('a form of another site is refused at every door', async () => {
  test.setTimeout(120_000)
  const people = [await signInCitizen('048190877012'), await officialBrowser('mot-cua'), await officialBrowser('quan-tri')]
  const table = await Rows.open()
  await expect.poll(() => table.quiet(), { timeout: 60_000 }).toBe(true)
  // Samples are made before the rows are counted.
  const asked = (await Promise.all(doors().filter(({ method, pattern }) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && pattern !== '/api/dang-xuat/vneid').map(async (door) => ({ ...door, ask: await askAt(door).catch(() => null) })))).filter(({ ask }) => ask !== null)
  const before = await table.state()
  const elsewhere = [{ origin: 'https://ke-xau.example', 'sec-fetch-site': 'cross-site' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, {}, { origin: `${origin}.ke-xau.example` }, { origin: 'http://localhost:1' }]
  const found: string[] = []
  for (const { name, method, ask } of asked) {
    for (const headers of elsewhere) {
      for (const as of people) {
        const body = ask?.sent?.body
        // Refused before its body was read, a post may find the line closed.
        const status = await as.ask(ask?.path ?? '', { method, headers: { ...headers }, ...(body !== undefined && { body }) }).then((answer) => answer.status, () => 403)
        // Who may not come in at all is told that nothing is there.
        if (status !== 403 && status !== 404) found.push(`${name} from ${JSON.stringify(headers)}: ${String(status)}`)
      }
    }
  }
  tell('forms of other sites', { doors: asked.length, posts: asked.length * elsewhere.length * people.length, findings: found.length })
  expect(found).toEqual([])
  expect(await table.state()).toEqual(before)
  await table.close()
})

test('arguments that no page bound do nothing', async () => {
  const table = await Rows.open()
  const before = await table.state()
  const actions = serverActions().filter(({ file }) => /can-bo|quan-tri|account/.test(file))
  const bound = ['[]', '[{"kind":"official"}]', '["$@0"]', '"$@1"', '[[],[],[],[]]', '[{"__proto__":{"kind":"official"}}]', 'x', '"AAAA"', JSON.stringify([Buffer.alloc(64, 1).toString('base64')])]
  const found: string[] = []
  let posts = 0
  for (const [index, { id, name }] of actions.entries()) {
    const form = new FormData()
    form.append('$ACTION_REF_1', '')
    form.append('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }))
    form.append('$ACTION_1:1', bound[index % bound.length] ?? '')
    form.append('$ACTION_KEY', 'k')
    form.append('code', 'H17.99.01-260101-0001')
    posts += 1
    const answer = await read(await new PlainBrowser().ask('/tra-cuu', { method: 'POST', headers: { origin }, body: form }))
    found.push(...faultsIn(answer).map((fault) => `${name} with ${bound[index % bound.length] ?? ''}: ${fault}`))
  }
  tell('forged bound arguments', { posts, findings: found.length })
  expect(found).toEqual([])
  expect(await table.state()).toEqual(before)
  await table.close()
})

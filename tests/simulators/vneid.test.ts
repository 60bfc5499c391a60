import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freePort, type Program, startProgram } from '../support/start-program'

const client = { id: 'portal', secret: 'a-secret-of-the-test-0123456789abcdef' }
const callback = 'http://localhost:3999/api/auth/callback/vneid'
const home = 'http://localhost:3999/'
const mother = '048192009001'
let program: Program
const heard: string[] = []
/** The portal, as far as it hears of signing out. */
const ears = createServer((incoming, response) => {
  let body = ''
  incoming.on('data', (part: Buffer) => (body += part.toString()))
  incoming.on('end', () => {
    heard.push(new URLSearchParams(body).get('logout_token') ?? '')
    response.writeHead(200).end()
  })
})
const hearing = async () => {
  await new Promise<void>((resolve) => ears.listen(0, '127.0.0.1', resolve))
  return (ears.address() as AddressInfo).port
}

beforeAll(async () => {
  const port = await freePort()
  program = await startProgram('tests/simulators/vneid/server.ts', {
    VNEID_PORT: String(port),
    VNEID_ISSUER: `http://localhost:${String(port)}`,
    VNEID_CLIENT_ID: client.id,
    VNEID_CLIENT_SECRET: client.secret,
    VNEID_REDIRECT_URIS: callback,
    VNEID_POST_LOGOUT_URIS: home,
    VNEID_BACKCHANNEL_URI: `http://127.0.0.1:${String(await hearing())}/signed-out`,
  })
})

afterAll(async () => {
  ears.close()
  expect(await program.stop()).toBe(0)
})

afterEach(() => control({ slowMs: 0, down: false, tamperNonce: false }))

const control = (faults: object) => fetch(`${program.url}/_control`, { method: 'POST', body: JSON.stringify(faults) })

type Answer = { status: number; location: string; body: string }

/** A browser without JavaScript, as far as redirects and cookies go. */
class Browser {
  readonly #cookies = new Map<string, string>()

  async open(address: string, form?: Record<string, string>): Promise<Answer> {
    const response = await fetch(new URL(address, program.url), {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() }
  }
}

function request(extra: Record<string, string | null> = {}) {
  const verifier = randomBytes(32).toString('base64url')
  const wanted: Record<string, string | null> = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: callback,
    scope: 'openid profile vneid',
    state: randomBytes(8).toString('hex'),
    nonce: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...extra,
  }
  const given = Object.entries(wanted).filter((pair): pair is [string, string] => pair[1] !== null)
  return { verifier, state: wanted.state, nonce: wanted.nonce, address: `/auth?${new URLSearchParams(given).toString()}` }
}

/** From the portal's button to its callback address. */
async function signIn(browser: Browser, address: string, form: Record<string, string>): Promise<URL> {
  const { location } = await browser.open(address)
  const chosen = await browser.open(location, form)
  expect(chosen.status).toBe(303)
  const back = await browser.open(chosen.location)
  return new URL(back.location)
}

async function exchange(code: string, verifier: string, auth: 'basic' | 'post' = 'basic') {
  const response = await fetch(`${program.url}/token`, {
    method: 'POST',
    headers: auth === 'basic' ? { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` } : {},
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      ...(auth === 'post' && { client_id: client.id, client_secret: client.secret }),
    }),
  })
  return { status: response.status, body: (await response.json()) as { id_token: string; access_token: string; error?: string } }
}

type Payload = Record<string, unknown>
const part = (token: string, index: number) =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString()) as Payload

/** Checks the RS256 signature against the published keys and gives the payload. */
async function verified(token: string): Promise<Payload> {
  const { keys } = (await (await fetch(`${program.url}/jwks`)).json()) as { keys: (JsonWebKey & { kid: string })[] }
  const header = part(token, 0)
  expect(header.alg).toBe('RS256')
  const key = keys.find(({ kid }) => kid === header.kid)
  if (!key) throw new Error('the key is not published')
  const [head = '', body = '', signature = ''] = token.split('.')
  const good = verify('RSA-SHA256', Buffer.from(`${head}.${body}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'))
  expect(good).toBe(true)
  return part(token, 1)
}

const person = async (id: string, auth: 'basic' | 'post' = 'basic') => {
  const { address, verifier } = request()
  const back = await signIn(new Browser(), address, { id })
  return verified((await exchange(back.searchParams.get('code') ?? '', verifier, auth)).body.id_token)
}

test('the whole road: one press, a code, a signed id token, userinfo', async () => {
  const { address, verifier, state, nonce } = request()
  const back = await signIn(new Browser(), address, { id: mother })
  expect(back.href.startsWith(`${callback}?`)).toBe(true)
  expect(back.searchParams.get('state')).toBe(state)

  const { body } = await exchange(back.searchParams.get('code') ?? '', verifier)
  const claims = await verified(body.id_token)
  const expected = {
    sub: mother,
    LoaiTaiKhoan: 1,
    HoVaTen: 'Trần Thị Mai Hạnh',
    SoDinhDanh: mother,
    GioiTinh: 2,
    NgayThangNamSinh: '1992-04-18',
    DanToc: 'Kinh',
    TinhTrangHonNhan: 2,
    ThuongTru: { tinh: 'Thành phố Đà Nẵng', xa: 'Phường Hòa Cường', chiTiet: 'K12/7 đường Tiểu La' },
    VoChong: { SoDinhDanh: '048090009002' },
    ThuDienTu: 'mai.hanh@congdan.example',
    loAs: 2,
  }
  expect(claims).toMatchObject({ ...expected, iss: program.url, aud: client.id, nonce, acr: '2' })

  const userinfo = await fetch(`${program.url}/me`, { headers: { authorization: `Bearer ${body.access_token}` } })
  expect(await userinfo.json()).toMatchObject(expected)
})

test('the secret may come in the body too', async () => {
  expect(await person(mother, 'post')).toMatchObject({ sub: mother })
})

test('a wrong verifier is refused, and a code works once', async () => {
  const wrong = request()
  const first = await signIn(new Browser(), wrong.address, { id: mother })
  const refused = await exchange(first.searchParams.get('code') ?? '', randomBytes(32).toString('base64url'))
  expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })

  const right = request()
  const second = await signIn(new Browser(), right.address, { id: mother })
  const code = second.searchParams.get('code') ?? ''
  expect((await exchange(code, right.verifier)).status).toBe(200)
  expect((await exchange(code, right.verifier)).body.error).toBe('invalid_grant')
})

test.each(['state', 'nonce'])('a request without %s is refused', async (name) => {
  expect(await new Browser().open(request({ [name]: null }).address)).toMatchObject({ status: 400, location: '' })
})

test('a request without PKCE is refused', async () => {
  const { address } = request({ code_challenge: null, code_challenge_method: null })
  const { location } = await new Browser().open(address)
  expect(new URL(location).searchParams.get('error')).toBe('invalid_request')
})

test('a stranger as redirect address is refused on the spot', async () => {
  const answer = await new Browser().open(request({ redirect_uri: 'http://evil.example/' }).address)
  expect(answer).toMatchObject({ status: 400, location: '' })
})

test('a person of level 1 says so', async () => {
  expect(await person('048201009006')).toMatchObject({ loAs: 1, acr: '1' })
})

test('somebody without phone and e-mail lacks the claims', async () => {
  const claims = await person('048064009005')
  expect(claims).not.toHaveProperty('SoDienThoai')
  expect(claims).not.toHaveProperty('ThuDienTu')
})

test('cancelling goes back with access_denied', async () => {
  const { address, state } = request()
  const back = await signIn(new Browser(), address, { cancel: '1' })
  expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state })
})

test('an unknown id is told so and can be corrected', async () => {
  const browser = new Browser()
  const { location } = await browser.open(request().address)
  const answer = await browser.open(location, { id: '000000000000' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('aria-invalid="true"')
  expect((await browser.open(location, { id: '048 192 009001' })).status).toBe(303)
})

test('the page is Vietnamese, needs no script and fills in the hint', async () => {
  const browser = new Browser()
  const { location } = await browser.open(request({ login_hint: mother }).address)
  const { body } = await browser.open(location)
  expect(body).toContain('Mô phỏng VNeID – dữ liệu hư cấu')
  expect(body).toContain(`value="${mother}"`)
  expect(body).not.toContain('<script')
})

test('another person can sign in from the same browser with one press', async () => {
  const browser = new Browser()
  await signIn(browser, request().address, { id: mother })
  const { address, verifier } = request()
  const back = await signIn(browser, address, { id: '048090009002' })
  const { body } = await exchange(back.searchParams.get('code') ?? '', verifier)
  expect(await verified(body.id_token)).toMatchObject({ sub: '048090009002' })
})

test('prompt=none relies on the session until signing out ends it', async () => {
  const browser = new Browser()
  await signIn(browser, request().address, { id: mother })
  const silent = new URL((await browser.open(request({ prompt: 'none' }).address)).location)
  expect(silent.searchParams.has('code')).toBe(true)

  const end = new URLSearchParams({ post_logout_redirect_uri: home, state: 'bye', client_id: client.id })
  const left = await browser.open(`/session/end?${end.toString()}`)
  expect(left).toMatchObject({ status: 303, location: `${home}?state=bye` })
  const after = new URL((await browser.open(request({ prompt: 'none' }).address)).location)
  expect(after.searchParams.get('error')).toBe('login_required')
})

test('signing out never redirects to an address that is not registered', async () => {
  const answer = await new Browser().open('/session/end?post_logout_redirect_uri=http%3A%2F%2Fevil.example%2F')
  expect(answer).toMatchObject({ status: 200, location: '' })
})

test('it can be told to be down and to lie about the nonce', async () => {
  await control({ down: true })
  expect((await fetch(`${program.url}/.well-known/openid-configuration`)).status).toBe(503)
  await control({ down: false, tamperNonce: true })
  const { address, verifier, nonce } = request()
  const back = await signIn(new Browser(), address, { id: mother })
  const { body } = await exchange(back.searchParams.get('code') ?? '', verifier)
  expect((await verified(body.id_token)).nonce).not.toBe(nonce)
})

test('everybody on the list is plausible and clearly invented', async () => {
  const rows = (await (await fetch(`${program.url}/_people`)).json()) as {
    id: string
    age: number
    claims: { GioiTinh: number; NgayThangNamSinh: string; SoDienThoai?: string; ThuDienTu?: string }
  }[]
  expect(rows.length).toBeGreaterThanOrEqual(12)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  for (const { id, claims } of rows) {
    const year = Number(claims.NgayThangNamSinh.slice(0, 4))
    const century = (Math.floor(year / 100) - 19) * 2 + (claims.GioiTinh === 2 ? 1 : 0)
    expect(id).toMatch(new RegExp(`^0(46|48|49|79)${String(century)}${claims.NgayThangNamSinh.slice(2, 4)}009\\d{3}$`))
    if (claims.SoDienThoai !== undefined) expect(claims.SoDienThoai).toMatch(/^09000090\d\d$/)
    if (claims.ThuDienTu !== undefined) expect(claims.ThuDienTu).toMatch(/\.example$/)
  }
})

test('there are plenty of further people for load tests', async () => {
  expect(await person('048190800042')).toMatchObject({ HoVaTen: 'Thử Tải Không Không Không Bốn Hai', loAs: 2 })
})

test('a second one on the same port says so', async () => {
  const port = new URL(program.url).port
  await expect(startProgram('tests/simulators/vneid/server.ts', { VNEID_PORT: port })).rejects.toThrow(`port ${port} is taken`)
})

test('it says when the person proved who they are, where that is asked for', async () => {
  const before = Math.floor(Date.now() / 1000)
  for (const extra of [{ max_age: '3600' }, { max_age: '0', prompt: 'login' }]) {
    const { address, verifier } = request(extra)
    const back = await signIn(new Browser(), address, { id: mother })
    const claims = await verified((await exchange(back.searchParams.get('code') ?? '', verifier)).body.id_token)
    expect(Number(claims['auth_time'])).toBeGreaterThanOrEqual(before)
  }
})

test('an organisation says its tax code and who represents it', async () => {
  expect(await person('0400900001')).toMatchObject({
    sub: '0400900001', LoaiTaiKhoan: 2, MaSoThue: '0400900001', NguoiDaiDien: { HoVaTen: 'Hồ Minh Trí', SoDinhDanh: '048083009014' }, loAs: 2,
  })
})

test('the portal is told, by a signed word that is no id token, that somebody signed out', async () => {
  const answer = await fetch(`${program.url}/_sign-out`, { method: 'POST', body: JSON.stringify({ id: mother }) })
  expect(await answer.json()).toEqual({ told: true })
  const word = await verified(heard[0] ?? '')
  expect(word).toMatchObject({ iss: program.url, aud: client.id, sub: mother, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
  expect(Object.keys(word)).toContain('jti')
  expect(Object.keys(word)).not.toContain('nonce')
})

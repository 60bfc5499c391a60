import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser, type Sent } from './support/browser'
import { rows } from './support/database'
import { askAt, doors } from './support/doors'
import { serverActions } from './support/manifests'
import { citizenBrowser, demoPassword, emailOf, officialBrowser } from './support/people'
import { samplesOf } from './support/samples'

// What every answer owes, whatever it says and whoever asked, also where Next or the application refuses by itself.

type Rule = 'policy' | 'kept by nobody' | 'for ever' | 'for a minute' | 'devices' | 'no page'

const rules: Readonly<Record<Rule, (headers: Headers, at: string) => void>> = {
  policy: (headers, at) => {
    const policy = headers.get('content-security-policy') ?? ''
    expect.soft(policy, at).toContain("default-src 'self'")
    expect.soft(policy, at).toMatch(/script-src 'self'( 'nonce-[0-9a-f]{32}'| 'sha256-[\w+/=]+')+/)
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect.soft(policy, at).toContain(part)
    expect.soft(policy.replace(/style-src [^;]*/, ''), at).not.toMatch(/unsafe-/)
    expect.soft(headers.get('referrer-policy'), at).toBe('same-origin')
    expect.soft(headers.get('cross-origin-opener-policy'), at).toBe('same-origin')
  },
  'kept by nobody': (headers, at) => {
    expect.soft(headers.get('cache-control'), at).toContain('no-store')
    // A part of a file is asked for by the name of the whole; nothing else has one.
    if (headers.get('accept-ranges') === null) expect.soft(headers.get('etag'), at).toBeNull()
  },
  'for ever': (headers, at) => {
    expect.soft(headers.get('cache-control'), at).toBe('public, max-age=31536000, immutable')
  },
  'for a minute': (headers, at) => {
    expect.soft(headers.get('cache-control'), at).toBe('s-maxage=30, stale-while-revalidate=30')
    expect.soft(headers.get('set-cookie'), at).toBeNull()
  },
  devices: (headers, at) => {
    expect.soft(headers.get('permissions-policy'), at).toContain('camera=(), geolocation=(), microphone=()')
  },
  'no page': (headers, at) => {
    expect.soft(headers.get('content-type') ?? '', at).not.toContain('html')
  },
}

type Answer = {
  readonly what: string
  readonly as?: PlainBrowser
  readonly path: string
  readonly sent?: Sent
  readonly status: number
  readonly owes: readonly Rule[]
}

async function expectEach(answers: readonly Answer[]): Promise<void> {
  for (const { what, as = new PlainBrowser(), path, sent, status, owes } of answers) {
    const response = await as.ask(path, sent)
    await response.arrayBuffer()
    const at = `${what}: ${path}`
    expect.soft(response.status, at).toBe(status)
    expect.soft(response.headers.get('x-content-type-options'), at).toBe('nosniff')
    expect.soft(response.headers.get('x-powered-by'), at).toBeNull()
    expect.soft(response.headers.get('server'), at).toBeNull()
    for (const rule of owes) rules[rule](response.headers, at)
  }
}

const { url } = stackAddresses()
const origin = { origin: url }
const form = () => {
  const body = new FormData()
  body.append('0', '["$F1","$Q2","$B3","$$"]')
  body.append('1', '{"id":"__proto__","bound":null}')
  return body
}

test('pages that are the same for everybody', async () => {
  const page = async (path: string) => {
    const answer = await new PlainBrowser().ask(path)
    return { html: await answer.text(), etag: answer.headers.get('etag') ?? '' }
  }
  const { etag } = await page('/tro-giup')
  const renewed = await page('/thu-tuc')
  await expectEach([
    { what: 'prerendered', path: '/tro-giup', status: 200, owes: ['policy'] },
    { what: 'prerendered, for somebody signed in', as: await officialBrowser('mot-cua'), path: '/tro-giup', status: 200, owes: ['policy'] },
    { what: 'unchanged', path: '/tro-giup', sent: { headers: { 'if-none-match': etag } }, status: 304, owes: ['policy'] },
    { what: 'renewed', path: '/thu-tuc', status: 200, owes: ['policy', 'for a minute'] },
    { what: 'renewed, unchanged', path: '/thu-tuc', sent: { headers: { 'if-none-match': renewed.etag } }, status: 304, owes: ['policy', 'for a minute'] },
    { what: 'only its head', path: '/tro-giup', sent: { method: 'HEAD' }, status: 200, owes: ['policy'] },
    { what: 'no such procedure', path: '/thu-tuc/9.999999', status: 404, owes: ['policy'] },
    { what: 'no such address', path: '/khong-co-dau', status: 404, owes: ['policy'] },
    { what: 'another method', path: '/tro-giup', sent: { method: 'DELETE' }, status: 405, owes: ['no page'] },
  ])
})

test('pages made for one request', async () => {
  const [dossier] = await samplesOf('/ho-so/[code]')
  const citizen = await citizenBrowser(dossier?.owner ?? '')
  const official = await officialBrowser('ho-tich')
  const own: readonly Rule[] = ['policy', 'devices', 'kept by nobody']
  const asData = { headers: { rsc: '1' } }
  // Next wants its router's marks in the address as well, and says which.
  const data = (await citizen.ask(dossier?.path ?? '', asData)).headers.get('location') ?? ''
  await expectEach([
    { what: 'look-up', path: '/tra-cuu', status: 200, owes: own },
    { what: 'no such tracking link', path: '/tra-cuu/khong-co', status: 404, owes: own },
    { what: 'search', path: '/tim-kiem?q=khai+sinh', status: 200, owes: own },
    { what: 'sent to sign in', path: '/ho-so', status: 307, owes: own },
    { what: 'a list', as: citizen, path: '/ho-so', status: 200, owes: own },
    { what: 'a dossier', as: citizen, path: dossier?.path ?? '', status: 200, owes: own },
    { what: 'the same in English', as: citizen, path: `/en${dossier?.path ?? ''}`, status: 200, owes: own },
    { what: 'as data for the router', as: citizen, path: data, sent: asData, status: 200, owes: ['devices', 'kept by nobody', 'no page'] },
    { what: 'a dossier of nobody', as: citizen, path: '/ho-so/H17.99.01-200101-9999', status: 404, owes: own },
    { what: 'a queue', as: official, path: '/can-bo/hang-doi', status: 200, owes: own },
    { what: 'a workbench', as: official, path: `/can-bo${dossier?.path ?? ''}`, status: 200, owes: own },
    { what: 'not for this official', as: official, path: '/quan-tri', status: 404, owes: own },
    { what: 'an administrator', as: await officialBrowser('quan-tri'), path: '/quan-tri/nguoi-dung', status: 200, owes: own },
  ])
})

test('what refuses before a page is asked, and what Next cannot read', async () => {
  const action = serverActions().find(({ name }) => name.endsWith('#lookUp')) ?? serverActions()[0]
  const call = { 'next-action': action?.id ?? '' }
  await expectEach([
    { what: 'from another site', path: '/ho-so', sent: { method: 'POST', headers: { origin: 'https://ke-xau.example' } }, status: 403, owes: ['kept by nobody', 'no page'] },
    { what: 'no form for an action', path: '/tra-cuu', sent: { method: 'POST', headers: { ...origin, ...call, 'content-type': 'text/plain' }, body: '[]' }, status: 415, owes: ['kept by nobody', 'no page'] },
    { what: 'too much for an action', path: '/tra-cuu', sent: { method: 'POST', headers: { ...origin, ...call, 'content-type': 'multipart/form-data; boundary=x' }, body: 'x'.repeat(1_100_000) }, status: 413, owes: ['kept by nobody', 'no page'] },
    { what: 'undecodable', path: '/tra-cuu', sent: { method: 'POST', headers: { ...origin, ...call }, body: form() }, status: 400, owes: ['kept by nobody'] },
    { what: 'no such action', path: '/tra-cuu', sent: { method: 'POST', headers: { ...origin, 'next-action': '0'.repeat(42) }, body: form() }, status: 409, owes: ['kept by nobody'] },
    { what: 'another method of a door', path: '/api/v1/procedures', sent: { method: 'DELETE' }, status: 405, owes: ['no page'] },
    { what: 'a door asked wrongly', path: '/api/v1/procedures?limit=x', status: 400, owes: ['no page'] },
    { what: 'a door for forms of ours', path: '/api/dang-xuat', sent: { method: 'POST' }, status: 403, owes: ['no page'] },
  ])
})

test('scripts, styles, fonts, pictures and texts', async () => {
  const html = await (await new PlainBrowser().ask('/')).text()
  const used = (ending: string) => new RegExp(`/_next/static/[^"]*\\.${ending}`).exec(html)?.[0] ?? `no .${ending} on the first page`
  await expectEach([
    ...['js', 'css', 'woff2'].map((ending): Answer => ({ what: ending, path: used(ending), status: 200, owes: ['for ever'] })),
    { what: 'no such script', path: '/_next/static/chunks/khong-co.js', status: 404, owes: ['kept by nobody', 'no page'] },
    { what: 'the icon', path: '/bieu-tuong.svg', status: 200, owes: ['no page'] },
    { what: 'for robots', path: '/robots.txt', status: 200, owes: ['no page'] },
  ])
})

test('files and machines', async () => {
  const [paper] = await rows<{ owner: string }>("SELECT p.subject AS owner FROM dossiers d JOIN persons p ON p.id = d.owner_id WHERE d.status = 'RETURNED' ORDER BY d.code LIMIT 1")
  expect(paper).toBeDefined()
  const [official, atCounter] = [await officialBrowser('ho-tich'), await officialBrowser('mot-cua')]
  // A trial holds no file until its administrator attaches one, a vault none until a dossier is accepted (vault.spec.ts opens
  // its files, and those behind a link); all are answered by the same `fileResponse`.
  const files = doors().filter(({ method, pattern }) => method === 'GET' && /\/(tep\/\[file\]|du-thao)$/.test(pattern) && !/\/(chay-thu|kho-giay-to|chia-se)\//.test(pattern))
  expect(files).toHaveLength(6)
  for (const door of files) {
    const asked = await askAt(door)
    if (!asked) throw new Error(`doors.ts does not know ${door.name}`)
    const inOffice = door.pattern.includes('/tiep-nhan/') ? atCounter : official
    const as = door.pattern.startsWith('/api/can-bo') ? inOffice : await citizenBrowser(asked.owner ?? '')
    const answer = await as.ask(asked.path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    await answer.arrayBuffer()
    expect.soft(policy, door.name).toContain("default-src 'none'")
    expect.soft(policy, door.name).toContain("frame-ancestors 'self'")
    expect.soft(answer.headers.get('content-disposition'), door.name).toMatch(door.pattern.startsWith('/api/can-bo') ? /^inline; / : /^attachment; /)
    await expectEach([
      { what: 'a file', as, path: asked.path, status: 200, owes: ['kept by nobody', 'no page'] },
      { what: 'not theirs', path: asked.path, status: 404, owes: ['kept by nobody', 'no page'] },
    ])
  }
  await expectEach([
    { what: 'open data', path: '/api/v1/procedures', status: 200, owes: ['no page'] },
    { what: 'its description', path: '/api/v1/openapi.json', status: 200, owes: ['no page'] },
    { what: 'health', path: '/api/health/ready', status: 200, owes: ['kept by nobody', 'no page'] },
    { what: 'a computed day', path: '/api/thu-tuc/2.000635/du-kien', status: 200, owes: ['kept by nobody', 'no page'] },
  ])
})

test('cookies are tied to this host and closed to scripts', async () => {
  const half = await new PlainBrowser().postForm('/can-bo/dang-nhap', 'password', { email: emailOf('van-thu'), password: demoPassword })
  const cookies = half.headers.getSetCookie()
  expect(cookies.some((one) => one.startsWith('__Host-mc-sign-in='))).toBe(true)
  for (const one of cookies) {
    expect(one).toMatch(/^__Host-/)
    for (const attribute of [/; ?Path=\/(;|$)/i, /; ?Secure/i, /; ?HttpOnly/i, /; ?SameSite=lax/i]) expect(one).toMatch(attribute)
    expect(one).not.toMatch(/; ?Domain=/i)
  }
})

test('a script that got into a signed-in page does not run', async ({ page }) => {
  const citizen = await citizenBrowser('048192009001')
  await citizen.lendTo(page.context())
  await page.route('**/ho-so', async (route) => {
    const answer = await citizen.ask('/ho-so')
    expect(answer.status).toBe(200)
    const planted = '<script>document.title = "planted"</script><img src="/khong-co" onerror="document.title = \'planted\'" alt="">'
    const { 'content-security-policy': policy = '', 'content-type': type = '' } = Object.fromEntries(answer.headers)
    await route.fulfill({ headers: { 'content-security-policy': policy, 'content-type': type }, body: (await answer.text()).replace('<main', `${planted}<main`) })
  })
  const violations: string[] = []
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) violations.push(message.text()) })
  await page.goto('/ho-so')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2)
  await expect(page).not.toHaveTitle('planted')
})

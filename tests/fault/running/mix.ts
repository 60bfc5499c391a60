import { readyDraft } from '../../bench/drafts'
import { type Fields, formPost } from '../../bench/forms'
import type { Call } from '../../bench/load'

export type Mix = {
  readonly port: number
  readonly series: string
  readonly people: number
  readonly step: Fields
  readonly lookUp: Fields
  readonly procedure: string
}

const words = ['khai sinh', 'trich luc', 'khai tu', 'doc than', 'cmnd', 'zzz']

/** What a portal hears all day, a little of each, well meant and not. The n-th call; the same n is the same call. */
export function callOf({ port, series, people, step, lookUp, procedure }: Mix, n: number): Call {
  const { cookie } = readyDraft(series, (n % people) + 1)
  const own = { cookie }
  const origin = { origin: `http://localhost:${String(port)}` }
  const form = { ...origin, 'content-type': 'multipart/form-data; boundary=x' }
  const calls: readonly Call[] = [
    { path: '/', expect: 200 },
    { path: '/en/thu-tuc', expect: 200 },
    { path: `/thu-tuc/${procedure}`, expect: 200 },
    { path: `/thu-tuc/9.${String(900_000 + (n % 50))}`, expect: 404 },
    { path: `/tim-kiem?q=${encodeURIComponent(`${words[n % words.length] ?? ''} ${String(n)}`)}`, expect: 200 },
    { path: `/api/v1/procedures?q=${encodeURIComponent(words[n % words.length] ?? '')}`, expect: 200 },
    { path: `/khong-co/${String(n)}`, expect: 404 },
    { path: '/ho-so', expect: 307 },
    { path: '/ho-so', headers: own, expect: 200 },
    { path: '/tai-khoan', headers: own, expect: 200 },
    { path: `/nop/${procedure}/contact`, headers: own, expect: 200 },
    { ...formPost(`/nop/${procedure}/contact`, port, step, { requesterPhone: `09000090${String(n % 100).padStart(2, '0')}` }, cookie), expect: 303 },
    { ...formPost('/tra-cuu', port, lookUp, { code: 'H17.99.01-260101-0001', lastFour: String(n % 10_000).padStart(4, '0') }), expect: 200 },
    { path: '/ho-so/H17.99.01-260101-0001', headers: own, expect: 404 },
    { path: '/tra-cuu', method: 'POST', headers: { ...form, 'next-action': 'x'.repeat(42) }, body: Buffer.from('--x--\r\n'), expect: 409 },
    { path: '/ho-so', method: 'POST', headers: { origin: 'https://ke-xau.example' }, body: Buffer.from('x'), expect: 403 },
    { path: `/api/nop/${procedure}/thanh-phan`, method: 'POST', headers: { ...form, ...own }, body: Buffer.from('--x\r\ncut off'), expect: 303 },
    { path: '/dang-nhap', headers: { rsc: '1' }, expect: 307 },
    { path: '/api/health/live', expect: 200 },
  ]
  return calls[n % calls.length] ?? { path: '/', expect: 200 }
}

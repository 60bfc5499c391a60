import { readFileSync } from 'node:fs'
import { shortId } from '@/lib/core/ids'
import { stackAddresses } from '@/tests/support/browser-stack'
import { atCounter } from './at-counter'
import type { Sent } from './browser'
import { alone, rows } from './database'
import { routeHandlers } from './manifests'
import { citizenBrowser, officialBrowser } from './people'
import { runProgram } from './programs'
import { askedOpinion, samplesOf } from './samples'

/** One way into a route handler: "POST /api/dang-xuat". */
export type Door = { readonly name: string; readonly method: string; readonly pattern: string }

/** Every method that every route handler of the build answers to, as its source exports them. */
export const doors = (): readonly Door[] =>
  routeHandlers().flatMap(({ file, path }) => {
    const source = readFileSync(`app${file}.ts`, 'utf8')
    return [...source.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)].map(([, method = '']) => ({ name: `${method} ${path}`, method, pattern: path }))
  })

const anyProcedure = '2.000635'
const drafter = '048190890002'

/** A dot, as small as a picture gets. */
export const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const form = (entries: Readonly<Record<string, string | Blob>>): FormData => {
  const body = new FormData()
  for (const [name, value] of Object.entries(entries)) body.append(name, value)
  return body
}

const origin = { origin: stackAddresses().url }
const posted = (entries: Readonly<Record<string, string>>): Sent => ({ method: 'POST', headers: origin, body: form(entries) })

/** A draft with a paper, and its owner. */
const paperOfDraft = () =>
  alone('paper of a draft', async () => {
    const found = () =>
      rows<{ file: string }>(
        `SELECT c.file_id AS file FROM dossier_components c JOIN dossiers d ON d.id = c.dossier_id JOIN persons p ON p.id = d.owner_id
         WHERE d.status = 'DRAFT' AND p.subject = $1 ORDER BY c.id LIMIT 1`,
        [drafter],
      )
    if ((await found()).length === 0) {
      await runProgram('make-dossier', drafter, anyProcedure, 'draft')
      const [component] = await rows<{ key: string }>(
        `SELECT one->>'key' AS key FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id, jsonb_array_elements(v.definition->'components') one
         WHERE p.code = $1 AND v.state = 'PUBLISHED' AND one->>'kind' = 'SUBMIT' ORDER BY v.number DESC LIMIT 1`,
        [anyProcedure],
      )
      const citizen = await citizenBrowser(drafter)
      const body = form({ [component?.key ?? '']: new File([dot], 'cham.png') })
      await citizen.ask(`/api/nop/${anyProcedure}/thanh-phan`, { method: 'POST', headers: origin, body })
    }
    return { path: `/api/nop/${anyProcedure}/tep/${shortId((await found())[0]?.file ?? '')}`, owner: drafter }
  })

const tus = { ...origin, 'tus-resumable': '1.0.0' }
const beginning = { method: 'POST', headers: { ...tus, 'upload-length': '5', 'upload-metadata': `place ${btoa('x')}` } }

/** An upload that its owner began a moment ago. */
async function begunUpload(method: string, headers: Readonly<Record<string, string>> = {}) {
  const { owner } = await paperOfDraft()
  const begun = await (await citizenBrowser(owner)).ask(`/api/nop/${anyProcedure}/tai-len`, beginning)
  return { path: begun.headers.get('location') ?? '', owner, sent: { method, headers: { ...tus, ...headers } } }
}

const oneMore = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }

const ofSupplement = async () => {
  const { path, owner } = await pageAsDoor('/ho-so/[code]/bo-sung', (page) => `/api${page}/tai-len`)
  return { path, owner: owner ?? '' }
}

/** An upload for a supplement that its owner began a moment ago. */
async function begunSupplement(method: string, headers: Readonly<Record<string, string>> = {}) {
  const { path, owner } = await ofSupplement()
  const begun = await (await citizenBrowser(owner)).ask(path, beginning)
  return { path: begun.headers.get('location') ?? '', owner, sent: { method, headers: { ...tus, ...headers } } }
}

const ofIntake = async () => `/api/can-bo/tiep-nhan/${(await atCounter()).intake}/tai-len`

/** A scan that the counter began a moment ago. */
async function begunScan(method: string, headers: Readonly<Record<string, string>> = {}) {
  const begun = await (await officialBrowser('mot-cua')).ask(await ofIntake(), beginning)
  return { path: begun.headers.get('location') ?? '', sent: { method, headers: { ...tus, ...headers } } }
}

async function paperOfDossier(prefix: string) {
  const [found] = await rows<{ code: string; owner: string; file: string }>(
    `SELECT d.code, p.subject AS owner, c.file_id AS file FROM dossier_components c JOIN dossiers d ON d.id = c.dossier_id JOIN persons p ON p.id = d.owner_id
     WHERE d.code IS NOT NULL AND p.subject NOT LIKE '0481908%' ORDER BY d.code LIMIT 1`,
  )
  if (!found) throw new Error('the demonstration has no paper')
  return { path: `${prefix}/${found.code}/tep/${shortId(found.file)}`, owner: found.owner }
}

const pageAsDoor = async (page: string, path: (address: string) => string) => {
  const [sample] = await samplesOf(page)
  if (!sample) throw new Error(`no sample of ${page}`)
  return { ...sample, path: path(sample.path) }
}

const dossierAsDoor = (rest: string) => () => pageAsDoor('/can-bo/ho-so/[code]', (path) => `/api${path}/${rest}`)

const collectionAsDoor = (rest: string) => pageAsDoor('/can-bo/tra-ket-qua/bien-nhan/[id]', (path) => `/api${path}${rest}`)

type Ask = { readonly path: string; readonly owner?: string; readonly sent?: Sent }

/** A door of a dossier with which that task can be done. */
const taskAsDoor = async (task: string, door: string): Promise<Ask> => {
  const sample = (await samplesOf('/can-bo/ho-so/[code]/[viec]')).find(({ path }) => path.endsWith(`/${task}`))
  if (!sample) throw new Error(`no dossier for ${task}`)
  return { ...sample, path: `/api${sample.path.slice(0, -task.length)}${door}` }
}

const preview = () => taskAsDoor('du-thao', 'du-thao')

const resultsOfDraft = async () => (await pageAsDoor('/quan-tri/thu-tuc/[code]/sua/ket-qua', (path) => `/api${path.replace('/sua/', '/')}`)).path

/** A result template as its form posts it. */
const typedResult = {
  code: '1.001193', revision: '0', key: '', 'title.vi': 'Giấy', 'title.en': '', resultCode: '', register: '', 'condition.mode': 'always',
  'blocks.0.kind': 'paragraph', 'blocks.0.text': '{{dossierCode}}',
}

const preflightOf = (path: string): Ask => ({ path, sent: { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' } } })

/** What to ask at each door. A door without a line fails the test: say here what it is asked. */
const asks: Readonly<Record<string, () => Ask | Promise<Ask>>> = {
  'GET /anh/thu-tuc/[code]/[tep]': () => ({ path: `/anh/thu-tuc/${anyProcedure}/1-vi.png` }),
  'GET /api/auth/[...nextauth]': () => ({ path: '/api/auth/signin' }),
  'GET /api/can-bo/hang-doi': () => ({ path: '/api/can-bo/hang-doi' }),
  'GET /api/can-bo/ho-so/[code]/du-thao': preview,
  'POST /api/can-bo/ho-so/[code]/du-thao': async () => ({ ...(await preview()), sent: posted({ 'values.note': 'x' }) }),
  // Nothing is marked, so nothing is kept.
  'POST /api/can-bo/ho-so/[code]/danh-dau': async () => ({ ...(await taskAsDoor('tu-choi', 'danh-dau')), sent: posted({ ground: '' }) }),
  'GET /api/can-bo/ho-so/[code]/phieu-kiem-soat': dossierAsDoor('phieu-kiem-soat'),
  'GET /api/can-bo/ho-so/[code]/qua-trinh': dossierAsDoor('qua-trinh'),
  'GET /api/chia-se/[token]/tep/[file]': () => ({ path: `/api/chia-se/${'x'.repeat(43)}/tep/${shortId('00000000-0000-7000-8000-000000000000')}` }),
  'GET /api/kho-giay-to/tep/[file]': () => ({ path: `/api/kho-giay-to/tep/${shortId('00000000-0000-7000-8000-000000000000')}` }),
  'GET /api/kho-giay-to/goi': () => ({ path: '/api/kho-giay-to/goi', owner: drafter }),
  'GET /api/tai-khoan/du-lieu/[goi]': () => ({ path: `/api/tai-khoan/du-lieu/${shortId('00000000-0000-7000-8000-000000000000')}` }),
  'GET /api/can-bo/luu-tru': () => ({ path: `/api/can-bo/luu-tru?don-vi=${shortId('00000000-0000-7000-8000-000000000000')}` }),
  'GET /api/can-bo/nhat-ky': () => ({ path: '/api/can-bo/nhat-ky?so=0' }),
  'GET /api/can-bo/xuat-du-lieu/[tep]': () => ({ path: `/api/can-bo/xuat-du-lieu/${shortId('00000000-0000-7000-8000-000000000000')}` }),
  'GET /api/can-bo/ho-so/[code]/tep/[file]': () => paperOfDossier('/api/can-bo/ho-so'),
  'GET /api/can-bo/ho-so/[code]/tep/[file]/hinh': () => ({ path: `/api/can-bo/ho-so/H17.99.01-260101-0001/tep/${shortId('00000000-0000-7000-8000-000000000000')}/hinh` }),
  'POST /api/can-bo/tiep-nhan/[id]': async () => ({ path: `/api/can-bo/tiep-nhan/${(await atCounter()).intake}`, sent: posted({ intent: 'save' }) }),
  'POST /api/can-bo/tiep-nhan/[id]/luu': async () => ({ path: `/api/can-bo/tiep-nhan/${(await atCounter()).intake}/luu`, sent: posted({ _phone: '' }) }),
  'GET /api/can-bo/tiep-nhan/[id]/giay-tiep-nhan': async () => ({ path: `/api/can-bo/tiep-nhan/${(await atCounter()).sitting}/giay-tiep-nhan` }),
  'GET /api/can-bo/tiep-nhan/[id]/tep/[file]': async () => {
    const { intake, file } = await atCounter()
    return { path: `/api/can-bo/tiep-nhan/${intake}/tep/${file}` }
  },
  'GET /api/can-bo/tiep-nhan/chuyen/[code]/[file]': async () => {
    const { code, file } = await atCounter()
    return { path: `/api/can-bo/tiep-nhan/chuyen/${code}/${file}` }
  },
  'GET /api/can-bo/y-kien/[id]/tep/[file]': async () => {
    const { id, file } = await askedOpinion()
    return { path: `/api/can-bo/y-kien/${id}/tep/${file}` }
  },
  'POST /api/can-bo/y-kien/[id]/van-ban': async () => ({ path: `/api/can-bo/y-kien/${(await askedOpinion()).id}/van-ban`, sent: posted({ intent: 'none' }) }),
  'GET /api/can-bo/tra-ket-qua/ban-giao': async () => {
    const [found] = await rows<{ id: string }>("SELECT id FROM agencies WHERE code = 'H17.99.01'")
    return { path: `/api/can-bo/tra-ket-qua/ban-giao?don-vi=${shortId(found?.id ?? '')}` }
  },
  'GET /api/can-bo/tra-ket-qua/bien-nhan': () => pageAsDoor('/can-bo/tra-ket-qua/[code]', (path) => `/api/can-bo/tra-ket-qua/bien-nhan?ma=${path.split('/').at(-1) ?? ''}`),
  'GET /api/can-bo/tra-ket-qua/bien-nhan/[id]': () => collectionAsDoor(''),
  'GET /api/can-bo/tra-ket-qua/bien-nhan/[id]/ban-quet': () => collectionAsDoor('/ban-quet'),
  'POST /api/can-bo/tra-ket-qua/bien-nhan/[id]/ban-quet': async () => ({ ...(await collectionAsDoor('/ban-quet')), sent: posted({ intent: 'none' }) }),
  'GET /api/can-bo/tra-ket-qua/phieu-gui/[code]': () => pageAsDoor('/can-bo/tra-ket-qua/[code]', (path) => `/api${path.replace('tra-ket-qua/', 'tra-ket-qua/phieu-gui/')}`),
  'POST /api/dang-nhap/vneid': () => ({ path: '/api/dang-nhap/vneid', sent: posted({ tiep: '/ho-so' }) }),
  'GET /api/dang-xuat': () => ({ path: '/api/dang-xuat' }),
  'POST /api/dang-xuat': () => ({ path: '/api/dang-xuat', sent: { method: 'POST' } }),
  'POST /api/dang-xuat/vneid': () => ({ path: '/api/dang-xuat/vneid', sent: posted({ logout_token: 'x' }) }),
  'GET /api/health/live': () => ({ path: '/api/health/live' }),
  'GET /api/health/ready': () => ({ path: '/api/health/ready' }),
  'POST /api/ho-so/[code]/bo-sung/tai-len': async () => ({ ...(await ofSupplement()), sent: beginning }),
  'HEAD /api/ho-so/[code]/bo-sung/tai-len/[upload]': () => begunSupplement('HEAD'),
  'PATCH /api/ho-so/[code]/bo-sung/tai-len/[upload]': () => begunSupplement('PATCH', oneMore),
  'DELETE /api/ho-so/[code]/bo-sung/tai-len/[upload]': () => begunSupplement('DELETE'),
  'POST /api/can-bo/tiep-nhan/[id]/tai-len': async () => ({ path: await ofIntake(), sent: beginning }),
  'HEAD /api/can-bo/tiep-nhan/[id]/tai-len/[upload]': () => begunScan('HEAD'),
  'PATCH /api/can-bo/tiep-nhan/[id]/tai-len/[upload]': () => begunScan('PATCH', oneMore),
  'DELETE /api/can-bo/tiep-nhan/[id]/tai-len/[upload]': () => begunScan('DELETE'),
  'POST /api/ho-so/[code]/bo-sung': async () => ({ ...(await pageAsDoor('/ho-so/[code]/bo-sung', (path) => `/api${path}`)), sent: posted({ intent: 'save' }) }),
  'POST /api/ho-so/[code]/trao-doi': async () => ({ ...(await pageAsDoor('/ho-so/[code]/trao-doi', (path) => `/api${path}`)), sent: posted({ text: '' }) }),
  'POST /api/can-bo/ho-so/[code]/trao-doi': async () => ({
    ...(await pageAsDoor('/can-bo/ho-so/[code]/trao-doi', (path) => `/api${path}`)), sent: posted({ text: '' }),
  }),
  'GET /api/lich-hen/[id]': () => pageAsDoor('/lich-hen/[id]', (path) => `/api${path}`),
  'GET /api/ho-so/[code]/tep/[file]': () => paperOfDossier('/api/ho-so'),
  'GET /k/[kenh]/[[...duong]]': () => ({ path: `/k/zalo/thu-tuc/${anyProcedure}` }),
  'POST /api/nop/[procedureCode]/luu': async () => {
    const { owner } = await paperOfDraft()
    return { path: `/api/nop/${anyProcedure}/luu`, owner, sent: posted({ _procedure: anyProcedure, _page: 'contact', _locale: 'vi' }) }
  },
  'GET /api/nop/[procedureCode]/tep/[file]': paperOfDraft,
  'POST /api/nop/[procedureCode]/tai-len': async () => ({ path: `/api/nop/${anyProcedure}/tai-len`, owner: (await paperOfDraft()).owner, sent: beginning }),
  'HEAD /api/nop/[procedureCode]/tai-len/[upload]': () => begunUpload('HEAD'),
  'PATCH /api/nop/[procedureCode]/tai-len/[upload]': () => begunUpload('PATCH', oneMore),
  'DELETE /api/nop/[procedureCode]/tai-len/[upload]': () => begunUpload('DELETE'),
  'POST /api/nop/[procedureCode]/thanh-phan': async () => {
    const { owner } = await paperOfDraft()
    return { path: `/api/nop/${anyProcedure}/thanh-phan`, owner, sent: posted({ intent: 'stay' }) }
  },
  'POST /api/nop/[procedureCode]/trang': async () => {
    const { owner } = await paperOfDraft()
    return { path: `/api/nop/${anyProcedure}/trang`, owner, sent: posted({ intent: 'stay' }) }
  },
  'GET /api/quan-tri/thu-tuc/[code]/chay-thu': () => pageAsDoor('/quan-tri/thu-tuc/[code]/chay-thu', (path) => `/api${path}`),
  'POST /api/quan-tri/thu-tuc/[code]/chay-thu': async () => ({
    ...(await pageAsDoor('/quan-tri/thu-tuc/[code]/chay-thu', (path) => `/api${path}`)), sent: posted({ intent: 'stay' }),
  }),
  'GET /api/quan-tri/thu-tuc/[code]/chay-thu/tep/[file]': () =>
    pageAsDoor('/quan-tri/thu-tuc/[code]/chay-thu', (path) => `/api${path}/tep/${shortId('00000000-0000-7000-8000-000000000000')}`),
  'GET /api/quan-tri/thu-tuc/[code]/ket-qua': async () => ({ path: `${await resultsOfDraft()}?mau=birthCertificate` }),
  'POST /api/quan-tri/thu-tuc/[code]/ket-qua': async () => ({ path: await resultsOfDraft(), sent: posted(typedResult) }),
  'POST /api/quan-tri/van-ban': () => ({ path: '/api/quan-tri/van-ban', sent: posted({ 'van-ban': 'description.vi', 'description.vi': '**x**' }) }),
  'GET /api/quan-tri/thu-tuc/[code]/xuat': () => ({ path: `/api/quan-tri/thu-tuc/${anyProcedure}/xuat?phien-ban=1` }),
  'POST /api/quan-tri/dia-danh': () => ({ path: '/api/quan-tri/dia-danh', sent: posted({ intent: 'none' }) }),
  'POST /api/quan-tri/thu-tuc/nhap': () => ({ path: '/api/quan-tri/thu-tuc/nhap', sent: posted({ intent: 'none' }) }),
  'GET /api/dia-danh': () => ({ path: `/api/dia-danh?tinh=${encodeURIComponent('Tỉnh Gia Lai')}` }),
  'GET /thu-tuc/[code]/ap-phich.pdf': () => ({ path: `/thu-tuc/${anyProcedure}/ap-phich.pdf` }),
  'GET /en/thu-tuc/[code]/ap-phich.pdf': () => ({ path: `/en/thu-tuc/${anyProcedure}/ap-phich.pdf` }),
  'GET /en/thu-tuc/[code]/to-roi.pdf': () => ({ path: `/en/thu-tuc/${anyProcedure}/to-roi.pdf` }),
  'GET /thu-tuc/[code]/to-roi.pdf': () => ({ path: `/thu-tuc/${anyProcedure}/to-roi.pdf` }),
  'GET /api/thu-tuc/[code]/du-kien': () => ({ path: `/api/thu-tuc/${anyProcedure}/du-kien` }),
  'GET /api/v1/openapi.json': () => ({ path: '/api/v1/openapi.json' }),
  'GET /api/v1/procedures': () => ({ path: '/api/v1/procedures' }),
  'GET /api/v1/schema/procedure': () => ({ path: '/api/v1/schema/procedure' }),
  'GET /api/v1/procedures/[code]': () => ({ path: `/api/v1/procedures/${anyProcedure}` }),
  'GET /api/v1/procedures/[code]/due-date': () => ({ path: `/api/v1/procedures/${anyProcedure}/due-date?receivedAt=2026-11-23T02:00:00Z` }),
  'OPTIONS /api/v1/openapi.json': () => preflightOf('/api/v1/openapi.json'),
  'OPTIONS /api/v1/procedures': () => preflightOf('/api/v1/procedures'),
  'OPTIONS /api/v1/schema/procedure': () => preflightOf('/api/v1/schema/procedure'),
  'OPTIONS /api/v1/procedures/[code]': () => preflightOf(`/api/v1/procedures/${anyProcedure}`),
  'OPTIONS /api/v1/procedures/[code]/due-date': () => preflightOf(`/api/v1/procedures/${anyProcedure}/due-date`),
}

/** What the matrix asks at that door; null where nobody said what. */
export const askAt = async ({ name }: Door): Promise<Ask | null> => (await asks[name]?.()) ?? null

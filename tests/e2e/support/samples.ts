import { faultAddress, zones } from '@/lib/web/fault-addresses'
import { shortId } from '@/lib/core/ids'
import { atCounter } from './at-counter'
import { alone, rows } from './database'
import { citizenBrowser, newOfficialBrowser, officialBrowser } from './people'
import { runProgram } from './programs'
import { sharePaper } from './shared-paper'

/** An address of a page with parameters, and the personal id of the citizen who may see it (where one must be signed in). */
export type Sample = { readonly path: string; readonly owner?: string }

const anyProcedure = '1.001193'

type Found = { code: string; owner: string }

/** A dossier of the demonstration in that state, and whose it is. */
async function dossier(where: string): Promise<Found> {
  const [found] = await rows<Found>(
    `SELECT d.code, p.subject AS owner FROM dossiers d JOIN persons p ON p.id = d.owner_id
     WHERE d.code IS NOT NULL AND p.subject NOT LIKE '0481908%' AND ${where} ORDER BY d.code LIMIT 1`,
  )
  if (!found) throw new Error(`the demonstration has no dossier where ${where}`)
  return found
}

const ofDossier = (pattern: string, where: string) => async (): Promise<Sample> => {
  const { code, owner } = await dossier(where)
  return { path: pattern.replace('[code]', code), owner }
}

/** Somebody with a draft, whose filing pages therefore show something. */
async function draft(): Promise<{ procedure: string; owner: string }> {
  const [found] = await rows<{ procedure: string; owner: string }>(
    `SELECT d.procedure_code AS procedure, p.subject AS owner FROM dossiers d JOIN persons p ON p.id = d.owner_id
     WHERE d.status = 'DRAFT' AND p.subject NOT LIKE '0481908%' ORDER BY d.id LIMIT 1`,
  )
  if (!found) throw new Error('the demonstration has no draft')
  return found
}

const ofDraft = (pattern: string, more: Readonly<Record<string, string>> = {}) => async (): Promise<Sample> => {
  const { procedure, owner } = await draft()
  const path = Object.entries({ '[procedureCode]': procedure, ...more }).reduce((made, [name, value]) => made.replace(name, value), pattern)
  return { path, owner }
}

/** The first page of the form of the draft above. */
async function firstPage(): Promise<Sample> {
  const { procedure, owner } = await draft()
  const [found] = await rows<{ key: string }>(
    `SELECT v.definition->'form'->'pages'->0->>'key' AS key FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id
     WHERE p.code = $1 AND v.state = 'PUBLISHED' ORDER BY v.number DESC LIMIT 1`,
    [procedure],
  )
  return { path: `/nop/${procedure}/${found?.key ?? ''}`, owner }
}

/** Somebody who is asked the questions before the form; nobody of the demonstration is. */
const asked = () =>
  alone('questions before the form', async () => {
    const [owner, procedureCode] = ['048190890007', '1.000894']
    const begun = await (await citizenBrowser(owner)).postForm(`/nop/${procedureCode}`, 'procedureCode', { procedureCode })
    if (begun.status !== 303) throw new Error(`no draft of ${procedureCode}: ${String(begun.status)}`)
    return { path: `/nop/${procedureCode}/cau-hoi`, owner }
  })

const open = "d.status NOT IN ('DRAFT', 'REFUSED', 'STOPPED', 'RETURNED', 'COMPLETED')"

const inHand = "d.status IN ('ACCEPTED', 'IN_PROGRESS')"

/** What an official may do with a dossier, and where one is to be found with which it can be done. */
const tasks: readonly (readonly [string, string])[] = [
  ['tiep-nhan', "d.status = 'REGISTERED'"],
  ['tu-choi', "d.status = 'REGISTERED'"],
  ['du-thao', "d.status IN ('ACCEPTED', 'IN_PROGRESS') AND d.step_role IN ('CASE_OFFICER', 'CIVIL_STATUS_OFFICER')"],
  ['bo-sung', inHand],
  ['chuyen-buoc', inHand],
  ['yeu-cau-nop-phi', inHand],
  ['tra-lai', "d.status = 'IN_PROGRESS' AND d.step_role = 'APPROVER'"],
  ['phe-duyet', "d.status = 'IN_PROGRESS' AND d.step_role = 'APPROVER'"],
  ['ban-giao', inHand],
  ['gia-han', "d.status IN ('ACCEPTED', 'IN_PROGRESS') AND d.due_at IS NOT NULL"],
  ['de-nghi-dung', inHand],
  ['tra-ket-qua', "d.status = 'COMPLETED'"],
  ['thu-hoi', "d.status = 'COMPLETED'"],
  ['dinh-chinh', "d.status = 'RETURNED'"],
  ['thu-hoi', "d.status = 'RETURNED'"],
  ['rut-ho-so', "d.status = 'WITHDRAWAL_REQUESTED'"],
]

/** A draft that waits for its citizen. Those of the demonstration count as agreed to after a day, so one is made where none waits. */
const waitingForConfirmation = (): Promise<Sample> =>
  alone('confirmation', async () => {
    const found = await rows<Found>(
      `SELECT d.code, p.subject AS owner FROM confirmation_requests c JOIN dossiers d ON d.id = c.dossier_id JOIN persons p ON p.id = d.owner_id
       WHERE c.outcome IS NULL AND c.deadline_at > now() + interval '10 minutes' AND p.subject LIKE '04819086%' ORDER BY d.code LIMIT 1`,
    )
    const owner = found[0]?.owner ?? '048190866002'
    const code = found[0]?.code ?? (await runProgram('make-dossier', owner, '1.000656'))
    if (found.length === 0) {
      await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})
      await (await officialBrowser('ho-tich')).postForm(`/can-bo/ho-so/${code}/du-thao`, 'version', {})
    }
    return { path: `/ho-so/${code}/xac-nhan`, owner }
  })

/** A day off that the ward set itself; the demonstration has none. */
async function ownDay(): Promise<string> {
  const day = ['2031-05-05', 'Ngày truyền thống của phường']
  await rows(
    `INSERT INTO calendar_days (id, agency_id, day, kind, note, legal_ref)
     SELECT gen_random_uuid(), agency_id, $1, 'HOLIDAY', $2, '' FROM official_grants WHERE role = 'ADMINISTRATOR' ORDER BY id LIMIT 1 ON CONFLICT DO NOTHING`,
    day,
  )
  const [found] = await rows<{ id: string }>('SELECT id FROM calendar_days WHERE day = $1', day.slice(0, 1))
  return found?.id ?? ''
}

/** A complaint of the demonstration that was given to nobody yet. */
async function complaint(zone: string): Promise<Sample> {
  const [found] = await rows<{ code: string; owner: string }>(
    "SELECT c.code, p.subject AS owner FROM complaints c JOIN persons p ON p.id = c.person_id WHERE c.state = 'RECEIVED' ORDER BY c.filed_at, c.id LIMIT 1",
  )
  return { path: `${zone}/${found?.code ?? ''}`, owner: found?.owner ?? '' }
}

/** The first book of the demonstration's ward, and its first entry. */
async function firstEntry(): Promise<{ book: string; entry: string }> {
  const [found] = await rows<{ book: string; entry: string }>(
    "SELECT b.id AS book, e.id AS entry FROM register_books b JOIN register_entries e ON e.book_id = b.id JOIN agencies a ON a.id = b.agency_id WHERE a.code = 'H17.99.01' ORDER BY b.kind, e.number LIMIT 1",
  )
  return { book: shortId(found?.book ?? ''), entry: shortId(found?.entry ?? '') }
}

/** A service of the demonstration's ward that takes appointments. */
async function serviceId(): Promise<string> {
  const [found] = await rows<{ id: string }>("SELECT s.id FROM counter_services s JOIN agencies a ON a.id = s.agency_id WHERE a.code = 'H17.99.01' AND s.letter = 'B'")
  return shortId(found?.id ?? '')
}

/** An opinion that the demonstration's ward asks of its neighbour, with the paper that goes with it. */
export const askedOpinion = (): Promise<{ id: string; file: string }> =>
  alone('opinion', async () => {
    const found = () =>
      rows<{ id: string; file: string }>(
        `SELECT o.id, p.file_id AS file FROM opinion_requests o JOIN agencies a ON a.id = o.asked_agency_id JOIN opinion_attachments p ON p.opinion_id = o.id
         WHERE a.code = 'H17.99.97' AND o.state = 'OPEN' ORDER BY o.id LIMIT 1`,
      )
    if ((await found()).length === 0) {
      await newOfficialBrowser('H17.99.97')
      const code = await runProgram('make-dossier', '048190890011', '1.000656')
      await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})
      const [about] = await rows<{ agency: string; file: string }>(
        "SELECT a.id AS agency, c.file_id AS file FROM dossiers d JOIN dossier_components c ON c.dossier_id = d.id, agencies a WHERE d.code = $1 AND a.code = 'H17.99.97' ORDER BY c.id LIMIT 1",
        [code],
      )
      const asking = { of: `agency:${shortId(about?.agency ?? '')}`, question: 'Người khai có phải thường trú tại phường không?', files: shortId(about?.file ?? '') }
      const answer = await (await officialBrowser('giam-sat')).postForm(`/can-bo/ho-so/${code}/xin-y-kien`, 'of', asking)
      if (answer.status !== 303) throw new Error(`no opinion was asked for: ${String(answer.status)}`)
    }
    const [opinion] = await found()
    return { id: shortId(opinion?.id ?? ''), file: shortId(opinion?.file ?? '') }
  })

/** A draft of the next version of a procedure, begun as an administrator begins it. */
async function draftVersion(): Promise<void> {
  const drafts = () => rows("SELECT 1 FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id WHERE v.state = 'DRAFT' AND p.code = $1", [anyProcedure])
  if ((await drafts()).length > 0) return
  const page = `/quan-tri/thu-tuc/${anyProcedure}`
  const answer = await (await officialBrowser('quan-tri')).postForm(page, 'code', { code: anyProcedure })
  // Somebody may have been quicker; then there is one as well.
  if ((await drafts()).length === 0) throw new Error(`no draft of ${anyProcedure}: ${String(answer.status)}`)
}

const ofDraftVersion = (rest: string) => async (): Promise<Sample> => {
  await alone('draft version', draftVersion)
  return { path: `/quan-tri/thu-tuc/${anyProcedure}/sua${rest}` }
}

const trialPage = `/quan-tri/thu-tuc/${anyProcedure}/chay-thu`

/** A trial of that draft, begun by the administrator who visits it. */
async function trialOfDraft(): Promise<void> {
  await draftVersion()
  if ((await rows('SELECT 1 FROM procedure_trials WHERE procedure_code = $1 AND expires_at > now()', [anyProcedure])).length > 0) return
  const start = { code: anyProcedure, channel: 'ONLINE', 'day.day': '23', 'day.month': '11', 'day.year': '2026' }
  await (await officialBrowser('quan-tri')).postForm(trialPage, 'channel', start)
}

const ofTrial = (...steps: readonly string[]) => async (): Promise<Sample[]> => {
  await alone('draft version', trialOfDraft)
  return steps.map((step) => ({ path: `${trialPage}${step}` }))
}

/** The link in mails and on the dossier's page, which opens the public status without a code. */
async function trackingLink(where = open): Promise<Sample> {
  const { code, owner } = await dossier(where)
  const html = await (await (await citizenBrowser(owner)).ask(`/ho-so/${code}`)).text()
  return { path: /\/tra-cuu\/[\w-]{22,}/.exec(html)?.[0] ?? '/tra-cuu/khong-co' }
}

const faultsOf = (zone: string): Sample[] => (['notFound', 'error'] as const).map((fault) => ({ path: faultAddress(zone, fault) }))

/** The addresses of each route with parameters. A route without one fails the test: say here what it shows. */
const samples: Readonly<Record<string, () => Sample | Sample[] | Promise<Sample | Sample[]>>> = {
  '/thu-tuc/[code]': () => ({ path: `/thu-tuc/${anyProcedure}` }),
  '/su-kien/[key]': () => ({ path: '/su-kien/sinh-con' }),
  '/doi-tuong/[key]': () => ({ path: '/doi-tuong/cong-dan' }),
  '/chon-thu-tuc/[key]': () => [{ path: '/chon-thu-tuc/cu-tru' }, { path: '/chon-thu-tuc/cu-tru?want=prove' }],
  '/thu-tuc/[code]/huong-dan': () => ({ path: `/thu-tuc/${anyProcedure}/huong-dan` }),
  '/thu-tuc/[code]/tinh-ngay': () => [{ path: `/thu-tuc/${anyProcedure}/tinh-ngay` }, { path: `/thu-tuc/${anyProcedure}/tinh-ngay?nop=2026-11-23T10:00&kenh=COUNTER` }],
  '/thu-tuc/[code]/tinh-phi': () => [{ path: '/thu-tuc/2.000635/tinh-phi' }, { path: '/thu-tuc/2.000815/tinh-phi?kenh=fax&intent=tinh' }, { path: '/thu-tuc/2.000635/tinh-phi?kenh=COUNTER&copies=3' }],
  '/xac-nhan-thu/[ma]': () => ({ path: '/xac-nhan-thu/khong-co-ma-nay' }),
  '/ho-so/[code]': ofDossier('/ho-so/[code]', open),
  '/ho-so/[code]/da-nop': ofDossier('/ho-so/[code]/da-nop', "d.status = 'REGISTERED'"),
  '/ho-so/[code]/bo-sung': ofDossier('/ho-so/[code]/bo-sung', "d.status = 'SUPPLEMENT_REQUESTED'"),
  '/ho-so/[code]/quy-dinh': ofDossier('/ho-so/[code]/quy-dinh', open),
  '/ho-so/[code]/dinh-chinh': ofDossier('/ho-so/[code]/dinh-chinh', "d.status = 'RETURNED'"),
  '/ho-so/[code]/trao-doi': ofDossier('/ho-so/[code]/trao-doi', open),
  '/can-bo/ho-so/[code]/trao-doi': ofDossier('/can-bo/ho-so/[code]/trao-doi', open),
  '/ho-so/[code]/rut': ofDossier('/ho-so/[code]/rut', open),
  '/ho-so/[code]/xac-nhan': waitingForConfirmation,
  '/nop/[procedureCode]': ofDraft('/nop/[procedureCode]'),
  '/nop/[procedureCode]/[page]': firstPage,
  '/nop/[procedureCode]/cau-hoi': asked,
  '/nop/[procedureCode]/giay-to': ofDraft('/nop/[procedureCode]/giay-to'),
  '/nop/[procedureCode]/nhan-ket-qua': ofDraft('/nop/[procedureCode]/nhan-ket-qua'),
  '/nop/[procedureCode]/thay-doi': ofDraft('/nop/[procedureCode]/thay-doi'),
  '/nop/[procedureCode]/xem-lai': ofDraft('/nop/[procedureCode]/xem-lai'),
  '/can-bo/ho-so/[code]': ofDossier('/can-bo/ho-so/[code]', open),
  '/can-bo/ho-so/[code]/thoi-han': ofDossier('/can-bo/ho-so/[code]/thoi-han', open),
  '/can-bo/ho-so/[code]/giay-to': ofDossier('/can-bo/ho-so/[code]/giay-to', open),
  '/can-bo/ho-so/[code]/so-hoa/[phan]': async () => {
    const [found] = await rows<{ code: string; key: string }>(
      `SELECT d.code, c.component_key AS key FROM dossier_components c JOIN dossiers d ON d.id = c.dossier_id JOIN agencies a ON a.id = d.agency_id
       WHERE a.code = 'H17.99.01' AND c.replaced_at IS NULL AND ${inHand} ORDER BY d.code, c.id LIMIT 1`,
    )
    const path = `/can-bo/ho-so/${found?.code ?? ''}/so-hoa/${found?.key ?? ''}`
    return [{ path }, { path: `${path}?loai=identityCard` }]
  },
  '/can-bo/ho-so/[code]/xin-y-kien': ofDossier('/can-bo/ho-so/[code]/xin-y-kien', inHand),
  '/can-bo/y-kien/[id]': async () => ({ path: `/can-bo/y-kien/${(await askedOpinion()).id}` }),
  '/can-bo/ho-so/[code]/[viec]': () => Promise.all(tasks.map(([task, where]) => ofDossier(`/can-bo/ho-so/[code]/${task}`, where)())),
  '/quan-tri/mau-tin/[tin]': () =>
    ['dossier.accepted', 'dossier.hand-over-code?kenh=SMS&ngon-ngu=en'].map((message) => ({ path: `/quan-tri/mau-tin/${message}` })),
  '/quan-tri/thu-tuc/[code]': () => [{ path: `/quan-tri/thu-tuc/${anyProcedure}` }, { path: '/quan-tri/thu-tuc/1.004873' }],
  '/quan-tri/thu-tuc/[code]/sao-chep': () => ({ path: `/quan-tri/thu-tuc/${anyProcedure}/sao-chep` }),
  '/quan-tri/thu-tuc/[code]/ngung': () => ({ path: `/quan-tri/thu-tuc/${anyProcedure}/ngung` }),
  '/quan-tri/thu-tuc/[code]/so-sanh': () => ({ path: `/quan-tri/thu-tuc/${anyProcedure}/so-sanh?tu=1&den=1` }),
  '/quan-tri/thu-tuc/[code]/sua/kiem-tra': ofDraftVersion('/kiem-tra'),
  '/quan-tri/thu-tuc/[code]/phien-ban/[number]': () => ({ path: `/quan-tri/thu-tuc/${anyProcedure}/phien-ban/1` }),
  '/quan-tri/thu-tuc/[code]/nang-muc': () => ({ path: `/quan-tri/thu-tuc/${anyProcedure}/nang-muc` }),
  '/quan-tri/cau-hoi-chon/[slug]': () => [{ path: '/quan-tri/cau-hoi-chon/cu-tru' }, { path: '/quan-tri/cau-hoi-chon/moi' }],
  '/quan-tri/nghi-van/[code]': () => ({ path: `/quan-tri/nghi-van/${anyProcedure}` }),
  '/quan-tri/ly-do/[id]': () => ({ path: '/quan-tri/ly-do/moi' }),
  '/quan-tri/tu-dong-nghia/[id]': () => ({ path: '/quan-tri/tu-dong-nghia/moi' }),
  '/quan-tri/thu-tuc/[code]/chay-thu': ofTrial(''),
  '/quan-tri/thu-tuc/[code]/chay-thu/[buoc]': ofTrial('/giay-to', '/xem-lai'),
  '/quan-tri/thu-tuc/[code]/sua': ofDraftVersion(''),
  '/quan-tri/thu-tuc/[code]/sua/chung': ofDraftVersion('/chung'),
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau': ofDraftVersion('/bieu-mau'),
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/[...noi]': ofDraftVersion('/bieu-mau/truong/childName'),
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/moi': ofDraftVersion('/bieu-mau/moi'),
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/xoa': ofDraftVersion('/bieu-mau/xoa?o=field:childName'),
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/quy-tac': ofDraftVersion('/bieu-mau/quy-tac?o=field:childName&so=0'),
  '/quan-tri/thu-tuc/[code]/sua/noi-dung': ofDraftVersion('/noi-dung'),
  '/quan-tri/thu-tuc/[code]/sua/cau-hoi': ofDraftVersion('/cau-hoi'),
  '/quan-tri/thu-tuc/[code]/sua/cau-hoi/[cau]': ofDraftVersion('/cau-hoi/moi'),
  '/quan-tri/thu-tuc/[code]/sua/truong-hop': ofDraftVersion('/truong-hop'),
  '/quan-tri/thu-tuc/[code]/sua/truong-hop/[truong]': ofDraftVersion('/truong-hop/moi'),
  '/quan-tri/thu-tuc/[code]/sua/thoi-han': ofDraftVersion('/thoi-han'),
  '/quan-tri/thu-tuc/[code]/sua/huong-dan': ofDraftVersion('/huong-dan'),
  '/quan-tri/thu-tuc/[code]/sua/nguon': ofDraftVersion('/nguon'),
  '/quan-tri/thu-tuc/[code]/sua/cong-bo': ofDraftVersion('/cong-bo'),
  '/quan-tri/thu-tuc/[code]/sua/le-phi': ofDraftVersion('/le-phi?kenh=COUNTER&tra-loi.copies=2'),
  '/quan-tri/thu-tuc/[code]/sua/le-phi/[phi]': ofDraftVersion('/le-phi/moi'),
  '/quan-tri/thu-tuc/[code]/sua/quy-trinh': ofDraftVersion('/quy-trinh'),
  '/quan-tri/thu-tuc/[code]/sua/quy-trinh/[buoc]': ofDraftVersion('/quy-trinh/check'),
  '/quan-tri/thu-tuc/[code]/sua/ket-qua': ofDraftVersion('/ket-qua'),
  '/quan-tri/thu-tuc/[code]/sua/ket-qua/[mau]': ofDraftVersion('/ket-qua/birthCertificate'),
  '/quan-tri/thu-tuc/[code]/sua/thanh-phan': ofDraftVersion('/thanh-phan'),
  '/quan-tri/thu-tuc/[code]/sua/thanh-phan/[phan]': ofDraftVersion('/thanh-phan/birthNotice'),
  '/quan-tri/nguoi-dung/[id]': async () => {
    const [found] = await rows<{ id: string }>('SELECT id FROM officials ORDER BY id LIMIT 1')
    return { path: `/quan-tri/nguoi-dung/${shortId(found?.id ?? '')}` }
  },
  '/quan-tri/nguoi-dung/[id]/ban-giao': async () => {
    const [found] = await rows<{ id: string }>('SELECT id FROM officials WHERE disabled_at IS NULL ORDER BY id LIMIT 1')
    return { path: `/quan-tri/nguoi-dung/${shortId(found?.id ?? '')}/ban-giao` }
  },
  '/quan-tri/phan-cong/[id]': () => ({ path: '/quan-tri/phan-cong/moi' }),
  '/lich-hen/dat/[service]': async () => ({ path: `/lich-hen/dat/${await serviceId()}` }),
  '/lich-hen/[id]': async () => {
    const [found] = await rows<{ id: string; owner: string }>(
      'SELECT a.id, p.subject AS owner FROM appointments a JOIN persons p ON p.id = a.person_id ORDER BY a.created_at, a.id LIMIT 1',
    )
    return { path: `/lich-hen/${shortId(found?.id ?? '')}`, owner: found?.owner ?? '' }
  },
  '/phan-anh/[code]': () => complaint('/phan-anh'),
  '/can-bo/phan-anh/[code]': () => complaint('/can-bo/phan-anh'),
  '/ho-so/[code]/danh-gia': ofDossier('/ho-so/[code]/danh-gia', "d.status = 'RETURNED'"),
  '/tra-cuu/[token]/danh-gia': async () => {
    const { path } = await trackingLink("d.status = 'RETURNED'")
    return { path: `${path}/danh-gia` }
  },
  '/can-bo/so-sach/[book]': async () => ({ path: `/can-bo/so-sach/${(await firstEntry()).book}` }),
  '/can-bo/so-sach/muc/[entry]': async () => ({ path: `/can-bo/so-sach/muc/${(await firstEntry()).entry}` }),
  '/ho-so/[code]/uy-quyen': ofDossier('/ho-so/[code]/uy-quyen', open),
  '/can-bo/tra-ket-qua/[code]': ofDossier('/can-bo/tra-ket-qua/[code]', "d.status = 'COMPLETED'"),
  '/can-bo/tra-ket-qua/bien-nhan/[id]': async () => {
    const [found] = await rows<{ id: string }>('SELECT id FROM result_collections ORDER BY at, id LIMIT 1')
    return { path: `/can-bo/tra-ket-qua/bien-nhan/${shortId(found?.id ?? '')}` }
  },
  '/man-hinh/[agency]': () => ({ path: '/man-hinh/H17.99.01' }),
  '/can-bo/so-thu-tu/phieu/[id]': async () => {
    const [found] = await rows<{ id: string }>("SELECT t.id FROM queue_tickets t JOIN agencies a ON a.id = t.agency_id WHERE a.code = 'H17.99.01' ORDER BY t.id LIMIT 1")
    return { path: `/can-bo/so-thu-tu/phieu/${shortId(found?.id ?? '')}` }
  },
  '/can-bo/tiep-nhan/[sitting]': async () => ({ path: `/can-bo/tiep-nhan/${(await atCounter()).sitting}` }),
  '/can-bo/tiep-nhan/[sitting]/[intake]': async () => {
    const { sitting, intake } = await atCounter()
    return { path: `/can-bo/tiep-nhan/${sitting}/${intake}` }
  },
  '/can-bo/tiep-nhan/[sitting]/[intake]/cau-hoi': async () => {
    const { sitting, asking } = await atCounter()
    return { path: `/can-bo/tiep-nhan/${sitting}/${asking}/cau-hoi` }
  },
  '/can-bo/tiep-nhan/[sitting]/xong': async () => ({ path: `/can-bo/tiep-nhan/${(await atCounter()).sitting}/xong` }),
  '/can-bo/tiep-nhan/chuyen/[code]': async () => ({ path: `/can-bo/tiep-nhan/chuyen/${(await atCounter()).code}` }),
  '/quan-tri/lich-hen/[id]': async () => ({ path: `/quan-tri/lich-hen/${await serviceId()}` }),
  '/quan-tri/lich/xoa/[id]': async () => ({ path: `/quan-tri/lich/xoa/${shortId(await ownDay())}` }),
  '/tra-cuu/[token]': () => trackingLink(),
  '/chia-se/[token]': async () => ({ path: await sharePaper() }),
  ...Object.fromEntries(zones.filter((zone) => !zone.startsWith('/en')).map((zone) => [`${zone}/loi/[loi]`, () => faultsOf(zone)])),
}

/** The addresses to visit for a route; English pages are those of their Vietnamese twins. None where nobody said which. */
export async function samplesOf(pattern: string): Promise<Sample[]> {
  const vietnamese = pattern.replace(/^\/en(?=\/|$)/, '') || '/'
  const prefix = vietnamese === pattern ? '' : '/en'
  if (!vietnamese.includes('[')) return [{ path: pattern }]
  const found = [(await samples[vietnamese]?.()) ?? []].flat()
  return found.map((sample) => ({ ...sample, path: `${prefix}${sample.path}` }))
}

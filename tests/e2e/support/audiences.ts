import type { Account } from './people'

/**
 * The kinds of people there are. `owner`: the citizen whose dossier or draft the sample is; `stranger`: a citizen with
 * nothing; `neighbour`: holds every role, in another ward; the others are the officials of the demonstration's ward.
 */
export const kinds = ['nobody', 'stranger', 'owner', 'neighbour', 'quan-tri', 'mot-cua', 'ho-tich', 'lanh-dao', 'van-thu', 'giam-sat'] as const
export type Kind = (typeof kinds)[number]

/**
 * What they are answered: `shown` the page or file; sent to the `sign-in` of citizens or of officials; `none`, as where
 * there is nothing; sent `elsewhere` in the portal; or the status by which a machine's door refuses or does its work.
 */
export type Answered = 'shown' | 'sign-in' | 'official-sign-in' | 'none' | 'elsewhere' | 400 | 401 | 403

type Audience = Readonly<Record<Kind, Answered>>

const colleagues = ['mot-cua', 'ho-tich', 'lanh-dao', 'van-thu', 'giam-sat'] as const satisfies readonly Account[]

/** The same for everybody but those named. */
const everybody = (answered: Answered, but: Partial<Audience> = {}): Audience =>
  ({ ...(Object.fromEntries(kinds.map((kind) => [kind, answered])) as Audience), ...but })

const each = (some: readonly Kind[], answered: Answered): Partial<Audience> => Object.fromEntries(some.map((kind) => [kind, answered]))

const open = everybody('shown')
const citizens = everybody('none', { nobody: 'sign-in', owner: 'shown', stranger: 'shown' })
/** Nobody else's: who is not the owner is told what a wrong address is told. */
const owner = everybody('none', { nobody: 'sign-in', owner: 'shown' })
/** Without a draft of their own they are sent to where one begins. */
const drafter = everybody('none', { nobody: 'sign-in', owner: 'shown', stranger: 'elsewhere' })
const officials = everybody('shown', { nobody: 'official-sign-in', owner: 'none', stranger: 'none' })
/** Who handles dossiers of this ward; an administrator as such does not. */
const handlers = everybody('none', { nobody: 'official-sign-in', ...each(colleagues, 'shown') })
/** Who handles dossiers of some ward receives people at its counters. */
const receivers = everybody('none', { nobody: 'official-sign-in', ...each(colleagues, 'shown'), neighbour: 'shown' })
/** Who keeps the ward's books. */
const bookKeepers = everybody('none', { nobody: 'official-sign-in', ...each(['ho-tich', 'lanh-dao', 'van-thu', 'giam-sat'], 'shown') })
/** Who answers for the work reads how it goes. */
const reporters = everybody('none', { nobody: 'official-sign-in', ...each(['quan-tri', 'lanh-dao', 'giam-sat'], 'shown') })
const atCounters = everybody('none', { nobody: 'official-sign-in', 'mot-cua': 'shown', neighbour: 'shown' })
const ownIntake = everybody('none', { nobody: 'official-sign-in', 'mot-cua': 'shown' })
const supervisor = everybody('none', { nobody: 'official-sign-in', 'giam-sat': 'shown' })
const administrators = everybody('none', { nobody: 'official-sign-in', 'quan-tri': 'shown', neighbour: 'shown' })
/** What belongs to the ward itself. */
const ownAdministrator = everybody('none', { nobody: 'official-sign-in', 'quan-tri': 'shown' })

/** Who is answered what on each page of the build; English pages are answered as their twins. */
export const pageAudiences: Readonly<Record<string, Audience>> = {
  '/': open,
  '/dieu-khoan': open,
  '/quyen-rieng-tu': open,
  '/thu-tuc': open,
  '/thu-tuc/[code]': open,
  '/thu-tuc/[code]/huong-dan': open,
  '/thu-tuc/[code]/tinh-ngay': open,
  '/thu-tuc/[code]/tinh-phi': open,
  '/tim-kiem': open,
  '/su-kien/[key]': open,
  '/doi-tuong/[key]': open,
  '/chon-thu-tuc/[key]': open,
  '/tra-cuu': open,
  '/tra-cuu/[token]': open,
  '/tro-giup': open,
  '/loi/[loi]': open,
  '/tai-khoan/loi/[loi]': open,
  '/can-bo/loi/[loi]': open,
  '/quan-tri/loi/[loi]': open,
  '/tro-nang': open,
  '/xac-nhan-thu/[ma]': open,
  '/dang-nhap': open,
  '/dang-nhap/muc-do': citizens,
  '/dang-nhap/xac-thuc': citizens,
  '/tai-khoan/gop': citizens,
  '/ho-tro': citizens,
  '/can-bo/ho-tro': atCounters,
  '/quan-tri/to-cong-nghe-so': administrators,
  '/tai-khoan/uy-quyen': citizens,
  '/kho-giay-to': citizens,
  '/chia-se/[token]': open,
  '/tai-khoan/uy-quyen/moi': citizens,
  '/ho-so': citizens,
  '/ho-so/tin-bao': citizens,
  '/tai-khoan': citizens,
  '/tai-khoan/du-lieu': citizens,
  '/tai-khoan/ai-da-xem': citizens,
  '/can-bo/sua-du-lieu': { ...atCounters, 'ho-tich': 'shown', 'van-thu': 'shown', 'giam-sat': 'shown' },
  '/can-bo/tam-giu': { ...administrators, 'giam-sat': 'shown' },
  '/ho-so/[code]': owner,
  '/ho-so/[code]/bo-sung': owner,
  '/ho-so/[code]/da-nop': owner,
  '/ho-so/[code]/quy-dinh': owner,
  '/ho-so/[code]/trao-doi': owner,
  '/ho-so/[code]/dinh-chinh': owner,
  '/ho-so/[code]/rut': owner,
  '/ho-so/[code]/uy-quyen': owner,
  '/ho-so/[code]/xac-nhan': owner,
  '/lich-hen': citizens,
  '/lich-hen/dat/[service]': citizens,
  '/lich-hen/[id]': owner,
  // The wall of a waiting room hangs where nobody is signed in.
  '/man-hinh/[agency]': open,
  '/phan-anh': citizens,
  '/phan-anh/gui': citizens,
  '/phan-anh/[code]': owner,
  // Whoever holds the link may say how it went.
  '/tra-cuu/[token]/danh-gia': open,
  '/ho-so/[code]/danh-gia': owner,
  '/nop/[procedureCode]': citizens,
  '/nop/[procedureCode]/[page]': drafter,
  '/nop/[procedureCode]/cau-hoi': drafter,
  '/nop/[procedureCode]/giay-to': drafter,
  '/nop/[procedureCode]/nhan-ket-qua': drafter,
  '/nop/[procedureCode]/thay-doi': drafter,
  '/nop/[procedureCode]/xem-lai': drafter,
  '/can-bo/dang-nhap': open,
  // Nobody is half signed in here; who is signed in is told that there is nothing left to set up.
  '/can-bo/dang-nhap/ma': everybody('official-sign-in'),
  '/can-bo/dang-nhap/thiet-lap': everybody('shown', each(['nobody', 'owner', 'stranger'], 'official-sign-in')),
  '/can-bo/xac-thuc-lai': officials,
  '/can-bo/bao-mat': officials,
  '/can-bo/bao-mat/ung-dung': officials,
  '/can-bo/quen-mat-khau': open,
  '/can-bo/dat-mat-khau': open,
  '/can-bo/hang-doi': officials,
  '/can-bo/hang-doi/bo-loc': officials,
  '/can-bo/hang-doi/ban-giao': officials,
  '/can-bo/hang-doi/tiep-nhan': officials,
  '/can-bo/lich-hen': receivers,
  // Results are given out at the counter.
  '/can-bo/tra-ket-qua': atCounters,
  '/can-bo/tra-ket-qua/[code]': ownIntake,
  '/can-bo/tra-ket-qua/bien-nhan/[id]': ownIntake,
  '/quan-tri/tra-ket-qua': administrators,
  '/can-bo/so-thu-tu': receivers,
  '/can-bo/phan-anh': officials,
  // The supervisor's, until somebody is given it.
  '/can-bo/phan-anh/[code]': supervisor,
  '/can-bo/danh-gia': { ...supervisor, neighbour: 'shown' },
  '/can-bo/so-thu-tu/phieu/[id]': handlers,
  '/can-bo/tiep-nhan': atCounters,
  // Whom the counter has before it is the official's own affair.
  '/can-bo/tiep-nhan/[sitting]': ownIntake,
  '/can-bo/tiep-nhan/[sitting]/[intake]': ownIntake,
  '/can-bo/tiep-nhan/[sitting]/[intake]/cau-hoi': ownIntake,
  '/can-bo/tiep-nhan/[sitting]/xong': ownIntake,
  '/can-bo/tiep-nhan/chuyen': { ...atCounters, 'giam-sat': 'shown' },
  // Passed on to the neighbour, who works it and finds it in the queue.
  '/can-bo/tiep-nhan/chuyen/[code]': { ...ownIntake, 'giam-sat': 'shown' },
  '/can-bo/canh-bao': officials,
  '/can-bo/vang-mat': officials,
  '/can-bo/so-sach': officials,
  '/can-bo/so-sach/theo-doi': { ...handlers, neighbour: 'shown' },
  '/can-bo/xuat-du-lieu': officials,
  '/can-bo/bao-cao': { ...reporters, neighbour: 'shown' },
  '/can-bo/bao-cao/so-hoa': { ...reporters, neighbour: 'shown' },
  '/can-bo/bao-cao/bo-sung': { ...reporters, neighbour: 'shown' },
  '/can-bo/bao-cao/ho-so': { ...reporters, neighbour: 'shown' },
  '/can-bo/so-sach/[book]': bookKeepers,
  '/can-bo/so-sach/muc/[entry]': bookKeepers,
  '/can-bo/ho-so/[code]': handlers,
  '/can-bo/ho-so/[code]/[viec]': handlers,
  '/can-bo/ho-so/[code]/thoi-han': handlers,
  '/can-bo/ho-so/[code]/trao-doi': handlers,
  '/can-bo/ho-so/[code]/giay-to': handlers,
  '/can-bo/ho-so/[code]/so-hoa/[phan]': handlers,
  '/can-bo/ho-so/[code]/xin-y-kien': handlers,
  '/can-bo/y-kien': officials,
  '/can-bo/tin': officials,
  // Asked of the neighbour's ward, so that it is shown there too.
  '/can-bo/y-kien/[id]': receivers,
  '/quan-tri': administrators,
  '/quan-tri/cong-viec': administrators,
  '/quan-tri/nhat-ky': administrators,
  '/quan-tri/luu-tru': administrators,
  '/quan-tri/kenh': administrators,
  '/quan-tri/phan-cong': administrators,
  // A new rule is for the asker's own agency; 'moi' is the address that is visited.
  '/quan-tri/phan-cong/[id]': administrators,
  '/quan-tri/lich': administrators,
  '/quan-tri/lich-hen': administrators,
  '/quan-tri/phan-anh': administrators,
  '/quan-tri/gui-tin': administrators,
  '/quan-tri/ket-noi': administrators,
  '/quan-tri/mau-tin': administrators,
  '/can-bo/tin-bao': officials,
  '/quan-tri/mau-tin/[tin]': administrators,
  '/quan-tri/lich-hen/[id]': ownAdministrator,
  '/quan-tri/lich/gio': administrators,
  '/quan-tri/lich/ngay': administrators,
  '/quan-tri/lich/xoa/[id]': ownAdministrator,
  '/quan-tri/nguoi-dung': administrators,
  '/quan-tri/nguoi-dung/[id]': ownAdministrator,
  '/quan-tri/nguoi-dung/[id]/ban-giao': ownAdministrator,
  '/quan-tri/nguoi-dung/moi': administrators,
  // Procedures belong to no ward: every administrator keeps them.
  '/quan-tri/thu-tuc': administrators,
  '/quan-tri/thu-tuc/[code]': administrators,
  '/quan-tri/thu-tuc/moi': administrators,
  '/quan-tri/thu-tuc/nhap': administrators,
  '/quan-tri/thu-tuc/[code]/sao-chep': administrators,
  '/quan-tri/thu-tuc/[code]/ngung': administrators,
  '/quan-tri/thu-tuc/[code]/so-sanh': administrators,
  '/quan-tri/thu-tuc/[code]/sua/kiem-tra': administrators,
  '/quan-tri/thu-tuc/[code]/phien-ban/[number]': administrators,
  '/quan-tri/thu-tuc/[code]/nang-muc': administrators,
  '/quan-tri/cau-hoi-chon': administrators,
  '/quan-tri/cau-hoi-chon/[slug]': administrators,
  '/quan-tri/nghi-van': administrators,
  '/quan-tri/nghi-van/[code]': administrators,
  '/quan-tri/dia-danh': administrators,
  '/quan-tri/ly-do': administrators,
  '/quan-tri/ly-do/[id]': administrators,
  '/quan-tri/tu-dong-nghia': administrators,
  '/quan-tri/tu-dong-nghia/[id]': administrators,
  '/quan-tri/thu-tuc/[code]/chay-thu': administrators,
  // A trial is its administrator's own; who has none is sent to where one begins.
  '/quan-tri/thu-tuc/[code]/chay-thu/[buoc]': everybody('none', { nobody: 'official-sign-in', 'quan-tri': 'shown', neighbour: 'elsewhere' }),
  '/quan-tri/thu-tuc/[code]/sua': administrators,
  '/quan-tri/thu-tuc/[code]/sua/cong-bo': administrators,
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau': administrators,
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/[...noi]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/moi': administrators,
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/xoa': administrators,
  '/quan-tri/thu-tuc/[code]/sua/bieu-mau/quy-tac': administrators,
  '/quan-tri/thu-tuc/[code]/sua/cau-hoi': administrators,
  '/quan-tri/thu-tuc/[code]/sua/cau-hoi/[cau]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/chung': administrators,
  '/quan-tri/thu-tuc/[code]/sua/ket-qua': administrators,
  '/quan-tri/thu-tuc/[code]/sua/ket-qua/[mau]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/le-phi': administrators,
  '/quan-tri/thu-tuc/[code]/sua/quy-trinh': administrators,
  '/quan-tri/thu-tuc/[code]/sua/quy-trinh/[buoc]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/thanh-phan': administrators,
  '/quan-tri/thu-tuc/[code]/sua/truong-hop': administrators,
  '/quan-tri/thu-tuc/[code]/sua/truong-hop/[truong]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/le-phi/[phi]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/noi-dung': administrators,
  '/quan-tri/thu-tuc/[code]/sua/thanh-phan/[phan]': administrators,
  '/quan-tri/thu-tuc/[code]/sua/thoi-han': administrators,
  '/quan-tri/thu-tuc/[code]/sua/huong-dan': administrators,
  '/quan-tri/thu-tuc/[code]/sua/nguon': administrators,
}

/** Doors for machines and files send nobody to a sign-in page: what is not theirs is not there. */
const fileOfOwner = everybody('none', { owner: 'shown' })
const fileOfCounter = everybody('none', { 'mot-cua': 'shown' })
const fileOfHandlers = everybody('none', each(colleagues, 'shown'))
/** A result is drafted by those whose step it is. */
const draftedBy = everybody('none', { 'ho-tich': 'shown' })
/** What administrators look at before they save. */
const seenByAdministrators = everybody('none', { 'quan-tri': 'shown', neighbour: 'shown' })
/** Forms with files: who is not signed in as a citizen is sent to do so; who has no such thing of their own, to where they can. */
const formOfOwner = everybody('sign-in', { stranger: 'elsewhere', owner: 'elsewhere' })

/** Who is answered what at each door, by method. */
export const doorAudiences: Readonly<Record<string, Audience>> = {
  'GET /anh/thu-tuc/[code]/[tep]': open,
  'GET /api/auth/[...nextauth]': everybody('none'),
  'GET /api/can-bo/hang-doi': everybody('shown', each(['nobody', 'stranger', 'owner'], 401)),
  'GET /api/can-bo/ho-so/[code]/du-thao': draftedBy,
  'POST /api/can-bo/ho-so/[code]/du-thao': draftedBy,
  'POST /api/can-bo/ho-so/[code]/danh-dau': everybody('none', { ...each(['nobody', 'stranger', 'owner'], 401), 'mot-cua': 'shown' }),
  'GET /api/can-bo/ho-so/[code]/phieu-kiem-soat': fileOfHandlers,
  'GET /api/can-bo/ho-so/[code]/qua-trinh': fileOfHandlers,
  'GET /api/can-bo/tra-ket-qua/ban-giao': fileOfCounter,
  'GET /api/can-bo/tra-ket-qua/bien-nhan': fileOfCounter,
  'GET /api/can-bo/tra-ket-qua/bien-nhan/[id]': fileOfCounter,
  // Nothing was scanned.
  'GET /api/can-bo/tra-ket-qua/bien-nhan/[id]/ban-quet': everybody('none'),
  'POST /api/can-bo/tra-ket-qua/bien-nhan/[id]/ban-quet': everybody('none', { 'mot-cua': 'elsewhere' }),
  'GET /api/can-bo/tra-ket-qua/phieu-gui/[code]': fileOfCounter,
  'GET /api/can-bo/ho-so/[code]/tep/[file]': fileOfHandlers,
  // Asked for a file that is nobody's; whose is shown says grantDossierFile, as at the door above.
  'GET /api/can-bo/ho-so/[code]/tep/[file]/hinh': everybody('none'),
  'POST /api/can-bo/tiep-nhan/[id]': everybody('none', { 'mot-cua': 'elsewhere' }),
  'POST /api/can-bo/tiep-nhan/[id]/luu': everybody('none', { nobody: 401, stranger: 401, owner: 401, 'mot-cua': 'shown' }),
  'POST /api/can-bo/tiep-nhan/[id]/tai-len': everybody('none', { 'mot-cua': 'shown' }),
  'HEAD /api/can-bo/tiep-nhan/[id]/tai-len/[upload]': everybody('none', { 'mot-cua': 'shown' }),
  'PATCH /api/can-bo/tiep-nhan/[id]/tai-len/[upload]': everybody('none', { 'mot-cua': 'shown' }),
  'DELETE /api/can-bo/tiep-nhan/[id]/tai-len/[upload]': everybody('none', { 'mot-cua': 'shown' }),
  'GET /api/can-bo/tiep-nhan/[id]/giay-tiep-nhan': everybody('none', { 'mot-cua': 'shown' }),
  'GET /api/can-bo/tiep-nhan/[id]/tep/[file]': everybody('none', { 'mot-cua': 'shown' }),
  // Its result is not there yet.
  'GET /api/can-bo/tiep-nhan/chuyen/[code]/[file]': everybody('none'),
  'GET /api/can-bo/y-kien/[id]/tep/[file]': everybody('none', each([...colleagues, 'neighbour'], 'shown')),
  // It is asked of the neighbour: nobody else may answer.
  'POST /api/can-bo/y-kien/[id]/van-ban': everybody('none', { neighbour: 'elsewhere' }),
  // A file that nobody asked for: it is for who did, and for the supervisor.
  'GET /api/can-bo/xuat-du-lieu/[tep]': everybody('none'),
  // Nobody is of the agency that is asked about; the report is tested with the database.
  'GET /api/can-bo/luu-tru': everybody('none'),
  // None is signed before the first hour is over; who gets one is tested with the database.
  'GET /api/can-bo/nhat-ky': everybody('none'),
  'GET /api/tai-khoan/du-lieu/[goi]': everybody('none'),
  'GET /api/kho-giay-to/tep/[file]': everybody('none'),
  'GET /api/chia-se/[token]/tep/[file]': everybody('none'),
  'GET /api/kho-giay-to/goi': everybody('none', { owner: 'shown', stranger: 'shown' }),
  'POST /api/dang-nhap/vneid': everybody('elsewhere'),
  'GET /api/dang-xuat': everybody('sign-in'),
  // Sent from no page of ours: signing the people of this table out would end the table.
  'POST /api/dang-xuat': everybody(403),
  // Only what VNeID signed ends sessions.
  'POST /api/dang-xuat/vneid': everybody(400),
  'GET /api/dia-danh': open,
  'GET /api/health/live': open,
  'GET /api/health/ready': open,
  'POST /api/ho-so/[code]/bo-sung': formOfOwner,
  'POST /api/ho-so/[code]/bo-sung/tai-len': fileOfOwner,
  'HEAD /api/ho-so/[code]/bo-sung/tai-len/[upload]': fileOfOwner,
  'PATCH /api/ho-so/[code]/bo-sung/tai-len/[upload]': fileOfOwner,
  'DELETE /api/ho-so/[code]/bo-sung/tai-len/[upload]': fileOfOwner,
  'POST /api/ho-so/[code]/trao-doi': everybody('sign-in', { stranger: 'none', owner: 'elsewhere' }),
  'POST /api/can-bo/ho-so/[code]/trao-doi': everybody('none', {
    ...each(['nobody', 'stranger', 'owner'], 'official-sign-in'), ...each(colleagues, 'elsewhere'),
  }),
  'GET /api/ho-so/[code]/tep/[file]': fileOfOwner,
  'GET /api/lich-hen/[id]': fileOfOwner,
  'GET /k/[kenh]/[[...duong]]': everybody('elsewhere'),
  'POST /api/nop/[procedureCode]/luu': everybody(401, { stranger: 'none', owner: 'shown' }),
  'GET /api/nop/[procedureCode]/tep/[file]': fileOfOwner,
  'POST /api/nop/[procedureCode]/tai-len': fileOfOwner,
  'HEAD /api/nop/[procedureCode]/tai-len/[upload]': fileOfOwner,
  'PATCH /api/nop/[procedureCode]/tai-len/[upload]': fileOfOwner,
  'DELETE /api/nop/[procedureCode]/tai-len/[upload]': fileOfOwner,
  'POST /api/nop/[procedureCode]/thanh-phan': formOfOwner,
  'POST /api/nop/[procedureCode]/trang': formOfOwner,
  'GET /api/quan-tri/thu-tuc/[code]/chay-thu': everybody('none', { 'quan-tri': 'shown' }),
  'POST /api/quan-tri/thu-tuc/[code]/chay-thu': everybody('none', { 'quan-tri': 'elsewhere' }),
  // A file that nobody handed in: what is handed in is its administrator's own.
  'GET /api/quan-tri/thu-tuc/[code]/chay-thu/tep/[file]': everybody('none'),
  'GET /api/quan-tri/thu-tuc/[code]/ket-qua': seenByAdministrators,
  'POST /api/quan-tri/thu-tuc/[code]/ket-qua': seenByAdministrators,
  'POST /api/quan-tri/van-ban': seenByAdministrators,
  'GET /api/quan-tri/thu-tuc/[code]/xuat': everybody('none', each(['quan-tri', 'neighbour'], 'shown')),
  'POST /api/quan-tri/dia-danh': everybody('none', each(['quan-tri', 'neighbour'], 'elsewhere')),
  'POST /api/quan-tri/thu-tuc/nhap': everybody('none', each(['quan-tri', 'neighbour'], 'elsewhere')),
  'GET /api/thu-tuc/[code]/du-kien': open,
  'GET /thu-tuc/[code]/ap-phich.pdf': open,
  'GET /thu-tuc/[code]/to-roi.pdf': open,
  'GET /en/thu-tuc/[code]/ap-phich.pdf': open,
  'GET /en/thu-tuc/[code]/to-roi.pdf': open,
  'GET /api/v1/openapi.json': open,
  'GET /api/v1/procedures': open,
  'GET /api/v1/schema/procedure': open,
  'GET /api/v1/procedures/[code]': open,
  'GET /api/v1/procedures/[code]/due-date': open,
  'OPTIONS /api/v1/openapi.json': open,
  'OPTIONS /api/v1/procedures': open,
  'OPTIONS /api/v1/schema/procedure': open,
  'OPTIONS /api/v1/procedures/[code]': open,
  'OPTIONS /api/v1/procedures/[code]/due-date': open,
}

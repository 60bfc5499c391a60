import type { Locale } from '@/lib/text/text'

const at = (locale: Locale, path: string) => (locale === 'en' ? `/en${path === '/' ? '' : path}` : path)

type Query = Readonly<Record<string, string | undefined>>

/** "?a=1&b=2" of what is set, or nothing. */
function queryOf(query: Query): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`
}

/** Every address of the portal, used by pages, actions and mails. English pages keep the same slugs under /en. */
export const paths = {
  home: (locale: Locale = 'vi') => at(locale, '/'),
  procedures: (locale: Locale = 'vi') => at(locale, '/thu-tuc'),
  procedure: (code: string, locale: Locale = 'vi') => at(locale, `/thu-tuc/${code}`),
  /** By when one would have the result when filing now; answers JSON. */
  expected: (code: string) => `/api/thu-tuc/${code}/du-kien`,
  procedureGuide: (code: string, locale: Locale = 'vi') => at(locale, `/thu-tuc/${code}/huong-dan`),
  feeCalculator: (code: string, locale: Locale = 'vi') => at(locale, `/thu-tuc/${code}/tinh-phi`),
  dueCalculator: (code: string, locale: Locale = 'vi') => at(locale, `/thu-tuc/${code}/tinh-ngay`),
  /** A4 and A3 as PDF. */
  leaflet: (code: string, locale: Locale = 'vi') => at(locale, `/thu-tuc/${code}/to-roi.pdf`),
  poster: (code: string, locale: Locale = 'vi') => at(locale, `/thu-tuc/${code}/ap-phich.pdf`),
  /** The picture of one published version, for ever the same. */
  socialPicture: (code: string, version: number, locale: Locale = 'vi') => `/anh/thu-tuc/${code}/${String(version)}-${locale}.png`,
  /** The same page, remembering by which announcement one came: `path` begins with a slash. */
  referred: (referral: string, path: string) => `/k/${referral}${path}`,
  search: (query = '', locale: Locale = 'vi') => at(locale, query ? `/tim-kiem?q=${encodeURIComponent(query)}` : '/tim-kiem'),
  /** What happens in a life, by its slug: `sinh-con`. */
  lifeEvent: (slug: string, locale: Locale = 'vi') => at(locale, `/su-kien/${slug}`),
  /** The catalogue for one audience, `cong-dan`. */
  audience: (slug: string, locale: Locale = 'vi') => at(locale, `/doi-tuong/${slug}`),
  /** Questions that tell procedures apart; the answers so far stand in the query. */
  chooser: (slug: string, locale: Locale = 'vi', query: Query = {}) => at(locale, `/chon-thu-tuc/${slug}${queryOf(query)}`),
  lookUp: (locale: Locale = 'vi') => at(locale, '/tra-cuu'),
  tracking: (token: string, locale: Locale = 'vi') => at(locale, `/tra-cuu/${token}`),
  help: (locale: Locale = 'vi') => at(locale, '/tro-giup'),
  privacy: (locale: Locale = 'vi') => at(locale, '/quyen-rieng-tu'),
  terms: (locale: Locale = 'vi') => at(locale, '/dieu-khoan'),
  accessibility: (locale: Locale = 'vi') => at(locale, '/tro-nang'),

  signIn: (locale: Locale = 'vi', backTo?: string) => at(locale, backTo ? `/dang-nhap?tiep=${encodeURIComponent(backTo)}` : '/dang-nhap'),
  /** Proving to VNeID anew who one is, and back to `backTo`. */
  proveAgain: (backTo: string, locale: Locale = 'vi') => at(locale, `/dang-nhap/xac-thuc${queryOf({ tiep: backTo })}`),
  level: (locale: Locale = 'vi') => at(locale, '/dang-nhap/muc-do'),
  confirmEmail: (token: string, locale: Locale = 'vi') => at(locale, `/xac-nhan-thu/${token}`),

  myDossiers: (locale: Locale = 'vi') => at(locale, '/ho-so'),
  messages: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/ho-so/tin-bao${queryOf(query)}`),
  /** A paper of somebody's vault, for whoever has the link. */
  shared: (token: string, locale: Locale = 'vi') => at(locale, `/chia-se/${token}`),
  sharedFile: (token: string, file: string) => `/api/chia-se/${token}/tep/${file}`,
  /** The citizen's vault, one of its files, and all of it as a package. */
  vault: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/kho-giay-to${queryOf(query)}`),
  vaultFile: (file: string) => `/api/kho-giay-to/tep/${file}`,
  vaultPackage: (locale: Locale = 'vi') => `/api/kho-giay-to/goi${queryOf({ 'ngon-ngu': locale === 'vi' ? undefined : locale })}`,
  /** Who may act for the citizen, and for whom they may; `thu-tuc`: the procedure they came from. */
  mandates: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/tai-khoan/uy-quyen${queryOf(query)}`),
  newMandate: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/tai-khoan/uy-quyen/moi${queryOf(query)}`),
  /** Two accounts of one person becoming one. */
  linkAccounts: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/tai-khoan/gop${queryOf(query)}`),
  profile: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/tai-khoan${queryOf(query)}`),
  /** What the portal knows of the citizen, and their rights. */
  ownData: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/tai-khoan/du-lieu${queryOf(query)}`),
  /** Who looked at it; `sau` as the page before gave it. */
  looks: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/tai-khoan/ai-da-xem${queryOf(query)}`),
  ownPackage: (key: string) => `/api/tai-khoan/du-lieu/${key}`,
  /** What citizens say is wrong about them. */
  rectifications: (query: Query = {}) => `/can-bo/sua-du-lieu${queryOf(query)}`,
  dossier: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}`),
  submitted: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/da-nop`),
  /** The procedure as it stood when the dossier was filed. */
  dossierRules: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/quy-dinh`),
  supplement: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/bo-sung`),
  confirmation: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/xac-nhan`),
  withdraw: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/rut`),
  /** The filing journey; a draft is named by its procedure, since there is one per citizen and procedure. */
  filing: (procedureCode: string, locale: Locale = 'vi') => at(locale, `/nop/${procedureCode}`),
  filingStep: (procedureCode: string, step: string, locale: Locale = 'vi') => at(locale, `/nop/${procedureCode}/${step}`),

  complaints: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/phan-anh${queryOf(query)}`),
  newComplaint: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/phan-anh/gui${queryOf(query)}`),
  complaint: (code: string, locale: Locale = 'vi', query: Query = {}) => at(locale, `/phan-anh/${code}${queryOf(query)}`),
  rating: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/danh-gia`),
  trackedRating: (token: string, locale: Locale = 'vi', query: Query = {}) => at(locale, `/tra-cuu/${token}/danh-gia${queryOf(query)}`),
  appointments: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/lich-hen${queryOf(query)}`),
  /** Days and times of one service of the counter; the query keeps the day, the dossier, the appointment to move. */
  appointmentTimes: (service: string, locale: Locale = 'vi', query: Query = {}) => at(locale, `/lich-hen/dat/${service}${queryOf(query)}`),
  appointmentFile: (id: string, locale: Locale) => `/api/lich-hen/${id}${locale === 'en' ? '?en' : ''}`,
  appointment: (id: string, locale: Locale = 'vi', query: Query = {}) => at(locale, `/lich-hen/${id}${queryOf(query)}`),

  /** The second half of signing in, and the setting up of what it asks for; `backTo` as of the first. */
  officialCode: (backTo?: string) => `/can-bo/dang-nhap/ma${queryOf({ tiep: backTo })}`,
  officialEnrolment: (backTo?: string) => `/can-bo/dang-nhap/thiet-lap${queryOf({ tiep: backTo })}`,
  /** Proving the second factor once more, and then back. */
  stepUp: (backTo?: string) => `/can-bo/xac-thuc-lai${queryOf({ tiep: backTo })}`,
  officialSecurity: (query: Query = {}) => `/can-bo/bao-mat${queryOf(query)}`,
  officialApp: () => '/can-bo/bao-mat/ung-dung',
  officialSignIn: (backTo?: string) => (backTo ? `/can-bo/dang-nhap?tiep=${encodeURIComponent(backTo)}` : '/can-bo/dang-nhap'),
  forgottenPassword: () => '/can-bo/quen-mat-khau',
  setPassword: (token: string) => `/can-bo/dat-mat-khau?ma=${token}`,
  queue: (query: Query = {}) => `/can-bo/hang-doi${queryOf(query)}`,
  /** Ways of looking at the queue that one keeps, to be renamed and sorted. */
  queueFilters: (query: Query = {}) => `/can-bo/hang-doi/bo-loc${queryOf(query)}`,
  /** What is done to many at once, after the codes of what was ticked (`ho-so`) or with what came of it. */
  acceptMany: (query: Query = {}) => `/can-bo/hang-doi/tiep-nhan${queryOf(query)}`,
  reassignMany: (query: Query = {}) => `/can-bo/hang-doi/ban-giao${queryOf(query)}`,
  /** How many dossiers each view holds; answers JSON. */
  queueCounts: () => '/api/can-bo/hang-doi',
  workbench: (code: string, query: Query = {}) => `/can-bo/ho-so/${code}${queryOf(query)}`,
  /** A page for one thing an official may do with a dossier: `tiep-nhan`, `phe-duyet` … */
  work: (code: string, task: string) => `/can-bo/ho-so/${code}/${task}`,
  /** What waits to be seen: mentions, questions, deadlines. */
  inbox: (query: Query = {}) => `/can-bo/tin${queryOf(query)}`,
  /** Two papers, or the form and a paper, beside each other. */
  papersBeside: (code: string, query: Query = {}) => `/can-bo/ho-so/${code}/giay-to${queryOf(query)}`,
  /** The data of one component's papers. */
  digitise: (code: string, componentKey: string, query: Query = {}) => `/can-bo/ho-so/${code}/so-hoa/${componentKey}${queryOf(query)}`,
  askOpinion: (code: string) => `/can-bo/ho-so/${code}/xin-y-kien`,
  /** What others ask of the official, `xem` for the other lists. */
  opinions: (query: Query = {}) => `/can-bo/y-kien${queryOf(query)}`,
  opinion: (key: string, query: Query = {}) => `/can-bo/y-kien/${key}${queryOf(query)}`,
  opinionFile: (key: string, file: string) => `/api/can-bo/y-kien/${key}/tep/${file}`,
  opinionLetter: (key: string) => `/api/can-bo/y-kien/${key}/van-ban`,
  deadlineWarnings: () => '/can-bo/canh-bao',
  /** Who is away when, and who stands in. */
  absences: (query: Query = {}) => `/can-bo/vang-mat${queryOf(query)}`,
  /** How its due date came about. */
  dueExplained: (code: string) => `/can-bo/ho-so/${code}/thoi-han`,

  /** The counter: who, which procedure, the form, the receipt. Ids are short ones. */
  counter: (query: Query = {}) => `/can-bo/tiep-nhan${queryOf(query)}`,
  counterSitting: (sitting: string, query: Query = {}) => `/can-bo/tiep-nhan/${sitting}${queryOf(query)}`,
  counterQuestions: (sitting: string, intake: string, query: Query = {}) => `/can-bo/tiep-nhan/${sitting}/${intake}/cau-hoi${queryOf(query)}`,
  counterAutosave: (intake: string) => `/api/can-bo/tiep-nhan/${intake}/luu`,
  counterIntake: (sitting: string, intake: string, query: Query = {}) => `/can-bo/tiep-nhan/${sitting}/${intake}${queryOf(query)}`,
  counterDone: (sitting: string, query: Query = {}) => `/can-bo/tiep-nhan/${sitting}/xong${queryOf(query)}`,
  /** What the counter took in for other agencies, and one of them to give out. */
  passedOn: (query: Query = {}) => `/can-bo/tiep-nhan/chuyen${queryOf(query)}`,
  passedOnDossier: (code: string) => `/can-bo/tiep-nhan/chuyen/${code}`,
  counterPost: (intake: string) => `/api/can-bo/tiep-nhan/${intake}`,
  counterScan: (intake: string, file: string) => `/api/can-bo/tiep-nhan/${intake}/tep/${file}`,
  counterReceipt: (sitting: string, code?: string) => `/api/can-bo/tiep-nhan/${sitting}/giay-tiep-nhan${queryOf({ hs: code })}`,
  passedOnResult: (code: string, file: string) => `/api/can-bo/tiep-nhan/chuyen/${code}/${file}`,

  /** Numbers of the waiting room: giving, calling, the row. */
  waitingRoom: (query: Query = {}) => `/can-bo/so-thu-tu${queryOf(query)}`,
  ticketSlip: (id: string, query: Query = {}) => `/can-bo/so-thu-tu/phieu/${id}${queryOf(query)}`,
  dayAppointments: (query: Query = {}) => `/can-bo/lich-hen${queryOf(query)}`,
  /** What citizens reported and proposed; `closed` for what was answered. */
  workedComplaints: (query: Query = {}) => `/can-bo/phan-anh${queryOf(query)}`,
  workedComplaint: (code: string, query: Query = {}) => `/can-bo/phan-anh/${code}${queryOf(query)}`,
  ratings: () => '/can-bo/danh-gia',
  /** The books of the office; `tim` stands for what is looked for in them. */
  books: (query: Query = {}) => `/can-bo/so-sach${queryOf(query)}`,
  book: (key: string, query: Query = {}) => `/can-bo/so-sach/${key}${queryOf(query)}`,
  bookEntry: (key: string, query: Query = {}) => `/can-bo/so-sach/muc/${key}${queryOf(query)}`,
  /** The dossiers received from `tu` to `den`. */
  dossierLog: (query: Query = {}) => `/can-bo/so-sach/theo-doi${queryOf(query)}`,
  /** Report II.06a from `tu` to `den`, and the dossiers of one of its numbers. */
  report: (query: Query = {}) => `/can-bo/bao-cao${queryOf(query)}`,
  digitisationRates: (query: Query = {}) => `/can-bo/bao-cao/so-hoa${queryOf(query)}`,
  roundFigures: (query: Query = {}) => `/can-bo/bao-cao/bo-sung${queryOf(query)}`,
  reportCell: (query: Query = {}) => `/can-bo/bao-cao/ho-so${queryOf(query)}`,
  /** Files of data that were asked for, and one of them. */
  exports: (query: Query = {}) => `/can-bo/xuat-du-lieu${queryOf(query)}`,
  exportFile: (key: string) => `/api/can-bo/xuat-du-lieu/${key}`,
  /** The wall of the waiting room, by the code of the agency. */
  screen: (agencyCode: string) => `/man-hinh/${agencyCode}`,

  adminHome: () => '/quan-tri',
  adminProcedures: () => '/quan-tri/thu-tuc',
  /** `xem`: an uploaded list, to be looked at. */
  adminUnits: (query: Query = {}) => `/quan-tri/dia-danh${queryOf(query)}`,
  adminUnitsFile: () => '/api/quan-tri/dia-danh',
  adminSynonyms: (query: Query = {}) => `/quan-tri/tu-dong-nghia${queryOf(query)}`,
  adminSynonym: (id: string, query: Query = {}) => `/quan-tri/tu-dong-nghia/${id}${queryOf(query)}`,
  /** What is missing for the next level, and the ways to it. */
  adminRaise: (code: string, query: Query = {}) => `/quan-tri/thu-tuc/${code}/nang-muc${queryOf(query)}`,
  adminProcedure: (code: string, query: Query = {}) => `/quan-tri/thu-tuc/${code}${queryOf(query)}`,
  adminDraft: (code: string, query: Query = {}) => `/quan-tri/thu-tuc/${code}/sua${queryOf(query)}`,
  /** One concern of a draft: 'noi-dung', 'thoi-han', 'cong-bo', or 'le-phi' and 'thanh-phan' with the key of one, 'moi' for a new one. */
  adminDraftPart: (code: string, part: string, key?: string, query: Query = {}) =>
    `/quan-tri/thu-tuc/${code}/sua/${part}${key === undefined ? '' : `/${key}`}${queryOf(query)}`,
  /** The form of a draft; `more`: 'trang/child', 'phan/child/main', 'truong/members/name', 'moi', 'xoa' … */
  adminForm: (code: string, query: Query = {}, more = '') => `/quan-tri/thu-tuc/${code}/sua/bieu-mau${more === '' ? '' : `/${more}`}${queryOf(query)}`,
  /** The sandbox of a draft: where it begins, and each of its steps. */
  adminTrial: (code: string) => `/quan-tri/thu-tuc/${code}/chay-thu`,
  adminTrialStep: (code: string, step: string, query: Query = {}) => `/quan-tri/thu-tuc/${code}/chay-thu/${step}${queryOf(query)}`,
  /** The result of a filed trial. */
  adminTrialResult: (code: string) => `/api/quan-tri/thu-tuc/${code}/chay-thu`,
  adminTrialFile: (code: string, fileId: string) => `/api/quan-tri/thu-tuc/${code}/chay-thu/tep/${fileId}`,
  /** The result a template would give, with made-up values: by GET as saved, by POST as typed. */
  adminResultPreview: (code: string) => `/api/quan-tri/thu-tuc/${code}/ket-qua`,
  /** Markdown as it would be shown; by POST alone. */
  adminMarkdown: () => '/api/quan-tri/van-ban',
  /** What the import of the catalogue doubts: everywhere, and of one procedure. */
  adminDoubtful: () => '/quan-tri/nghi-van',
  adminDoubts: (code: string, query: Query = {}) => `/quan-tri/nghi-van/${code}${queryOf(query)}`,
  adminChoosers: (query: Query = {}) => `/quan-tri/cau-hoi-chon${queryOf(query)}`,
  adminChooser: (slug: string, query: Query = {}) => `/quan-tri/cau-hoi-chon/${slug}${queryOf(query)}`,
  /** What happens without a person. */
  adminJobs: (query: Query = {}) => `/quan-tri/cong-viec${queryOf(query)}`,
  /** How long what is kept, and what was destroyed. */
  adminRetention: (query: Query = {}) => `/quan-tri/luu-tru${queryOf(query)}`,
  /** What is not to be destroyed meanwhile. */
  holds: (query: Query = {}) => `/can-bo/tam-giu${queryOf(query)}`,
  /** The report of what was destroyed, as a file. */
  destructionReport: (agency: string) => `/api/can-bo/luu-tru${queryOf({ 'don-vi': agency })}`,
  /** Who did and saw what, and whether it was tampered with. */
  adminAudit: (query: Query = {}) => `/quan-tri/nhat-ky${queryOf(query)}`,
  /** A signed root of the audit, the latest without a number. */
  auditRoot: (sequence?: number) => `/api/can-bo/nhat-ky${queryOf({ so: sequence === undefined ? undefined : String(sequence) })}`,
  /** How the connections with the registries of the state stand. */
  adminConnections: (query: Query = {}) => `/quan-tri/ket-noi${queryOf(query)}`,
  /** Ready words of officials, and what the agency sets for itself; one of them, 'moi' for a new one. */
  adminReasonTexts: (query: Query = {}) => `/quan-tri/ly-do${queryOf(query)}`,
  adminReasonText: (id: string, query: Query = {}) => `/quan-tri/ly-do/${id}${queryOf(query)}`,
  adminReferrals: () => '/quan-tri/kenh',
  adminNewProcedure: () => '/quan-tri/thu-tuc/moi',
  adminImport: (query: Query = {}) => `/quan-tri/thu-tuc/nhap${queryOf(query)}`,
  adminImportFile: () => '/api/quan-tri/thu-tuc/nhap',
  /** 'sao-chep', 'ngung', 'so-sanh'. */
  adminProcedureTask: (code: string, task: string, query: Query = {}) => `/quan-tri/thu-tuc/${code}/${task}${queryOf(query)}`,
  adminVersion: (code: string, number: number) => `/quan-tri/thu-tuc/${code}/phien-ban/${String(number)}`,
  adminExport: (code: string, number: number) => `/api/quan-tri/thu-tuc/${code}/xuat?phien-ban=${String(number)}`,
  adminPeople: (query: Query = {}) => `/quan-tri/nguoi-dung${queryOf(query)}`,
  adminInvitation: (query: Query = {}) => `/quan-tri/nguoi-dung/moi${queryOf(query)}`,
  adminPerson: (officialId: string, query: Query = {}) => `/quan-tri/nguoi-dung/${officialId}${queryOf(query)}`,
  /** Before somebody leaves (`viec=khoa`) or loses a role (`vai-tro`): who gets their dossiers. */
  adminHandOver: (officialId: string, query: Query = {}) => `/quan-tri/nguoi-dung/${officialId}/ban-giao${queryOf(query)}`,
  /** Who gets which dossiers; with the query of 'who would get it?'. */
  adminAssignment: (query: Query = {}) => `/quan-tri/phan-cong${queryOf(query)}`,
  /** One rule, 'moi' for a new one. */
  adminAssignmentRule: (id: string, query: Query = {}) => `/quan-tri/phan-cong/${id}${queryOf(query)}`,
  adminCalendar: (query: Query = {}) => `/quan-tri/lich${queryOf(query)}`,
  adminCalendarDay: (query: Query = {}) => `/quan-tri/lich/ngay${queryOf(query)}`,
  adminCalendarRemoval: (id: string) => `/quan-tri/lich/xoa/${id}`,
  adminTemplates: (query: Query = {}) => `/quan-tri/mau-tin${queryOf(query)}`,
  adminTemplate: (topic: string, query: Query = {}) => `/quan-tri/mau-tin/${topic}${queryOf(query)}`,
  adminSent: (query: Query = {}) => `/quan-tri/gui-tin${queryOf(query)}`,
  ownNotices: (query: Query = {}) => `/can-bo/tin-bao${queryOf(query)}`,
  adminFeedback: (query: Query = {}) => `/quan-tri/phan-anh${queryOf(query)}`,
  adminServices: (query: Query = {}) => `/quan-tri/lich-hen${queryOf(query)}`,
  /** One service of the counter, 'moi' for a new one. */
  adminService: (id: string, query: Query = {}) => `/quan-tri/lich-hen/${id}${queryOf(query)}`,
  adminWorkingHours: (query: Query = {}) => `/quan-tri/lich/gio${queryOf(query)}`,

  correction: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/dinh-chinh`),
  /** The conversation of a dossier, for its owner and for its office. */
  thread: (code: string, locale: Locale = 'vi') => at(locale, `/ho-so/${code}/trao-doi`),
  officialThread: (code: string) => `/can-bo/ho-so/${code}/trao-doi`,

  /** Doors for files: the path says in whose eyes; each asks for permission again. */
  citizenFile: (code: string, fileId: string) => `/api/ho-so/${code}/tep/${fileId}`,
  keepMarks: (code: string) => `/api/can-bo/ho-so/${code}/danh-dau`,
  officialPreview: (code: string, fileId: string) => `/api/can-bo/ho-so/${code}/tep/${fileId}/hinh`,
  officialFile: (code: string, fileId: string) => `/api/can-bo/ho-so/${code}/tep/${fileId}`,
  /** The result as it would stand on paper now: by GET as declared, by POST with the corrections typed. */
  resultPreview: (code: string) => `/api/can-bo/ho-so/${code}/du-thao`,
  /** Results that wait at the counter; `tim` stands for what was typed, `xem=buu-chinh`: those under way by post. */
  giving: (query: Query = {}) => `/can-bo/tra-ket-qua${queryOf(query)}`,
  givingOf: (code: string, query: Query = {}) => `/can-bo/tra-ket-qua/${code}${queryOf(query)}`,
  /** What was handed over at once, and its receipt. */
  collection: (id: string, query: Query = {}) => `/can-bo/tra-ket-qua/bien-nhan/${id}${queryOf(query)}`,
  collectionReceipt: (id: string) => `/api/can-bo/tra-ket-qua/bien-nhan/${id}`,
  collectionScan: (id: string, kind?: string) => `/api/can-bo/tra-ket-qua/bien-nhan/${id}/ban-quet${kind === undefined ? '' : `?loai=${kind}`}`,
  /** The receipt of these results before somebody has come, to be signed. */
  blankReceipt: (codes: readonly string[]) => `/api/can-bo/tra-ket-qua/bien-nhan?ma=${codes.join(',')}`,
  resultTransfer: (query: Query) => `/api/can-bo/tra-ket-qua/ban-giao${queryOf(query)}`,
  postLabel: (code: string) => `/api/can-bo/tra-ket-qua/phieu-gui/${code}`,
  /** Where the digital team helps, where the counter agrees for a citizen who is there, and who is in the team. */
  assist: (locale: Locale = 'vi', query: Query = {}) => at(locale, `/ho-tro${queryOf(query)}`),
  counterHelp: (query: Query = {}) => `/can-bo/ho-tro${queryOf(query)}`,
  adminTeam: (query: Query = {}) => `/quan-tri/to-cong-nghe-so${queryOf(query)}`,
  adminGiving: (query: Query = {}) => `/quan-tri/tra-ket-qua${queryOf(query)}`,
  /** Who collects the result in the owner's place. */
  proxy: (code: string, locale: Locale = 'vi', query: Query = {}) => at(locale, `/ho-so/${code}/uy-quyen${queryOf(query)}`),
  /** Mẫu 06 and the log of what was done, made anew at each opening. */
  routingSlip: (code: string) => `/api/can-bo/ho-so/${code}/phieu-kiem-soat`,
  processingLog: (code: string) => `/api/can-bo/ho-so/${code}/qua-trinh`,
  draftFile: (procedureCode: string, fileId: string) => `/api/nop/${procedureCode}/tep/${fileId}`,
  /** Where files for a draft come in by pieces. */
  resumableUploads: (procedureCode: string) => `/api/nop/${procedureCode}/tai-len`,
  supplementPieces: (code: string) => `/api/ho-so/${code}/bo-sung/tai-len`,
  scanPieces: (intake: string) => `/api/can-bo/tiep-nhan/${intake}/tai-len`,
  uploads: (procedureCode: string) => `/api/nop/${procedureCode}/thanh-phan`,
  /** Places of the whole country by a name of today or a former one; answers JSON. */
  findPlaces: (query: string) => `/api/dia-danh?q=${encodeURIComponent(query)}`,
  communes: (province: string) => `/api/dia-danh?tinh=${encodeURIComponent(province)}`,
  pageUpload: (procedureCode: string, locale: Locale) => `/api/nop/${procedureCode}/trang?ngon-ngu=${locale}`,
  autosave: (procedureCode: string) => `/api/nop/${procedureCode}/luu`,
  threadUploads: (code: string) => `/api/ho-so/${code}/trao-doi`,
  officialThreadUploads: (code: string) => `/api/can-bo/ho-so/${code}/trao-doi`,
  supplementUploads: (code: string) => `/api/ho-so/${code}/bo-sung`,
} as const

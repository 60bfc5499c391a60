import type { ExportFormat, ExportKind, ExportState } from '@/lib/statistics/model/exports'

/** 12000 → "12.000". */
const many = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, '.')

const kinds: Readonly<Record<ExportKind, string>> = {
  DOSSIER_LOG: 'Sổ theo dõi hồ sơ',
  REGISTER_BOOK: 'Sổ đăng ký',
  REPORT_II06A: 'Báo cáo biểu II.06a',
}
const formats: Readonly<Record<ExportFormat, string>> = { PDF: 'PDF để in', XLSX: 'Bảng tính XLSX', CSV: 'Dữ liệu CSV' }
const states: Readonly<Record<ExportState, string>> = {
  QUEUED: 'Đang chờ', RUNNING: 'Đang lập', DONE: 'Đã xong', FAILED: 'Chưa lập được', EXPIRED: 'Đã hết hạn tải',
}

const refusals = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'no-answer': 'Mất kết nối nên chưa biết đã ghi được chưa. Hãy tải lại trang để xem.',
  'not-found': 'Bạn không được xuất dữ liệu này.',
}

/** Files of data that officials ask for. */
export const exports = {
  menu: 'Dữ liệu đã xuất',
  title: 'Dữ liệu đã xuất',
  lead: 'Tệp do bạn yêu cầu. Mỗi tệp tải được trong 7 ngày rồi tự xóa. Việc xuất và mỗi lần tải đều được ghi nhật ký, kèm mục đích bạn đã nêu.',
  leadSupervisor: 'Tệp do bạn và cán bộ trong cơ quan yêu cầu. Mỗi tệp tải được trong 7 ngày rồi tự xóa. Việc xuất và mỗi lần tải đều được ghi nhật ký, kèm mục đích đã nêu.',
  kinds,
  formats,
  states,
  none: 'Chưa có tệp nào',
  noneHelp: 'Mở sổ hoặc báo cáo cần xuất, chọn định dạng và nêu mục đích.',
  columns: { what: 'Dữ liệu', format: 'Định dạng', purpose: 'Mục đích', by: 'Người yêu cầu', at: 'Yêu cầu lúc', state: 'Tình trạng', act: 'Tệp' },
  period: (from: string, to: string) => `từ ${from} đến ${to}`,
  rows: (done: number, total: number | null) => (total === null ? `${many(done)} dòng` : `${many(done)}/${many(total)} dòng`),
  until: (day: string) => `Tải được đến ${day}`,
  fetch: 'Tải tệp',
  fetchOf: (what: string, at: string) => `${what}, yêu cầu lúc ${at}`,
  retry: 'Lập lại',
  retrying: 'Đang gửi…',
  retryTitle: 'Chưa lập lại được',
  retryRefusals: { ...refusals, 'not-possible': 'Tệp này đang được lập hoặc đã có.' },
  refresh: 'Cập nhật tình trạng',
  asked: 'Đã nhận yêu cầu. Tệp hiện ở đây khi lập xong; bạn có thể làm việc khác.',
  form: {
    title: 'Xuất ra tệp',
    lead: 'Tệp có dữ liệu cá nhân: chỉ dùng cho mục đích đã nêu, không chuyển cho người không có thẩm quyền.',
    format: 'Định dạng',
    purpose: 'Mục đích sử dụng',
    purposeHint: 'Ví dụ: báo cáo quý theo yêu cầu của Văn phòng thành phố. Được giữ trong nhật ký.',
    button: 'Xuất dữ liệu',
    busy: 'Đang gửi yêu cầu…',
    errorTitle: 'Chưa xuất được',
    fields: {
      'format-missing': 'Chọn định dạng', 'purpose-missing': 'Nêu mục đích sử dụng', 'too-long': 'Mục đích dài quá 500 ký tự', 'period-wrong': 'Khoảng thời gian không đúng',
    } as Readonly<Record<string, string>>,
    refusals: { ...refusals, 'too-long-for-pdf': 'Khoảng này có quá nhiều dòng để in (hơn 5.000). Chọn XLSX hoặc CSV, hay chọn khoảng ngắn hơn.' },
  },
  fileNames: { DOSSIER_LOG: 'so-theo-doi-ho-so', REGISTER_BOOK: 'so-dang-ky', REPORT_II06A: 'bao-cao-II-06a' } satisfies Record<ExportKind, string>,
}

/** The dossier log, on screen and in files. */
export const dossierLog = {
  title: 'Sổ theo dõi hồ sơ',
  form: 'Mẫu số 07, Thông tư 03/2025/TT-VPCP',
  lead: 'Hồ sơ đã tiếp nhận, theo thứ tự tiếp nhận, của mọi kênh. Việc xem sổ được ghi nhật ký.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  agency: 'Cơ quan',
  show: 'Xem',
  thisMonth: 'Tháng này',
  thisQuarter: 'Quý này',
  thisYear: 'Năm nay',
  presets: 'Khoảng thời gian hay dùng',
  wrong: 'Khoảng thời gian không đúng nên sổ của tháng này được hiện. Ngày bắt đầu phải trước ngày kết thúc, và không quá 10 năm.',
  caption: (count: number, from: string, to: string) => `${many(count)} hồ sơ tiếp nhận từ ${from} đến ${to}`,
  none: 'Không có hồ sơ nào được tiếp nhận trong thời gian này',
  columns: {
    index: 'STT', code: 'Mã hồ sơ', content: 'Nội dung', sets: 'Số bộ', owner: 'Chủ hồ sơ', address: 'Địa chỉ', phone: 'Điện thoại',
    received: 'Tiếp nhận', due: 'Hẹn trả', completed: 'Có kết quả', returned: 'Ngày trả', giver: 'Người trả', receiver: 'Người nhận', way: 'Hình thức nhận',
    official: 'Cán bộ tiếp nhận', sector: 'Lĩnh vực', note: 'Ghi chú',
  },
  groups: { days: 'Ngày, tháng, năm', giving: 'Trả kết quả' },
  ways: { ELECTRONIC: 'Điện tử', COUNTER: 'Tại quầy', POST: 'Bưu chính' },
  byPortal: 'Hệ thống',
  toAccount: 'Tài khoản của chủ hồ sơ',
  supplements: (rounds: number) => `bổ sung ${String(rounds)} lần`,
  channels: { ONLINE: 'nộp trực tuyến', COUNTER: 'nộp tại quầy', POST: 'nộp qua bưu chính' } as Readonly<Record<string, string>>,
  pages: 'Trang của sổ',
  first: 'Về đầu sổ',
  next: 'Các hồ sơ tiếp theo',
  print: {
    period: (from: string, to: string) => `Từ ngày ${from} đến ngày ${to}`,
    total: (count: number) => `Tổng số: ${many(count)} hồ sơ.`,
    hands: 'Người trả / người nhận',
    keeper: 'Người lập sổ',
    head: 'Lãnh đạo Bộ phận Một cửa',
  },
}

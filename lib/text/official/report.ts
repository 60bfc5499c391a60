import type { Cell } from '@/lib/statistics/model/report'

const columns: Readonly<Record<Cell, string>> = {
  received: 'Tổng số',
  receivedOnline: 'Trong kỳ: trực tuyến',
  receivedOther: 'Trong kỳ: trực tiếp, bưu chính',
  carriedOver: 'Từ kỳ trước',
  solved: 'Tổng số',
  solvedEarly: 'Trước hạn',
  solvedOnTime: 'Đúng hạn',
  solvedLate: 'Quá hạn',
  pending: 'Tổng số',
  pendingInTime: 'Trong hạn',
  pendingLate: 'Quá hạn',
}
const [received, solved, pending] = ['Số hồ sơ nhận giải quyết', 'Số hồ sơ đã giải quyết', 'Số hồ sơ đang giải quyết']
const groups: Readonly<Record<Cell, string>> = {
  received, receivedOnline: received, receivedOther: received, carriedOver: received,
  solved, solvedEarly: solved, solvedOnTime: solved, solvedLate: solved,
  pending, pendingInTime: pending, pendingLate: pending,
}

/** Report II.06a of the Government Office. */
export const report = {
  title: 'Tình hình giải quyết thủ tục hành chính',
  menu: 'Báo cáo biểu II.06a',
  form: 'Biểu số II.06a/VPCP/KSTT',
  lead: 'Kết quả giải quyết hồ sơ theo lĩnh vực trong một khoảng thời gian. Bấm vào một con số để xem các hồ sơ tạo nên nó.',
  index: 'STT',
  sector: 'Lĩnh vực',
  all: 'Tổng cộng',
  columns,
  groups,
  caption: (from: string, to: string, at: string) => `Từ ${from} đến ${to}, số liệu tính đến ${at}`,
  none: 'Không có hồ sơ nào trong thời gian này',
  wrong: 'Khoảng thời gian không đúng nên báo cáo của tháng này được hiện. Ngày bắt đầu phải trước ngày kết thúc, và không quá 10 năm.',
  rulesTitle: 'Cách tính',
  rules: [
    'Hồ sơ được tính từ khi tiếp nhận chính thức (đã cấp giấy tiếp nhận); hồ sơ mới đăng ký hoặc bị từ chối tiếp nhận không tính.',
    'Đã giải quyết: đã có kết quả, hoặc đã dừng. Kết quả bị thu hồi để giải quyết lại thì hồ sơ trở lại đang giải quyết.',
    'Trước hạn: có kết quả trước ngày hẹn trả. Quá hạn: sau giờ hẹn trả đang có hiệu lực lúc đó. Hồ sơ pháp luật không quy định thời hạn tính là đúng hạn.',
    'Hồ sơ công dân rút, hoặc kết thúc do công dân không bổ sung, không nộp phí, tính là đúng hạn. Hồ sơ đang chờ công dân bổ sung, nộp phí hoặc rút tính là trong hạn.',
    'Từ kỳ trước gồm cả hồ sơ đã giải quyết ở kỳ trước rồi bị thu hồi để giải quyết lại trong kỳ.',
  ],
  cell: {
    title: 'Hồ sơ của một con số',
    of: (column: string, sector: string) => `${column}, ${sector}`,
    allSectors: 'mọi lĩnh vực',
    count: (count: number) => `${String(count)} hồ sơ`,
    caption: 'Các hồ sơ, theo thứ tự tiếp nhận',
    code: 'Mã hồ sơ',
    received: 'Tiếp nhận lúc',
    back: 'Về báo cáo',
    none: 'Không có hồ sơ nào',
    next: 'Các hồ sơ tiếp theo',
    first: 'Về đầu danh sách',
    pages: 'Trang của danh sách',
  },
  subtitle: (from: string, to: string) => `Kỳ báo cáo: từ ngày ${from} đến ngày ${to}`,
  asOf: (at: string) => `Số liệu tính đến ${at}.`,
  tab: 'Biểu II.06a',
  keeper: 'Người lập biểu',
  head: 'Thủ trưởng đơn vị báo cáo',
}

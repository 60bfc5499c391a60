import type { Part, PartState } from '@/lib/procedure/model/parts'

/** The names of the parts of a version. */
export const titles: Record<Part, string> = {
  general: 'Thông tin chung',
  texts: 'Nội dung giới thiệu',
  eligibility: 'Câu hỏi trước khi khai',
  cases: 'Trường hợp',
  form: 'Tờ khai điện tử',
  components: 'Thành phần hồ sơ',
  fees: 'Lệ phí',
  limits: 'Thời hạn giải quyết',
  workflow: 'Quy trình xử lý',
  results: 'Mẫu kết quả',
  guide: 'Hướng dẫn người dân',
  source: 'Nguồn và giá trị cần xem lại',
}

/** How far a part has come. */
export const states: Record<PartState, string> = {
  filled: 'Đã có',
  empty: 'Để trống',
  missing: 'Còn thiếu',
  'not-needed': 'Không cần',
}

/** What a part holds. */
export const about: Record<Part, string> = {
  general: 'Lĩnh vực, mức độ trực tuyến, cách nhận kết quả, từ khóa tìm kiếm',
  texts: 'Tên, tóm tắt, các bước, căn cứ pháp lý',
  eligibility: 'Vài câu hỏi ngắn để người dân biết thủ tục này có dành cho mình không',
  cases: 'Những trường hợp có thời hạn, lệ phí hoặc giấy tờ khác nhau',
  form: 'Các trang, mục và câu hỏi người dân trả lời',
  components: 'Giấy tờ phải nộp hoặc xuất trình',
  fees: 'Các mức thu, miễn giảm, và máy tính thử',
  limits: 'Theo kênh nộp và trường hợp, kèm ngày trả dự kiến',
  workflow: 'Ai làm gì, theo thứ tự nào, trong bao lâu',
  results: 'Nội dung giấy tờ trả cho người dân',
  guide: 'Lỗi hay gặp và câu trả lời mẫu trên trang hướng dẫn, tờ rơi',
  source: 'Quyết định công bố, cơ quan, và những giá trị danh mục quốc gia ghi chưa rõ',
}

/** A draft, before its parts. */
export const draft = {
  title: 'Bản soạn',
  caption: 'Phiên bản',
  lead: 'Sửa từng phần. Người dân chỉ thấy nội dung mới sau khi công bố.',
  texts: 'Nội dung giới thiệu',
  limits: 'Thời hạn giải quyết',
  fees: 'Lệ phí',
  components: 'Thành phần hồ sơ',
  change: 'Sửa',
  about: {
    texts: 'nội dung giới thiệu',
    limits: 'thời hạn giải quyết',
  },
  addFee: 'Thêm mức lệ phí',
  addComponent: 'Thêm thành phần',
  noFees: 'Không thu lệ phí',
  noComponents: 'Không phải nộp giấy tờ gì',
  every: 'Mọi kênh, mọi trường hợp',
  notSaid: 'Chưa ghi',
  lastSaved: 'Lưu lần cuối lúc',
  publish: 'Công bố phiên bản này',
  problems: 'Chưa công bố được vì còn lỗi',
  problemsHelp: 'Những lỗi ở tờ khai, quy trình và mẫu kết quả cần người thiết kế thủ tục sửa.',
  onlyStudio: 'Tờ khai, điều kiện, quy trình và mẫu kết quả được giữ nguyên từ phiên bản trước.',
  discard: 'Bỏ bản soạn này',
  discardHelp: 'Mọi sửa đổi trong bản soạn sẽ mất. Phiên bản đã công bố không bị ảnh hưởng.',
  discarding: 'Đang bỏ…',
}

/** The overview of a draft. */
export const overview = {
  lead: 'Sửa từng phần theo thứ tự. Người dân chỉ thấy nội dung mới sau khi công bố.',
  list: 'Các phần của bản soạn',
  next: 'Việc tiếp theo',
  nextMissing: (part: string) => `Điền phần “${part}”`,
  nextProblems: (part: string, count: number) => `Sửa ${String(count)} lỗi ở phần “${part}”`,
  allDone: 'Các phần đã đủ, không còn lỗi. Bạn có thể công bố.',
  allDoneButLevel: 'Các phần đã đủ, không còn lỗi. Còn một việc trước khi công bố: nâng mức độ trực tuyến.',
  infoReady: 'Mức độ vẫn là “Chỉ cung cấp thông tin”: công bố lúc này thì người dân chưa nộp được',
  level: (level: string) => `Mức độ trực tuyến trong bản soạn: ${level}`,
  raise: (level: string) => `Nâng lên mức “${level}”`,
  infoOnly: 'Thủ tục này chỉ cung cấp thông tin, chưa nhận hồ sơ trực tuyến',
  infoRaise: 'Muốn nhận hồ sơ trực tuyến: xem còn thiếu những phần nào',
  check: 'Kiểm tra bản soạn: lỗi, cảnh báo và gợi ý',
  problems: (count: number) => `${String(count)} lỗi`,
  count: { cases: 'trường hợp', form: 'trang', components: 'thành phần', fees: 'mức thu', limits: 'quy tắc', workflow: 'bước', results: 'mẫu', eligibility: 'câu hỏi', guide: 'lời chỉ dẫn' },
}

/** What every part that is a list shares. */
export const partList = {
  problemsTitle: 'Cần sửa ở phần này',
  back: 'Về bản soạn',
}

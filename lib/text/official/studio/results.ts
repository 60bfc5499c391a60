import type { blockKinds } from '@/lib/procedure/schema/editing-results'
import type { officeValues } from '@/lib/dossier/model/result-values'
import type { registerKinds } from '@/lib/register/model'

const registers: Record<(typeof registerKinds)[number], string> = {
  BIRTH: 'Sổ đăng ký khai sinh',
  DEATH: 'Sổ đăng ký khai tử',
  MARRIAGE_STATUS: 'Sổ cấp giấy xác nhận tình trạng hôn nhân',
  EXTRACT_COPY: 'Sổ cấp bản sao trích lục',
  MARRIAGE: 'Sổ đăng ký kết hôn',
  GUARDIANSHIP: 'Sổ đăng ký giám hộ',
  COPY_CERTIFICATION: 'Sổ chứng thực bản sao từ bản chính',
  SIGNATURE_CERTIFICATION: 'Sổ chứng thực chữ ký',
}

const officeNames: Record<(typeof officeValues)[number], string> = {
  dossierCode: 'Mã hồ sơ',
  ownerName: 'Tên chủ hồ sơ',
  agencyName: 'Tên cơ quan',
  registerNumber: 'Số đăng ký',
  registerBook: 'Quyển số',
  registerPage: 'Trang số',
  issuedDay: 'Ngày cấp, bằng số',
  issuedDayWords: 'Ngày cấp, bằng chữ',
  signerName: 'Tên người ký',
  signerTitle: 'Chức vụ người ký',
}

const blocks: Record<(typeof blockKinds)[number], string> = {
  heading: 'Tiêu đề',
  paragraph: 'Đoạn văn',
  rows: 'Bảng hai cột, mỗi dòng “nhãn: giá trị”',
}

/** Part: the papers citizens get. */
export const results = {
  lead: 'Mẫu đầu tiên có điều kiện đúng được dùng. Chỗ điền viết trong hai dấu ngoặc nhọn, ví dụ {{dossierCode}} là mã hồ sơ; trang soạn mẫu có danh sách đầy đủ.',
  none: 'Chưa có mẫu kết quả.',
  add: 'Thêm mẫu kết quả',
  newTitle: 'Thêm mẫu kết quả',
  name: 'Tên giấy tờ',
  nameHint: 'In ở đầu trang.',
  code: 'Mã kết quả trong danh mục quốc gia',
  codeHint: 'Ví dụ: KQ.G15.000031',
  register: 'Vào sổ',
  noRegister: 'Không vào sổ, không đánh số',
  registers: registers as Readonly<Record<string, string>>,
  blocks: 'Nội dung',
  blocksHint: 'Đoạn văn và tiêu đề in đúng như bạn viết. Bảng hai cột cần mỗi dòng một cặp “nhãn: giá trị”.',
  block: 'Khối',
  kind: 'Loại',
  kinds: blocks,
  text: 'Chữ',
  textHint: 'Ví dụ đoạn văn: Xác nhận {{ownerName}} đã đăng ký. Ví dụ một dòng của bảng: Họ và tên: {{ownerName}}',
  blockCount: (count: number) => `${String(count)} khối nội dung`,
  placeholders: 'Chỗ điền dùng được',
  placeholdersLead: 'Chép cả hai dấu ngoặc vào nội dung.',
  fromOffice: 'Cơ quan điền',
  fromPage: (page: string) => `Tờ khai: ${page}`,
  noForm: 'Chưa có tờ khai.',
  inWords: (label: string) => `${label} (bằng chữ)`,
  inCapitals: (label: string) => `${label} (chữ in hoa)`,
  officeNames,
  preview: 'Xem thử bản PDF',
  previewHint: 'Dùng số liệu giả định, không lưu gì. Mở ở thẻ mới.',
  watermark: 'BẢN XEM THỬ',
  previewName: 'xem-thu',
  previewBroken: 'Chưa vẽ được bản xem thử vì mẫu còn lỗi. Hãy bấm “Lưu vào bản soạn” để xem lỗi ở từng ô.',
  condition: { label: 'Khi nào dùng mẫu này?', always: 'Luôn dùng' },
  only: 'Chỉ khi',
  sample: { text: 'Nguyễn Văn Mẫu', number: '3', day: '2026-11-23', place: 'Số 1, đường Mẫu, phường Mẫu', other: 'Nội dung mẫu', agencyCode: 'H00.00-261123-0001', signerTitle: 'Chủ tịch' },
}

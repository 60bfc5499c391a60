import type { Status } from '@/lib/dossier/model/statuses'

/** Where a dossier stands, for whoever may look it up; it speaks of the applicant, who need not be the reader. */
const statuses: Readonly<Record<Status, { readonly name: string; readonly meaning: string }>> = {
  DRAFT: { name: 'Đang khai', meaning: 'Hồ sơ chưa được nộp.' },
  REGISTERED: { name: 'Đã nộp, chờ tiếp nhận', meaning: 'Bộ phận Một cửa đang kiểm tra xem hồ sơ đã đủ và đúng chưa.' },
  ACCEPTED: { name: 'Đã tiếp nhận', meaning: 'Hồ sơ hợp lệ và đã có ngày hẹn trả kết quả.' },
  REFUSED: { name: 'Không được tiếp nhận', meaning: 'Lý do đã được gửi cho người nộp. Có thể sửa và nộp hồ sơ mới.' },
  IN_PROGRESS: { name: 'Đang giải quyết', meaning: 'Cán bộ đang xem xét hồ sơ.' },
  SUPPLEMENT_REQUESTED: { name: 'Chờ người nộp bổ sung', meaning: 'Người nộp cần đăng nhập để xem phải bổ sung gì. Trong lúc chờ, thời hạn tạm dừng.' },
  PAYMENT_REQUESTED: { name: 'Chờ nộp phí, lệ phí', meaning: 'Sau khi nộp phí, lệ phí, hồ sơ được giải quyết tiếp.' },
  WITHDRAWAL_REQUESTED: { name: 'Đã xin rút, chờ trả lời', meaning: 'Bộ phận Một cửa đang xem xét việc xin rút hồ sơ.' },
  STOPPED: { name: 'Đã dừng giải quyết', meaning: 'Hồ sơ không được giải quyết tiếp.' },
  COMPLETED: { name: 'Đã có kết quả', meaning: 'Kết quả chờ được trao cho người nộp.' },
  RETURNED: { name: 'Đã trả kết quả', meaning: 'Việc giải quyết hồ sơ đã xong.' },
}

/** Tra cứu hồ sơ không cần đăng nhập. */
export const lookUp = {
  title: 'Tra cứu hồ sơ',
  lead: 'Không cần đăng nhập. Bạn xem được hồ sơ đang ở đâu và khi nào có kết quả.',
  metaDescription: 'Xem hồ sơ đến đâu rồi bằng mã hồ sơ và bốn số cuối của số định danh người nộp.',
  code: 'Mã hồ sơ',
  codeHint: 'Ghi trên giấy tiếp nhận và trong thư báo. Ví dụ: H17.99.01-261123-0001',
  lastFour: 'Bốn số cuối của số định danh người nộp',
  lastFourHint: 'Số định danh có 12 chữ số, in trên căn cước.',
  button: 'Tra cứu',
  busy: 'Đang tra cứu…',
  errorTitle: 'Chưa tra cứu được',
  errors: {
    'not-a-code': 'Mã hồ sơ chưa đúng. Mã có dạng H17.99.01-261123-0001',
    'not-four-digits': 'Nhập đúng bốn chữ số cuối của số định danh',
  } as Readonly<Record<string, string>>,
  refusals: {
    'not-found': 'Không có hồ sơ nào khớp với mã và bốn số này. Hãy kiểm tra lại cả hai.',
    'wait-minute': 'Đã tra cứu quá nhiều lần. Hãy thử lại sau một phút.',
    'wait-quarter': 'Đã tra cứu quá nhiều lần. Hãy thử lại sau 15 phút, hoặc gọi đường dây nóng.',
    'wait-long': 'Đã tra cứu quá nhiều lần trong ngày. Hãy thử lại ngày mai, hoặc gọi đường dây nóng.',
    'cross-site': 'Biểu mẫu không được gửi từ trang này. Hãy tải lại trang rồi thử lại.',
  },
  more: 'Người nộp đăng nhập để xem toàn bộ hồ sơ, tải kết quả hoặc bổ sung.',
  signIn: 'Đăng nhập',
  again: 'Tra cứu hồ sơ khác',
  statuses,
  status: {
    title: 'Tình trạng hồ sơ',
    procedure: 'Thủ tục',
    owner: 'Người nộp',
    submittedAt: 'Nộp lúc',
    acceptedAt: 'Tiếp nhận lúc',
    dueAt: 'Hẹn trả kết quả',
    noDue: 'Được hẹn khi hồ sơ được tiếp nhận',
    completedAt: 'Có kết quả lúc',
    returnedAt: 'Trả kết quả lúc',
    steps: 'Quá trình giải quyết',
  },
}

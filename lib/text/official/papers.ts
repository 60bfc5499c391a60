const amount = (n: number) => String(n).padStart(2, '0')

/** What the office writes into the papers it issues by itself: receipt slips, notices, the copy of what was filed. */
export const papers = {
  receivingUnit: (agency: string) => `Bộ phận Một cửa, ${agency}`,
  channels: { ONLINE: 'trực tuyến', COUNTER: 'trực tiếp', POST: 'qua bưu chính' } as Readonly<Record<string, string>>,
  deliveries: {
    ELECTRONIC: 'Bản điện tử trên Cổng',
    COUNTER: 'Nhận tại quầy',
    POST: 'Gửi qua bưu chính',
  },
  deliveryTo: (how: string, address: string) => `${how}, đến: ${address}`,
  limits: {
    HOURS: (n: number) => `${amount(n)} giờ làm việc`,
    WORKING_DAYS: (n: number) => `${amount(n)} ngày làm việc`,
    DAYS: (n: number) => `${amount(n)} ngày`,
    SAME_DAY: (hour: string) => `trong ngày làm việc; tiếp nhận sau ${hour} thì trả kết quả trong ngày làm việc tiếp theo`,
    NONE: 'pháp luật không quy định thời hạn',
  },
  feeStates: { DUE: 'chưa nộp', PAID: 'đã nộp', WAIVED: 'được miễn' },
  fee: (label: string, money: string, state: string) => `${label}: ${money} (${state})`,
  originalSeen: (paper: string) => `${paper} (đã đối chiếu bản chính, trả lại)`,
  receiver: 'Người tiếp nhận hồ sơ',
  guide: 'Người hướng dẫn',
  counter: 'Bộ phận Một cửa',
  remedies: {
    field: 'Sửa lại nội dung này trên trang hồ sơ của ông/bà.',
    component: 'Tải lên giấy tờ này trên trang hồ sơ của ông/bà.',
    file: 'Tải lên tệp thay cho tệp này trên trang hồ sơ của ông/bà; các tệp khác giữ nguyên.',
  },
  place: (name: string, page: number | null) => (page === null ? `Tệp ${name}:` : `Trang ${String(page)} của tệp ${name}:`),
  supplementReason: (procedure: string) => `Hồ sơ chưa đủ căn cứ để giải quyết thủ tục ${procedure}.`,
  refusal: (reason: string, words: string) => `${reason}. ${words}`,
  withdrawn: (words: string) => `Theo đề nghị rút hồ sơ của ông/bà. ${words}`,
  unpaid: (day: string) => `Đã hết hạn nộp phí, lệ phí (hết ngày ${day}) mà cơ quan chưa nhận được tiền. Ông/bà có thể nộp hồ sơ mới khi cần.`,
  decision: 'Dừng giải quyết hồ sơ.',
  noMoney: 'Chưa thu, không phát sinh hoàn trả.',
  paidMoney: (money: string) => `Đã thu ${money}. Ông/bà liên hệ đơn vị tiếp nhận để được hướng dẫn về khoản đã nộp.`,
  present: 'Chỉ xuất trình, không phải nộp.',
  names: {
    filed: 'ho-so-da-nop',
    'receipt-slip': 'giay-tiep-nhan',
    supplement: 'phieu-yeu-cau-bo-sung',
    refusal: 'phieu-tu-choi',
    termination: 'thong-bao-dung',
    extension: 'van-ban-xin-loi',
  },
}

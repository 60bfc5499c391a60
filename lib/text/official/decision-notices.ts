import type { DecisionNoticeWords } from '@/lib/paper/model/decision-notice'

const shared = {
  addressee: (name: string) => `Kính gửi: Ông/bà ${name}`,
  request: 'Nội dung yêu cầu giải quyết',
  requestLine: (name: string, code: string) => `${name} (mã thủ tục ${code})`,
  submittedAt: 'Thời gian nộp hồ sơ',
  decision: 'Nội dung thông báo',
  reason: 'Lý do',
  help: (officer: string, phone: string, website: string) =>
    `Nếu có vướng mắc, ông/bà liên hệ ${officer}, số điện thoại ${phone}, hoặc xem trang ${website} để được hướng dẫn./.`,
  signNote: '(Ký và ghi rõ họ tên)',
}

/** Notices of decisions for which no form is prescribed. */
export const decisionNotices = {
  'withdrawal-declined': {
    ...shared,
    title: 'Thông báo về việc rút hồ sơ',
    decided: 'Chưa đồng ý với đề nghị rút hồ sơ của ông/bà.',
    closing: 'Hồ sơ trở lại trạng thái trước đó và được giải quyết tiếp. Nếu không đồng ý, ông/bà có quyền khiếu nại theo quy định của pháp luật.',
  },
  recall: {
    ...shared,
    title: 'Thông báo thu hồi kết quả giải quyết',
    decided: 'Thu hồi kết quả giải quyết, hoặc việc trả kết quả, của hồ sơ này.',
    closing: 'Chúng tôi xin lỗi ông/bà về sự bất tiện này. Hồ sơ được xem xét lại; ông/bà không phải nộp lại hồ sơ. Kết quả đã thu hồi không còn giá trị sử dụng.',
  },
  correction: {
    ...shared,
    title: 'Thông báo đính chính kết quả giải quyết',
    decided: 'Lập lại kết quả giải quyết vì kết quả đã cấp có nội dung chưa đúng.',
    closing:
      'Khi kết quả mới được ký, kết quả cũ được ghi là đã thay thế và số của kết quả cũ bị gạch trong sổ. Chúng tôi xin lỗi ông/bà về sự bất tiện này; ông/bà không phải nộp thêm gì.',
  },
} as const satisfies Readonly<Record<string, DecisionNoticeWords>>

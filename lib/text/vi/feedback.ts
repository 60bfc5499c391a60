import type { RefusalOf } from '@/lib/core/result'
import type { fileComplaint } from '@/lib/feedback/file-complaint'
import type { ComplaintKind, ComplaintState, RatingReason } from '@/lib/feedback/model'
import type { rateDossier } from '@/lib/feedback/rate-dossier'
import type { withdrawComplaint } from '@/lib/feedback/withdraw-complaint'
import type { EdgeRefusal } from '@/lib/web/form-action'

type Refusal = EdgeRefusal | 'too-many' | 'no-answer' | RefusalOf<typeof rateDossier> | RefusalOf<typeof fileComplaint> | RefusalOf<typeof withdrawComplaint>

const refusals: Readonly<Record<Refusal, string>> = {
  'cross-site': 'Biểu mẫu không được gửi từ trang này. Hãy tải lại trang rồi gửi lại.',
  'no-answer': 'Mất kết nối nên chưa biết đã gửi được chưa. Hãy kiểm tra mạng, xem lại danh sách rồi gửi lại nếu cần.',
  'not-found': 'Không tìm thấy hồ sơ hoặc phản ánh này trong phạm vi của bạn.',
  'too-many': 'Bạn đã thử quá nhiều lần. Hãy thử lại sau ít phút.',
  'level-too-low': 'Phản ánh về một hồ sơ của bạn cần tài khoản định danh mức độ 2. Bạn có thể xóa mã hồ sơ rồi gửi, hoặc nâng mức độ ở trang tài khoản.',
  'too-many-today': 'Bạn đã gửi 5 phản ánh, kiến nghị trong 24 giờ qua. Hãy gửi tiếp vào ngày mai, hoặc gọi đường dây nóng nếu việc gấp.',
  'no-result-yet': 'Hồ sơ chưa có kết quả nên chưa đánh giá được.',
  'rated-long-ago': 'Đã quá 30 ngày từ lần đánh giá đầu nên không thay đổi được nữa.',
  'not-possible': 'Phản ánh, kiến nghị này đã được trả lời hoặc đã rút.',
  'changed-meanwhile': 'Nội dung vừa thay đổi. Hãy tải lại trang để xem.',
}

const kinds: Readonly<Record<ComplaintKind, string>> = { COMPLAINT: 'Phản ánh', PROPOSAL: 'Kiến nghị' }
const states: Readonly<Record<ComplaintState, string>> = {
  RECEIVED: 'Đã nhận',
  ASSIGNED: 'Đang giải quyết',
  ANSWERED: 'Đã trả lời',
  WITHDRAWN: 'Bạn đã rút',
}

const reasons: Readonly<Record<RatingReason, string>> = {
  'on-time': 'Đúng hẹn',
  polite: 'Cán bộ lịch sự, tận tình',
  clear: 'Hướng dẫn rõ ràng',
  late: 'Trễ hẹn',
  impolite: 'Cán bộ chưa lịch sự',
  unclear: 'Hướng dẫn khó hiểu',
  'asked-again': 'Phải bổ sung hoặc đi lại nhiều lần',
  'extra-cost': 'Phải trả thêm tiền ngoài quy định',
}

/** Rating a dossier; reporting and proposing. */
export const feedback = {
  refusals,
  kinds,
  states,
  reasons,
  fields: {
    'score-missing': 'Chọn một mức từ 1 đến 5',
    'comment-too-long': 'Nội dung quá dài, tối đa 1.000 ký tự',
    'kind-missing': 'Chọn phản ánh hoặc kiến nghị',
    'text-missing': 'Nhập nội dung',
    'too-long': 'Nội dung quá dài, tối đa 4.000 ký tự',
  },
  errorTitle: 'Chưa gửi được, hãy kiểm tra lại',
  sending: 'Đang gửi…',
  rating: {
    link: 'Đánh giá việc giải quyết hồ sơ',
    title: 'Đánh giá việc giải quyết hồ sơ',
    lead: 'Ý kiến của bạn giúp phường phục vụ tốt hơn và không ảnh hưởng đến hồ sơ của bạn. Người giám sát đọc đánh giá, không kèm tên bạn.',
    score: 'Bạn hài lòng đến mức nào?',
    scores: ['1 – Rất không hài lòng', '2 – Không hài lòng', '3 – Bình thường', '4 – Hài lòng', '5 – Rất hài lòng'],
    reasons: 'Vì sao?',
    reasonsHint: 'Chọn những điều đúng với bạn.',
    comment: 'Bạn muốn nói thêm điều gì?',
    commentHint: 'Không ghi số định danh, số điện thoại. Nếu cần được trả lời, hãy gửi phản ánh, kiến nghị.',
    optional: '(không bắt buộc)',
    send: 'Gửi đánh giá',
    saved: 'Cảm ơn bạn, đánh giá đã được ghi nhận',
    until: (day: string) => `Bạn có thể đổi đánh giá đến hết ngày ${day}.`,
    closed: 'Đã quá 30 ngày từ lần đánh giá đầu nên không thay đổi được nữa.',
    given: 'Đánh giá của bạn',
    back: 'Quay lại hồ sơ',
  },
  complaints: {
    menu: 'Phản ánh, kiến nghị',
    menuHelp: 'Báo điều chưa tốt, đề xuất và đọc câu trả lời',
    title: 'Phản ánh, kiến nghị',
    lead: 'Báo cho phường điều chưa tốt hoặc đề xuất cách làm tốt hơn. Mỗi phản ánh, kiến nghị đều được trả lời trong thời hạn ghi rõ.',
    write: 'Gửi phản ánh, kiến nghị',
    none: 'Bạn chưa gửi phản ánh, kiến nghị nào',
    noneBody: 'Phản ánh, kiến nghị đã gửi và câu trả lời sẽ hiện ở đây.',
    list: 'Phản ánh, kiến nghị đã gửi',
    code: 'Mã',
    kind: 'Loại',
    state: 'Tình trạng',
    filedAt: 'Gửi lúc',
    dueAt: 'Hạn trả lời',
    agency: 'Gửi đến',
    kindLabel: 'Bạn muốn gửi gì?',
    kindHints: { COMPLAINT: 'Điều chưa đúng, chưa tốt mà bạn gặp.', PROPOSAL: 'Đề xuất để quy định hoặc cách làm tốt hơn.' },
    text: 'Nội dung',
    textHint: 'Việc gì, ở đâu, lúc nào. Tối đa 4.000 ký tự.',
    dossier: 'Mã hồ sơ liên quan',
    dossierHint: 'Chỉ điền hồ sơ do bạn nộp tại đơn vị này.',
    optional: '(không bắt buộc)',
    notes: 'Tên bạn được người trả lời biết để liên hệ; nội dung không được công khai.',
    send: 'Gửi',
    cancel: 'Quay lại',
    sent: 'Đã gửi. Chúng tôi báo cho bạn khi có câu trả lời.',
    withdrawn: 'Đã rút',
    yourText: 'Nội dung bạn gửi',
    answer: 'Câu trả lời',
    waiting: (day: string) => `Phường trả lời chậm nhất vào ${day}.`,
    withdrawSummary: 'Rút phản ánh, kiến nghị này',
    withdrawBody: 'Khi đã rút, nội dung này không được trả lời nữa.',
    withdraw: 'Rút',
    all: 'Về danh sách',
    about: 'Gửi phản ánh, kiến nghị về hồ sơ này',
  },
}

import type { RefusalOf } from '@/lib/core/result'
import type { answerComplaint } from '@/lib/feedback/answer-complaint'
import type { assignComplaint } from '@/lib/feedback/assign-complaint'
import type { ComplaintState } from '@/lib/feedback/model'
import type { setAnswerDays } from '@/lib/feedback/set-answer-days'
import type { EdgeRefusal } from '@/lib/web/form-action'

type Command = typeof answerComplaint | typeof assignComplaint | typeof setAnswerDays

const refusals: Readonly<Record<EdgeRefusal | 'no-answer' | RefusalOf<Command>, string>> = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'no-answer': 'Mất kết nối nên chưa biết đã ghi được chưa. Hãy tải lại trang để xem.',
  'not-found': 'Không tìm thấy nội dung này trong đơn vị của bạn.',
  'no-such-official': 'Người này không còn làm việc tại đơn vị. Hãy chọn người khác.',
  'changed-meanwhile': 'Nội dung vừa thay đổi. Hãy tải lại trang, xem lại rồi làm tiếp.',
  'not-possible': 'Phản ánh, kiến nghị này đã được trả lời hoặc người gửi đã rút.',
}

const states: Readonly<Record<ComplaintState, string>> = { RECEIVED: 'Chưa giao', ASSIGNED: 'Đã giao', ANSWERED: 'Đã trả lời', WITHDRAWN: 'Người gửi đã rút' }

/** What citizens report and propose, and how they rate. */
export const complaints = {
  states,
  /** Plain texts, for what is drawn in the browser. */
  forms: {
    refusals,
    fieldErrors: {
      'official-missing': 'Chọn một người',
      'answer-missing': 'Nhập câu trả lời',
      'too-long': 'Nội dung quá dài, tối đa 4.000 ký tự',
      'invalid-number': 'Hãy viết một số',
      'out-of-range': 'Từ 1 đến 60',
    } as Readonly<Record<string, string>>,
    errorTitle: 'Chưa thực hiện được',
    sending: 'Đang ghi…',
    assignee: 'Giao cho',
    chooseAssignee: 'Chọn một người',
    assign: 'Giao trả lời',
    answer: 'Câu trả lời cho người gửi',
    answerHint: 'Nói rõ đã kiểm tra những gì, kết luận và việc sẽ làm. Người gửi đọc nguyên văn.',
    send: 'Gửi câu trả lời',
    days: 'Số ngày làm việc để trả lời',
    daysHint: 'Từ 1 đến 60. Áp dụng cho phản ánh, kiến nghị gửi từ lúc lưu.',
    save: 'Lưu',
  },
  menu: 'Phản ánh',
  title: 'Phản ánh, kiến nghị',
  lead: 'Người giám sát giao và trả lời; người được giao trả lời phần của mình. Việc gấp nhất đứng đầu.',
  views: 'Chọn danh sách',
  open: 'Chờ trả lời',
  closed: 'Đã đóng',
  none: 'Không có phản ánh, kiến nghị nào chờ trả lời',
  noneClosed: 'Chưa có phản ánh, kiến nghị nào được đóng',
  code: 'Mã',
  kind: 'Loại',
  state: 'Tình trạng',
  filedAt: 'Nhận lúc',
  dueAt: 'Hạn trả lời',
  overdue: 'Quá hạn',
  assignee: 'Người trả lời',
  nobody: 'Chưa giao',
  person: 'Người gửi',
  dossier: 'Hồ sơ',
  text: 'Nội dung',
  answerTitle: 'Câu trả lời',
  answeredAt: 'Trả lời lúc',
  assignTitle: 'Giao trả lời',
  done: { 'da-giao': 'Đã giao', 'da-tra-loi': 'Đã gửi câu trả lời' } as Readonly<Record<string, string>>,
  ratings: {
    menu: 'Đánh giá',
    title: 'Đánh giá của người dân',
    lead: 'Mức hài lòng theo từng thủ tục, từ 1 đến 5. Không hiện tên người đánh giá.',
    none: 'Chưa có đánh giá nào',
    noneHelp: 'Người dân đánh giá được sau khi hồ sơ có kết quả.',
    procedure: 'Thủ tục',
    count: 'Số đánh giá',
    mean: 'Trung bình',
    given: 'Mức',
    score: (score: number) => `Mức ${String(score)}`,
    words: 'Ý kiến mới nhất',
    at: 'Lúc',
    reasons: 'Lý do',
    comment: 'Ý kiến',
  },
  admin: {
    menu: 'Phản ánh, kiến nghị',
    menuHelp: 'Thời hạn trả lời của đơn vị',
    title: 'Thời hạn trả lời phản ánh, kiến nghị',
    lead: 'Hạn trả lời được tính theo ngày làm việc của đơn vị. Phản ánh, kiến nghị đã nhận giữ nguyên hạn đã hẹn.',
    saved: 'Đã lưu',
  },
}

import type { RefusalOf } from '@/lib/core/result'
import type { acceptDossier } from '@/lib/dossier/accept-dossier'
import type { addNote } from '@/lib/dossier/add-note'
import type { approveDossier } from '@/lib/dossier/approve-dossier'
import type { checkComponent } from '@/lib/dossier/check-component'
import type { checkReplacement } from '@/lib/dossier/check-replacement'
import type { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import type { decideExtension } from '@/lib/dossier/decide-extension'
import type { draftResult } from '@/lib/dossier/draft-result'
import type { decideStop } from '@/lib/dossier/decide-stop'
import type { decideSupplement } from '@/lib/dossier/decide-supplement'
import type { forwardDossier } from '@/lib/dossier/forward-dossier'
import type { handOverResult } from '@/lib/dossier/hand-over-result'
import type { proposeExtension } from '@/lib/dossier/propose-extension'
import type { proposeStop } from '@/lib/dossier/propose-stop'
import type { proposeSupplement } from '@/lib/dossier/propose-supplement'
import type { reassignDossier } from '@/lib/dossier/reassign-dossier'
import type { recallDossier } from '@/lib/dossier/recall-dossier'
import type { recordDelay } from '@/lib/dossier/record-delay'
import type { recordPayment } from '@/lib/dossier/record-payment'
import type { refuseDossier } from '@/lib/dossier/refuse-dossier'
import type { refuseOverdueSupplement } from '@/lib/dossier/refuse-overdue-supplement'
import type { requestPayment } from '@/lib/dossier/request-payment'
import type { requestSupplement } from '@/lib/dossier/request-supplement'
import type { returnToPreviousStep } from '@/lib/dossier/return-to-previous-step'
import type { stopDossier } from '@/lib/dossier/stop-dossier'
import type { takeDossier } from '@/lib/dossier/take-dossier'
import type { EdgeRefusal } from '@/lib/web/form-action'

type Command =
  | typeof acceptDossier
  | typeof addNote
  | typeof approveDossier
  | typeof checkComponent
  | typeof checkReplacement
  | typeof decideWithdrawal
  | typeof decideExtension
  | typeof decideStop
  | typeof decideSupplement
  | typeof draftResult
  | typeof forwardDossier
  | typeof handOverResult
  | typeof proposeExtension
  | typeof proposeStop
  | typeof proposeSupplement
  | typeof reassignDossier
  | typeof recallDossier
  | typeof recordDelay
  | typeof recordPayment
  | typeof refuseDossier
  | typeof refuseOverdueSupplement
  | typeof requestPayment
  | typeof requestSupplement
  | typeof returnToPreviousStep
  | typeof stopDossier
  | typeof takeDossier

/** Why something was not done. */
export const refusals = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'not-found': 'Hồ sơ không còn ở lượt của bạn nên chưa có gì được ghi.',
  'not-possible': 'Việc này không còn thực hiện được với hồ sơ ở trạng thái hiện tại nên chưa có gì được ghi.',
  'changed-meanwhile': 'Hồ sơ vừa được thay đổi trong lúc bạn làm việc nên chưa có gì được ghi. Hãy xem lại rồi quyết định.',
  'pay-by-too-early': 'Hạn nộp phải sau hôm nay.',
  'answer-by-too-early': 'Hạn bổ sung phải sau hôm nay.',
  'file-not-clean': 'Có tệp nhiễm mã độc hoặc đang chờ quét mã độc nên chưa ghi là đạt được. Hãy yêu cầu bổ sung bản khác, hoặc đợi quét xong.',
  'reason-missing': 'Mỗi nội dung được chọn phải có lý do.',
  unmarked: 'Còn mục chưa đánh dấu. Hãy kiểm tra toàn bộ hồ sơ để yêu cầu bổ sung trong một lần.',
  'nothing-faulty': 'Mọi mục đều đạt, không có gì để yêu cầu bổ sung.',
  'items-missing': 'Có phần được đánh dấu cần sửa mà chưa chọn nội dung nào.',
  'needs-approval': 'Hồ sơ đã dùng hết số lần yêu cầu bổ sung. Hãy đề nghị người giám sát duyệt.',
  'already-asked-superior': 'Một đề nghị như vậy đang chờ duyệt.',
  'text-inserted': 'Đã chèn câu soạn sẵn.',
  'no-text-chosen': 'Chưa chọn câu soạn sẵn nào.',
  'unknown-item': 'Có nội dung không thuộc thủ tục này. Hãy tải lại trang rồi chọn lại.',
  'unknown-value': 'Có nội dung không thuộc biểu mẫu của thủ tục này. Hãy tải lại trang.',
  'fee-due': 'Còn phí, lệ phí chưa thu. Hãy ghi nhận việc thu trước khi trả kết quả.',
  'delay-reason-missing': 'Hồ sơ đã quá hạn mà chưa ghi lý do trễ hạn nên chưa có gì được ghi. Hãy ghi lý do ở đầu trang hồ sơ rồi làm lại.',
  'nothing-due': 'Hồ sơ này không còn khoản phí, lệ phí nào chưa nộp.',
  'already-settled': 'Khoản này đã được ghi nhận trước đó.',
  'already-proposed': 'Hồ sơ này đang có một đề nghị gia hạn chờ duyệt.',
  'already-extended': 'Hạn trả của hồ sơ này đã được hẹn lại một lần; việc hẹn lại chỉ thực hiện một lần.',
  'day-off': 'Ngày này cơ quan không làm việc. Hãy chọn một ngày làm việc.',
  'not-later': 'Hạn mới phải sau hạn hiện nay và sau hôm nay.',
  'official-away': 'Người được chọn đang vắng mặt và chưa có người làm thay. Hãy chọn người khác.',
  'official-unfit': 'Người được chọn hiện không làm được bước này. Hãy chọn người khác.',
  'no-working-hours': 'Cơ quan chưa có giờ làm việc nên không tính được hạn trả. Quản trị viên cần nhập giờ làm việc ở mục Lịch làm việc; chưa có gì được ghi.',
} satisfies Record<EdgeRefusal | 'text-inserted' | 'no-text-chosen' | RefusalOf<Command>, string>

/** The codes of wrong fields, whatever the form. */
export const fieldErrors: Readonly<Record<string, string>> = {
  'reason-missing': 'Hãy ghi lý do',
  'too-long': 'Nội dung dài quá giới hạn',
  'items-missing': 'Hãy chọn ít nhất một nội dung cần bổ sung',
  'not-a-date': 'Ngày này không có thật, hãy kiểm tra ngày, tháng, năm',
  'delivery-missing': 'Hãy chọn cách trả kết quả',
  'receiver-missing': 'Hãy ghi người nhận hoặc số hiệu bưu gửi',
  'decision-missing': 'Hãy chọn đồng ý hoặc không đồng ý',
  'method-missing': 'Hãy chọn cách nộp',
  'reference-missing': 'Hãy ghi số biên lai, số giao dịch hoặc căn cứ miễn',
  'note-missing': 'Hãy ghi nội dung',
  'reason-code-missing': 'Hãy chọn một nguyên nhân',
  'not-found': 'Hãy chọn một người',
  unmarked: 'Hãy chọn Đạt hoặc Cần bổ sung, sửa',
  'not-a-page': 'Số trang là một số, ví dụ 2',
}

import type { acceptDossiers } from '@/lib/dossier/accept-dossiers'
import type { reassignDossiers } from '@/lib/dossier/reassign-dossiers'
import { fieldErrors, refusals } from './office-refusals'

type AnswerOf<C extends (...args: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true; value: unknown }>['value']
type Codes<C extends (...args: never[]) => Promise<unknown>> = AnswerOf<C> extends { results: readonly { refusal: infer Code }[] } ? Exclude<Code, null> : never
type Code = Codes<typeof acceptDossiers> | Codes<typeof reassignDossiers>

/** Why one of many was left out. */
const reasons: Readonly<Record<Code, string>> = {
  'not-found': 'Không ở lượt của bạn, hoặc đồng nghiệp đang giữ.',
  'not-possible': 'Trạng thái hiện tại không cho phép việc này.',
  'changed-meanwhile': 'Vừa được thay đổi trong lúc bạn chọn. Hãy mở xem lại.',
  'official-unfit': 'Người được chọn không làm được bước này.',
  'official-away': 'Người được chọn đang vắng mặt và không có người làm thay.',
  'not-online': 'Không phải hồ sơ nộp trực tuyến. Hãy mở hồ sơ để tiếp nhận.',
  'waits-for-agency': 'Đang chờ cơ quan khác trả lời.',
  'no-working-hours': 'Cơ quan chưa có giờ làm việc nên không tính được hạn trả.',
  'components-missing': 'Thiếu giấy tờ bắt buộc. Hãy mở hồ sơ để yêu cầu bổ sung.',
}

/** What is done to many dossiers at once. */
export const queueBulk = {
  tick: (code: string, owner: string) => `Chọn hồ sơ ${code}, ${owner}`,
  ticked: 'Với các hồ sơ đã chọn',
  tickAll: 'Chọn tất cả trên trang này',
  reasons,
  nothing: 'Chưa chọn hồ sơ nào',
  nothingHelp: 'Hãy quay lại hàng đợi, đánh dấu những hồ sơ cần làm (nhiều nhất 50), rồi chọn việc.',
  tooMany: (most: number) => `Bạn chọn quá nhiều: chỉ ${String(most)} hồ sơ đầu tiên được xem xét.`,
  back: 'Về hàng đợi',
  columns: { code: 'Hồ sơ', procedure: 'Thủ tục', step: 'Bước xử lý', holder: 'Người giữ', due: 'Hạn trả kết quả nếu tiếp nhận bây giờ', note: 'Ghi chú' },
  nobody: 'Chưa ai nhận',
  left: (count: number) => `${String(count)} hồ sơ không làm được cùng lúc`,
  leftHelp: 'Những hồ sơ này giữ nguyên:',
  errorTitle: 'Chưa ghi được, vui lòng kiểm tra lại',
  refusals: { ...refusals, 'no-answer': 'Mất kết nối nên chưa gửi được. Vui lòng thử lại.' },
  fieldErrors: { ...fieldErrors, 'dossiers-missing': 'Hãy chọn ít nhất một hồ sơ', 'too-many': 'Chỉ chọn được nhiều nhất 50 hồ sơ' } as Readonly<Record<string, string>>,
  saving: 'Đang ghi…',
  accept: {
    menu: 'Tiếp nhận',
    title: 'Tiếp nhận nhiều hồ sơ',
    lead: 'Mỗi hồ sơ nhận Giấy tiếp nhận và hẹn trả kết quả (Mẫu số 01) với hạn trả ghi dưới đây. Chỉ hồ sơ nộp trực tuyến, đủ giấy tờ bắt buộc mới tiếp nhận được cùng lúc.',
    caption: (count: number) => `${String(count)} hồ sơ sẽ được tiếp nhận`,
    noDue: 'Thủ tục này không quy định thời hạn',
    fee: (amount: string) => `Còn phải thu ${amount} trước khi trả kết quả`,
    submit: (count: number) => `Tiếp nhận ${String(count)} hồ sơ`,
    done: (count: number) => `Đã tiếp nhận ${String(count)} hồ sơ`,
    undone: (count: number) => `${String(count)} hồ sơ chưa tiếp nhận được`,
  },
  reassign: {
    menu: 'Bàn giao',
    title: 'Bàn giao nhiều hồ sơ',
    lead: 'Chọn đồng nghiệp đang làm việc, giữ đúng nhiệm vụ của bước xử lý, và ghi lý do.',
    caption: (count: number) => `${String(count)} hồ sơ sẽ được bàn giao`,
    official: 'Bàn giao cho ai?',
    choose: 'Chọn một người',
    fits: (name: string, fits: number, all: number) => (fits === all ? name : `${name}: làm được ${String(fits)} trên ${String(all)} hồ sơ`),
    nobody: 'Không có đồng nghiệp nào đang làm việc làm được các bước này.',
    reason: 'Lý do bàn giao',
    reasonHint: 'Đồng nghiệp đọc lý do này trong lịch sử hồ sơ; người dân không đọc được.',
    submit: (count: number) => `Bàn giao ${String(count)} hồ sơ`,
    done: (count: number) => `Đã bàn giao ${String(count)} hồ sơ`,
    undone: (count: number) => `${String(count)} hồ sơ chưa bàn giao được`,
  },
  badges: {
    used: (percent: number) => `Đã dùng ${String(percent)} % thời hạn`,
    proposed: 'Đang xin gia hạn',
    paused: 'Tạm dừng tính giờ',
    unexplained: 'Chưa ghi lý do trễ hạn',
    agency: 'Chờ cơ quan khác',
    finished: 'Có kết quả, chờ trả',
    finishedLate: 'Có kết quả, xong trễ hạn',
    link: 'Ghi lý do',
  },
}

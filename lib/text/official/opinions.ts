import type { RefusalOf } from '@/lib/core/result'
import type { answerOpinion } from '@/lib/dossier/answer-opinion'
import type { askOpinion } from '@/lib/dossier/ask-opinion'
import type { attachOpinionLetter } from '@/lib/dossier/attach-opinion-letter'
import type { OpinionOf } from '@/lib/dossier/model/opinions'
import type { withdrawOpinion } from '@/lib/dossier/withdraw-opinion'
import type { refusals } from './office-refusals'

type Code = RefusalOf<typeof askOpinion> | RefusalOf<typeof answerOpinion> | RefusalOf<typeof withdrawOpinion> | RefusalOf<typeof attachOpinionLetter>

/** Why an opinion could not be asked for or given; what other forms of the workbench say too is in office-refusals. */
export const opinionRefusals = {
  'clock-run-out': 'Hồ sơ đã hết thời hạn giải quyết nên không còn thời gian để xin ý kiến. Hãy đề nghị gia hạn trước, hoặc nhắc đồng nghiệp trong ghi chú nội bộ.',
  'opinion-too-early': 'Hạn trả lời phải sau bây giờ. Hãy chọn một ngày làm việc sắp tới.',
  'opinion-after-due': 'Hạn trả lời phải trước hạn của hồ sơ, vì thời hạn của hồ sơ vẫn tính trong lúc chờ ý kiến. Hãy chọn ngày sớm hơn.',
  'opinion-closed': 'Yêu cầu này đã được trả lời hoặc đã thu hồi nên chưa có gì được ghi. Hãy tải lại trang để xem.',
  'letter-number-missing': 'Hãy ghi số văn bản trả lời.',
  'letter-missing': 'Hãy tải lên văn bản trả lời trước khi ghi ý kiến.',
} satisfies Record<Exclude<Code, keyof typeof refusals>, string>

/** The codes of wrong fields. */
export const opinionFieldErrors = {
  'asked-missing': 'Hãy chọn người hoặc cơ quan được xin ý kiến',
  'question-missing': 'Hãy ghi nội dung cần xin ý kiến',
  'outside-name-missing': 'Hãy ghi tên cơ quan, tổ chức được xin ý kiến',
  'answer-missing': 'Hãy ghi ý kiến',
}

const of: Record<OpinionOf, string> = { COLLEAGUE: 'Đồng nghiệp', UNIT: 'Bộ phận', AGENCY: 'Cơ quan', OUTSIDE: 'Cơ quan ngoài hệ thống' }

/** Asking others about a dossier, and answering. */
export const opinions = {
  of,
  ask: {
    title: 'Xin ý kiến',
    lead: 'Hỏi đồng nghiệp, một bộ phận hoặc cơ quan khác về hồ sơ này. Thời hạn của hồ sơ vẫn tính trong lúc chờ.',
    notNow: 'Hiện bạn không xin ý kiến về hồ sơ này được',
    notNowHelp: 'Hồ sơ không ở lượt của bạn, đang chờ người dân, hoặc đã xong.',
    runsOut: 'Hạn của hồ sơ',
    noDeadline: 'Hồ sơ không có hạn.',
    to: 'Xin ý kiến của',
    choose: 'Chọn người hoặc cơ quan',
    target: (kind: string, name: string) => `${kind}: ${name}`,
    person: (name: string, title: string) => `${name}, ${title}`,
    outside: 'Cơ quan, tổ chức ngoài hệ thống (ghi tên bên dưới)',
    outsideName: 'Tên cơ quan, tổ chức ngoài hệ thống',
    outsideHint: 'Chỉ ghi khi chọn cơ quan ngoài hệ thống. Văn bản gửi đi và trả lời theo đường công văn; khi có trả lời, bạn ghi vào đây.',
    question: 'Nội dung cần xin ý kiến',
    questionHint: 'Nêu rõ điều cần trả lời. Cán bộ của cơ quan khác chỉ đọc được nội dung này và giấy tờ bạn chọn.',
    until: 'Trả lời trước khi hết ngày làm việc',
    untilHint: (moment: string) => `Muộn nhất là ${moment}, hạn của hồ sơ.`,
    papers: 'Giấy tờ gửi kèm',
    papersHint: 'Chỉ chọn giấy tờ cần cho câu hỏi.',
    submit: 'Gửi yêu cầu xin ý kiến',
  },
  bench: {
    title: 'Ý kiến',
    none: 'Chưa xin ý kiến ai về hồ sơ này.',
    ask: 'Xin ý kiến',
    open: 'Xem, trả lời',
    see: 'Xem yêu cầu',
    waits: 'Đang chờ cơ quan khác cho ý kiến',
    asked: (who: string) => `Xin ý kiến: ${who}`,
    answered: (who: string) => `Có ý kiến: ${who}`,
    withdrawn: (who: string) => `Thu hồi yêu cầu xin ý kiến: ${who}`,
    overdue: (who: string) => `Quá hạn cho ý kiến: ${who}`,
    byEnd: 'Hồ sơ đã xong',
  },
  states: { OPEN: 'Đang chờ', ANSWERED: 'Đã trả lời', WITHDRAWN: 'Đã thu hồi' },
  late: 'Quá hạn',
  answeredLate: 'Trả lời quá hạn',
  list: {
    title: 'Ý kiến được hỏi',
    menu: 'Ý kiến',
    lead: 'Câu hỏi của đồng nghiệp và của cơ quan khác đang chờ bạn, bộ phận hoặc cơ quan của bạn trả lời.',
    views: 'Danh sách',
    tabs: { asked: 'Chờ trả lời', answered: 'Đã trả lời', mine: 'Tôi đã hỏi, đang chờ' },
    none: { asked: 'Không có câu hỏi nào đang chờ', answered: 'Chưa có câu trả lời nào', mine: 'Bạn không chờ ý kiến của ai' },
    columns: { question: 'Nội dung', of: 'Hỏi', by: 'Người hỏi', due: 'Hạn trả lời', state: 'Tình trạng' },
    shortened: 90,
  },
  one: {
    title: 'Yêu cầu xin ý kiến',
    breadcrumbs: 'Đường dẫn',
    dossier: 'Hồ sơ',
    by: 'Người hỏi',
    person: (name: string, agency: string) => `${name}, ${agency}`,
    of: 'Hỏi',
    askedAt: 'Hỏi lúc',
    due: 'Hạn trả lời',
    state: 'Tình trạng',
    question: 'Nội dung cần xin ý kiến',
    papers: 'Giấy tờ gửi kèm',
    answer: 'Ý kiến',
    answeredBy: 'Người trả lời',
    recordedBy: 'Người ghi nhận',
    answeredAt: 'Trả lời lúc',
    letterNumber: 'Số văn bản',
    letter: 'Văn bản trả lời',
    answerTitle: 'Trả lời',
    recordTitle: 'Ghi nhận văn bản trả lời',
    letterStep: 'Tải lên văn bản trả lời (PDF hoặc ảnh, đến 10 MB)',
    letterAgain: 'Thay bằng tệp khác',
    letterChoose: 'Chọn tệp',
    letterSend: 'Tải tệp lên',
    letterOptional: 'Kèm văn bản, nếu có (PDF hoặc ảnh, đến 10 MB)',
    progress: 'Đang tải lên',
    brokenOff: 'Kết nối bị ngắt, tệp chưa được tải lên. Vui lòng thử lại.',
    errorTitle: 'Chưa ghi được, vui lòng kiểm tra lại',
    answerField: 'Ý kiến của bạn',
    recordField: 'Nội dung trả lời',
    send: 'Gửi ý kiến',
    record: 'Ghi nhận trả lời',
    withdraw: 'Thu hồi, không cần ý kiến nữa',
    withdrawHelp: 'Người được hỏi sẽ không thấy câu hỏi trong danh sách chờ nữa.',
    back: 'Về danh sách ý kiến',
    fileRefusals: {
      'too-large': 'Tệp lớn hơn 10 MB.',
      'wrong-kind': 'Tệp phải là PDF, JPEG hoặc PNG.',
      empty: 'Tệp rỗng.',
      unreadable: 'Không đọc được tệp: tệp hỏng hoặc có mật khẩu.',
      disguised: 'Tệp chứa lẫn nội dung của loại tệp khác. Hãy quét hoặc xuất lại tệp.',
      active: 'Tệp PDF có mã chạy hoặc tệp đính kèm bên trong. Hãy in lại thành PDF.',
      infected: 'Phần mềm diệt vi-rút phát hiện mã độc trong tệp.',
      'scanner-down': 'Hiện chưa kiểm tra được tệp. Hãy thử lại sau ít phút.',
      'broken-off': 'Kết nối bị ngắt, tệp chưa được tải lên.',
      'file-missing': 'Hãy chọn một tệp.',
      'opinion-closed': opinionRefusals['opinion-closed'],
    } as Readonly<Record<string, string>>,
  },
  done: { 'da-hoi': 'Đã gửi yêu cầu xin ý kiến.', 'da-tra-loi': 'Đã ghi ý kiến và báo cho người hỏi.', 'thu-hoi': 'Đã thu hồi yêu cầu xin ý kiến.', 'da-tai': 'Đã tải văn bản lên.' } as Readonly<Record<string, string>>,
}

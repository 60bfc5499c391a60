import type { ComponentFinding } from '@/lib/dossier/model/replacement'

/** What the registries said in place of a paper, for officials. */
export const replacing = {
  findings: {
    FOUND: 'Không phải nộp: cơ sở dữ liệu đã có',
    MISMATCH: 'Có dữ liệu nhưng không khớp: cần xem xét',
    ABSENT: 'Không tìm thấy trong cơ sở dữ liệu',
    UNAVAILABLE: 'Chưa tra cứu được',
  } satisfies Record<ComponentFinding, string>,
  asked: (source: string, moment: string, by: string) => `${source}, ${moment}, ${by}`,
  by: { citizen: 'cổng tra cứu cho người dân', official: 'cán bộ tra cứu' },
  about: (name: string, id: string, birthDate: string) => `Tra cứu theo: ${name}, số ${id}, sinh ${birthDate}`,
  values: 'Dữ liệu tìm thấy',
  differs: { name: 'Họ tên', birthDate: 'Ngày sinh' },
  difference: (what: string, given: string, registered: string) => `${what}: tờ khai ghi “${given}”, cơ sở dữ liệu ghi “${registered}”`,
  otherParent: (given: string, registered: string) => `Người nộp thay: ${given}; cha, mẹ theo cơ sở dữ liệu: ${registered}`,
  noParent: (given: string) => `Người nộp thay: ${given}; cơ sở dữ liệu không ghi cha, mẹ`,
  /** What the register of births says of a parent's word, at the head of the dossier. */
  parent: {
    FOUND: (source: string, moment: string) => `Đã đối chiếu: ${source} ghi người nộp là cha hoặc mẹ của chủ hồ sơ (${moment}).`,
    MISMATCH: 'Cơ sở dữ liệu hộ tịch không xác nhận quan hệ cha, mẹ – con. Đây là điều cần xem xét, không phải lý do từ chối: sổ cũ có thể không ghi đủ số định danh của cha, mẹ.',
    OPEN: 'Chưa đối chiếu được với cơ sở dữ liệu hộ tịch. Hãy tra cứu lại hoặc xem giấy tờ ở mục Giấy tờ; không từ chối chỉ vì chưa tra cứu được.',
  },
  warning: 'Khác nhau là để lưu ý, không phải lý do từ chối: tên có thể đã đổi, ngày sinh cũ có thể ghi sai.',
  earlier: (count: number) => `Đã tra cứu ${String(count)} lần`,
  check: 'Tra cứu ngay',
  checkAgain: 'Tra cứu lại',
  checking: 'Đang tra cứu…',
  insisted: (reason: string) => `Đã yêu cầu nộp dù đã có dữ liệu. Lý do: ${reason}`,
  figures: {
    caption: 'Giấy tờ trong hồ sơ nộp trong kỳ: phải nộp, thay bằng tra cứu, dùng lại',
    columns: { procedure: 'Mã thủ tục', month: 'Tháng', asked: 'Giấy tờ được hỏi', replaced: 'Thay bằng tra cứu', reused: 'Dùng lại' },
  },
  /** Papers asked for although a registry had them: a list for the supervisor. */
  insistedList: {
    title: 'Giấy tờ vẫn yêu cầu nộp dù cơ sở dữ liệu đã có',
    lead: 'Các giấy tờ cán bộ yêu cầu bổ sung trong kỳ dù tra cứu đã có kết quả, mới nhất trước. Chỉ nên yêu cầu khi dữ liệu tra cứu không đủ để giải quyết.',
    caption: (from: string, to: string) => `Yêu cầu nộp từ ${from} đến ${to}`,
    none: 'Trong kỳ không có giấy tờ nào bị yêu cầu nộp dù cơ sở dữ liệu đã có',
    noneHelp: 'Nếu cần xem kỳ khác, hãy đổi ngày ở trên.',
    shown: (count: number) => `Chỉ hiện ${String(count)} dòng mới nhất; hãy chọn kỳ ngắn hơn để xem các dòng khác.`,
    columns: { code: 'Mã hồ sơ', procedure: 'Thủ tục', component: 'Giấy tờ', source: 'Nơi đã có dữ liệu', by: 'Người yêu cầu', at: 'Lúc', reason: 'Lý do' },
    hidden: 'Chỉ người giải quyết hồ sơ được xem',
    unknown: 'Không rõ',
  },
}

import type { DraftChange } from '@/lib/procedure/model/draft-changes'

const parts: Record<DraftChange['part'], string> = {
  page: 'trang',
  section: 'phần',
  field: 'trường',
  component: 'giấy tờ',
  case: 'trường hợp',
  fee: 'mức lệ phí',
  result: 'mẫu kết quả',
  step: 'bước xử lý',
  texts: 'nội dung giới thiệu',
  limits: 'thời hạn giải quyết',
  question: 'câu hỏi trước khi khai',
  guide: 'hướng dẫn người dân',
  source: 'nguồn',
  settings: 'thông tin chung',
}

const verbs: Record<DraftChange['kind'], string> = { added: 'thêm', removed: 'xóa', changed: 'sửa', moved: 'chuyển' }

/** What came or went along with a page or section is not told apart. */
function told(changes: readonly DraftChange[]): readonly DraftChange[] {
  const whole = changes.find(({ part, kind }) => (part === 'page' || part === 'section') && (kind === 'added' || kind === 'removed'))
  return whole ? changes.filter((one) => one === whole || one.kind !== whole.kind || !['section', 'field'].includes(one.part)) : changes
}

/** "sửa trường “Họ và tên” và 2 thay đổi khác". */
function sentence(changes: readonly DraftChange[]): string {
  const [first, ...more] = told(changes)
  if (!first) return 'thay đổi bản soạn'
  const said = `${verbs[first.kind]} ${parts[first.part]}${first.label === '' ? '' : ` “${first.label}”`}`
  return more.length === 0 ? said : `${said} và ${String(more.length)} thay đổi khác`
}

/** Undoing saves of a draft, and what others did to it meanwhile. */
export const draftSteps = {
  sentence,
  undo: (changes: readonly DraftChange[]) => `Hoàn tác: ${sentence(changes)}`,
  redo: (changes: readonly DraftChange[]) => `Làm lại: ${sentence(changes)}`,
  title: 'Hoàn tác và làm lại',
  busy: 'Đang làm…',
  someone: 'Hệ thống',
  /** "Trương Minh Triết, 09:12 23/11/2026: sửa trường “Họ và tên”". */
  line: (who: string, when: string, what: string, undone: boolean) => `${who}, ${when}: ${undone ? 'hoàn tác việc ' : ''}${what}`,
}

/** Words of a form whose draft somebody else changed meanwhile. */
export const staleWords = {
  title: 'Người khác đã sửa bản soạn này trong lúc bạn nhập',
  apart: 'Phần bạn đang sửa không bị đụng đến. Bạn có thể lưu phần của mình lên trên bản mới nhất.',
  same: 'Họ đã sửa đúng phần này, nên phần bạn nhập chưa được lưu. Nội dung bạn nhập vẫn còn ở dưới: hãy mở bản mới nhất trong thẻ khác, so sánh rồi nhập lại.',
  onTop: 'Lưu phần của tôi lên bản mới nhất',
  newest: 'Mở bản mới nhất trong thẻ khác',
}

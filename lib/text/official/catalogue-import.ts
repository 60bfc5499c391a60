import type { ImportOutcome } from '@/lib/procedure/import-procedure'
import type { CatalogueWords } from '@/lib/procedure/model/catalogue/words'
import type { AudienceKind, Doubt } from '@/lib/procedure/schema'
import type { LocalizedText } from '@/lib/form/schema'

const both = (vi: string, en: string): LocalizedText => ({ vi, en })

const audiences: Record<AudienceKind, LocalizedText> = {
  CITIZEN: both('Công dân', 'Citizens'),
  FOREIGNER: both('Người nước ngoài, người Việt Nam ở nước ngoài', 'Foreigners and Vietnamese abroad'),
  BUSINESS: both('Doanh nghiệp, hợp tác xã, hộ kinh doanh', 'Businesses and cooperatives'),
  ORGANISATION: both('Tổ chức', 'Organisations'),
  OFFICIAL: both('Cán bộ, công chức', 'Officials'),
}

const channelNames = { ONLINE: 'Nộp trực tuyến', COUNTER: 'Nộp tại quầy', POST: 'Nộp qua bưu chính' }

/** What the import of the national catalogue writes into a procedure, in both languages. */
export const written: CatalogueWords = {
  source: both('Danh mục thủ tục hành chính quốc gia', 'National catalogue of administrative procedures'),
  summary: (sector, outcome) =>
    both(
      outcome === null ? `Thủ tục thuộc lĩnh vực ${sector}.` : `Thủ tục thuộc lĩnh vực ${sector}. Kết quả: ${outcome.replace(/\.$/, '')}.`,
      'Information from the national catalogue of administrative procedures, in Vietnamese.',
    ),
  audience: both('Cá nhân, tổ chức có nhu cầu', 'Whoever needs it'),
  audiences,
  feeNotPublished: both(
    'Danh mục quốc gia chưa công bố mức phí, lệ phí. Vui lòng hỏi Bộ phận Một cửa trước khi nộp.',
    'The national catalogue publishes no fee. Please ask the one-stop desk before applying.',
  ),
  feeFree: both('Không thu phí, lệ phí.', 'No fee.'),
  feeSetByCouncil: both(
    'Mức thu do Hội đồng nhân dân thành phố quy định. Vui lòng hỏi Bộ phận Một cửa trước khi nộp.',
    'The fee is set by the city’s People’s Council. Please ask the one-stop desk before applying.',
  ),
  feeNotSet: both(
    'Pháp luật chưa quy định mức phí, lệ phí của thủ tục này.',
    'The law sets no fee for this procedure yet.',
  ),
  feeLabel: both('Mức thu theo danh mục quốc gia', 'Fee in the national catalogue'),
  feeCited: (lines) => both(
    `Danh mục quốc gia ghi: ${lines} Vui lòng hỏi Bộ phận Một cửa để biết mức của trường hợp bạn.`,
    'The national catalogue describes the fee in Vietnamese, case by case. Please ask the one-stop desk which amount is yours.',
  ),
  channel: (channel, amount, note) => `${channel ? `${channelNames[channel]}: ` : ''}${amount}${note === '' ? '' : ` (${note})`}.`,
  timeMissing: both(
    'Danh mục quốc gia chưa công bố thời hạn. Cán bộ tiếp nhận sẽ hẹn ngày trả kết quả.',
    'The national catalogue publishes no time limit. The official who accepts the dossier gives the day of the result.',
  ),
  timeWithoutUnit: (value) => both(
    `Danh mục quốc gia ghi “${value}” nhưng không ghi là ngày hay giờ. Cán bộ tiếp nhận sẽ hẹn ngày trả kết quả.`,
    `The national catalogue says “${value}” without a unit. The official who accepts the dossier gives the day of the result.`,
  ),
  timeByCase: (values) => both(`Tùy trường hợp: ${values}.`, `Depends on the case: ${values}.`),
  componentHeading: (heading) => ({ vi: `Mục: ${heading}` }),
  componentNotes: 'Lưu ý về giấy tờ',
}

const doubts: Record<Doubt['code'], string> = {
  'fee-not-published': 'Không công bố mức phí (chữ “Miễn phí” của nguồn chỉ là ô trống)',
  'fee-set-by-council': 'Mức phí do Hội đồng nhân dân quy định',
  'fee-not-set': 'Pháp luật chưa quy định mức phí',
  'fee-in-note': 'Mức phí chỉ có trong ghi chú',
  'fee-of-one-case': 'Số tiền chỉ đúng cho một trường hợp',
  'fee-differs-from-note': 'Số tiền khác với ghi chú',
  'fee-ends': 'Mức phí có thời hạn áp dụng',
  'time-missing': 'Không có thời hạn giải quyết',
  'time-without-unit': 'Thời hạn không có đơn vị',
  'time-by-case': 'Thời hạn tùy trường hợp, đã lấy mức dài nhất',
  'time-not-whole': 'Thời hạn không phải số nguyên, đã làm tròn lên',
  'retired-tier': 'Nhắc đến cấp huyện, cấp này không còn từ ngày 01/7/2025',
  'decision-placeholder': 'Số quyết định chỉ là chữ giữ chỗ',
  'decision-missing': 'Không có số quyết định công bố',
  'component-count-guessed': 'Số lượng giấy tờ do nguồn suy đoán',
  'component-without-name': 'Dòng giấy tờ không có tên, đã bỏ',
  'component-repeated': 'Dòng giấy tờ bị lặp, đã bỏ',
  'components-missing': 'Không có thành phần hồ sơ',
  'steps-missing': 'Không có trình tự thực hiện',
  'result-missing': 'Không có kết quả thực hiện',
  'legal-basis-missing': 'Không có căn cứ pháp lý',
  'province-only': 'Thủ tục riêng của một tỉnh',
}

const outcomes: Record<ImportOutcome, string> = {
  created: 'Đã thêm và công bố',
  unchanged: 'Không có gì mới',
  updated: 'Đã cập nhật và công bố',
  'in-draft': 'Cập nhật chờ trong bản soạn',
  'not-ours': 'Giữ nguyên: thủ tục của phường, không do danh mục tạo ra',
  withdrawn: 'Giữ nguyên: thủ tục đã ngừng áp dụng',
}

/** The report of an import, and the doubts wherever administrators see them. */
export const report = {
  reason: 'Cập nhật từ danh mục thủ tục hành chính quốc gia',
  doubts,
  outcomes,
  heading: (records: number, taken: number) => `${String(taken)} trên ${String(records)} thủ tục được nhập.`,
  unreadable: 'Không đọc được',
  refused: 'Không nhập được vì còn lỗi',
  kept: (parts: string) => `giữ phần quản trị viên đã sửa: ${parts}`,
  doubtsHeading: (count: number) => `${String(count)} giá trị cần xem lại:`,
  notJson: 'Tệp không phải là JSON.',
  notAList: 'Tệp phải là một danh sách thủ tục.',
  usage: 'Cách dùng: npm run catalogue:import -- TỆP.json [--report BÁO-CÁO.txt]',
  unreadableFile: (path: string) => `Không đọc được tệp ${path}.`,
  written: (path: string) => `Báo cáo đầy đủ: ${path}`,
}

import type { RefusalOf } from '@/lib/core/result'
import type { attachComponent } from '@/lib/dossier/attach-component'
import type { chooseDelivery } from '@/lib/dossier/choose-delivery'
import type { saveDraft } from '@/lib/dossier/save-draft'
import type { startDraft } from '@/lib/dossier/start-draft'
import type { submitDossier } from '@/lib/dossier/submit-dossier'
import type { beginUpload } from '@/lib/document/begin-upload'
import type { AcceptedFiles } from '@/lib/document/model'
import type { storeFile } from '@/lib/document/store-file'
import type { requestEmailConfirmation } from '@/lib/identity/request-email-confirmation'
import type { EdgeRefusal } from '@/lib/web/form-action'
import { eligibility, ended } from './eligibility'

type Refusal =
  | EdgeRefusal
  | 'no-answer'
  | 'no-agency'
  | 'agency-needed'
  | RefusalOf<typeof startDraft>
  | RefusalOf<typeof saveDraft>
  | RefusalOf<typeof chooseDelivery>
  | RefusalOf<typeof submitDossier>
  | RefusalOf<typeof requestEmailConfirmation>

const crossSite = 'Biểu mẫu không được gửi từ trang này. Hãy tải lại trang rồi gửi lại.'

const refusals: Readonly<Record<Refusal, string>> = {
  'cross-site': crossSite,
  'no-answer': 'Mất kết nối nên chưa biết đã gửi được chưa. Hãy kiểm tra mạng rồi bấm lại: dù bấm mấy lần cũng chỉ thành một hồ sơ.',
  'not-found': 'Không còn bản khai này. Có thể bạn đã nộp, đã xóa, hoặc bản khai đã hết hạn lưu. Hãy xem mục Hồ sơ của tôi.',
  'no-agency': 'Chưa có nơi nào nhận hồ sơ trực tuyến. Xin gọi đường dây nóng để được hướng dẫn.',
  'agency-needed': 'Chọn nơi bạn nộp hồ sơ.',
    'own-draft': 'Người này đã tự bắt đầu một bản nháp của thủ tục này. Bản nháp đó chỉ người ấy mở được; đề nghị người ấy tự nộp hoặc xóa bản nháp.',
    'not-agreed': 'Người được hỗ trợ chưa đồng ý nộp, hoặc bản khai đã đổi sau khi họ đồng ý. Hãy gửi mã mới.',
    'draft-for-another': 'Bạn đang có một bản khai thủ tục này cho người khác. Hãy nộp hoặc xóa bản khai đó trước khi bắt đầu bản mới; những gì đã điền vẫn còn.',
    'no-mandate': 'Việc ủy quyền hoặc đại diện cho người này không còn hiệu lực, hoặc không dùng được cho thủ tục này. Vui lòng xóa bản nháp này và bắt đầu lại.',
    'level-too-low': 'Nộp hồ sơ cần tài khoản định danh điện tử mức độ 2.',
  'not-online': 'Thủ tục này chưa nộp trực tuyến được. Xin mời đến Bộ phận Một cửa.',
  'changed-meanwhile': 'Bản khai vừa được thay đổi ở một cửa sổ khác. Hãy tải lại trang, xem lại rồi nộp.',
  'upload-unfinished': 'Còn tệp đang tải lên dở nên chưa nộp được. Hãy về bước “Giấy tờ kèm theo”, tải cho xong hoặc bỏ tệp đó, rồi nộp. Những gì bạn đã khai vẫn còn nguyên.',
  'delivery-not-offered': 'Thủ tục này không có cách nhận kết quả đó. Hãy chọn cách khác.',
  incomplete: 'Bản khai còn chỗ chưa xong. Hãy xem lại các phần được nêu dưới đây.',
  'file-infected': 'Một tệp đã tải lên nhiễm mã độc. Hãy bỏ tệp đó ở bước Giấy tờ kèm theo và tải lên bản khác; những gì đã khai vẫn còn nguyên.',
  'paper-lapsed': 'Một giấy tờ lấy từ kho đã hết hạn hoặc đã được thay. Hãy xem bước Giấy tờ kèm theo; những gì đã khai vẫn còn nguyên.',
  'file-unfit': 'Một tệp không còn đúng loại hoặc dung lượng mà biểu mẫu mới nhận. Hãy xem bước Giấy tờ kèm theo; những gì đã khai vẫn còn nguyên.',
  'components-missing': 'Còn giấy tờ bắt buộc chưa tải lên.',
  'version-ended': 'Quy định của thủ tục này vừa thay đổi. Những gì bạn đã khai vẫn được giữ: hãy mở lại hồ sơ nháp, xem lại rồi nộp.',
  'not-eligible': 'Các câu trả lời trước khi khai chưa đủ, hoặc cho thấy dịch vụ này không dành cho bạn. Hãy xem lại các câu trả lời đó.',
  'already-confirmed': 'Địa chỉ này đã được xác nhận rồi.',
  'too-many': 'Đã gửi nhiều thư xác nhận trong một giờ. Hãy thử lại sau.',
}

type FileRefusal = RefusalOf<typeof attachComponent> | RefusalOf<typeof storeFile> | RefusalOf<typeof beginUpload> | 'no-file' | 'broken-off'

const acceptedWords: Readonly<Record<AcceptedFiles, string>> = { any: 'PDF hoặc ảnh', pdf: 'chỉ nhận PDF', picture: 'chỉ nhận ảnh' }

/** Why a paper was not taken; the name of the component goes before. */
const files: Readonly<Record<FileRefusal, string>> = {
  'no-file': 'chưa chọn tệp nào',
  'not-found': 'không nhận được tệp cho mục này, hãy tải lại trang',
  'too-many': 'có quá nhiều tệp đang tải lên dở; hãy tải cho xong hoặc bỏ bớt, hoặc thử lại sau một giờ',
  'too-many-files': 'đã đủ số tệp cho mục này, hãy bỏ bớt một tệp trước',
  'too-large': 'tệp lớn hơn 10 MB; hãy chụp hoặc quét lại với độ phân giải thấp hơn',
  'over-limit': 'tệp lớn hơn dung lượng cho phép của mục này (ghi cạnh ô chọn tệp); hãy chụp hoặc quét lại với độ phân giải thấp hơn',
  'only-pdf': 'mục này chỉ nhận tệp PDF; hãy quét hoặc lưu giấy tờ thành PDF rồi tải lên lại',
  'only-pictures': 'mục này chỉ nhận ảnh (JPEG, PNG hoặc HEIC), không nhận PDF; hãy chụp ảnh giấy tờ rồi tải lên',
  'wrong-kind': 'chỉ nhận tệp PDF, JPEG hoặc PNG (ảnh HEIC của iPhone cũng được)',
  empty: 'tệp rỗng',
  disguised: 'tệp chứa lẫn nội dung của loại tệp khác; hãy chụp, quét hoặc xuất lại tệp',
  active: 'tệp PDF có mã chạy hoặc tệp đính kèm bên trong; hãy in lại thành PDF rồi tải lên',
  infected: 'phần mềm diệt vi-rút phát hiện mã độc trong tệp; hãy dùng bản khác của giấy tờ này',
  'scanner-down': 'hiện chưa kiểm tra được tệp; hãy thử lại sau ít phút',
  unreadable: 'không mở được tệp (tệp hỏng hoặc có mật khẩu)',
  'broken-off': 'việc tải lên bị ngắt giữa chừng, hãy thử lại',
}

/** The filing journey, from the first page to the submission. */
export const journey = {
  refusals,
  files,
  fields: {
    'delivery-missing': 'Chọn cách nhận kết quả',
    'address-missing': 'Nhập địa chỉ nhận bưu phẩm: số nhà, đường, xã hoặc phường, tỉnh hoặc thành phố',
    'too-long': 'Nội dung quá dài',
    'consent-missing': 'Đánh dấu vào ô cam đoan để nộp hồ sơ',
    'not-answered': 'Chọn một câu trả lời',
    required: 'Nhập địa chỉ thư điện tử',
    'invalid-email': 'Địa chỉ thư điện tử phải viết theo dạng ten@example.vn',
  },
  filesBroken: 'Việc tải lên bị ngắt. Hãy kiểm tra kết nối mạng rồi thử lại.',
  errorTitle: 'Có chỗ cần sửa',
  titleWithError: (title: string) => `Lỗi: ${title}`,
  steps: (current: number, total: number) => `Bước ${String(current)} trên ${String(total)}`,
  back: 'Quay lại',
  next: 'Lưu và đi tiếp',
  saving: 'Đang lưu…',
  backToReview: 'Lưu và về trang xem lại',
  /** Before the time. */
  savedBefore: 'Đã lưu lúc',
  notSaved: 'Chưa lưu được. Những gì bạn nhập vẫn được giữ trên máy này; chúng tôi sẽ thử lại.',
  signedOut: 'Phiên đăng nhập đã hết. Những gì bạn vừa nhập được giữ trên máy này.',
  signInAgain: 'Đăng nhập lại để tiếp tục',
  keptTitle: 'Có nội dung bạn nhập mà chưa lưu',
  restore: 'Dùng lại nội dung đó',
  discard: 'Bỏ đi',
  procedurePage: 'Xem hướng dẫn đầy đủ của thủ tục',
  start: {
    caption: 'Nộp hồ sơ trực tuyến',
    ways: 'Bạn khai từng phần một. Mỗi phần được lưu lại khi bạn đi tiếp; bạn có thể dừng và quay lại bất cứ lúc nào, trên máy khác cũng được.',
    agency: 'Bạn nộp hồ sơ ở đâu?',
    agencyHint: 'Nơi bạn chọn nhận hồ sơ, giải quyết và trả kết quả.',
    needed: 'Cần chuẩn bị',
    toSubmit: 'Giấy tờ cần tải lên',
    toSubmitNone: 'Không phải tải giấy tờ nào lên.',
    toPresent: 'Không phải nộp',
    toPresentHint: 'Cơ quan nhà nước đã có thông tin này; bạn chỉ cần khai số trong biểu mẫu.',
    optional: '(nếu có)',
    onlyIf: '(chỉ khi trường hợp của bạn cần)',
    time: 'Thời hạn giải quyết',
    fee: 'Phí, lệ phí',
    free: 'Không thu',
    feesDepend: 'Số tiền của riêng bạn được tính trước khi nộp.',
    begin: 'Bắt đầu khai',
    beginning: 'Đang mở…',
    draftTitle: (time: string) => `Bạn có bản khai dở, lưu lúc ${time}`,
    draftAlone: 'Mỗi lúc bạn có một bản khai cho một thủ tục. Muốn khai cho người khác, hãy nộp hoặc xóa bản này trước.',
    draftBody: (day: string) => `Bản khai được giữ đến hết ngày ${day}. Mỗi lần bạn lưu, thời hạn này được tính lại.`,
    goOn: 'Tiếp tục bản khai này',
    deleteSummary: 'Xóa bản khai này để khai lại từ đầu',
    deleteBody: 'Những gì đã khai và giấy tờ đã tải lên sẽ bị xóa, không lấy lại được.',
    delete: 'Xóa bản khai',
    deleting: 'Đang xóa…',
    deletedTitle: 'Đã xóa bản khai',
    levelTitle: 'Cần tài khoản định danh mức độ 2',
    levelBody: 'Bạn đang đăng nhập bằng tài khoản định danh điện tử mức độ 1. Nộp hồ sơ và làm tiếp với hồ sơ đã nộp cần mức độ 2.',
    levelLink: 'Cách nâng lên mức độ 2',
    offline: 'Thủ tục này chưa nộp trực tuyến được',
    offlineBody: 'Xin mời nộp trực tiếp tại Bộ phận Một cửa hoặc qua bưu chính. Trang thủ tục ghi rõ cần chuẩn bị gì.',
  },
  limit: {
    HOURS: (amount: number) => `${String(amount)} giờ làm việc, kể từ khi hồ sơ được tiếp nhận`,
    WORKING_DAYS: (amount: number) => `${String(amount)} ngày làm việc, kể từ khi hồ sơ được tiếp nhận`,
    DAYS: (amount: number) => `${String(amount)} ngày, kể từ khi hồ sơ được tiếp nhận`,
    SAME_DAY: (time: string) => `Ngay trong ngày nếu được tiếp nhận trước ${time}; sau ${time} thì trong ngày làm việc tiếp theo`,
    NONE: 'Pháp luật không quy định thời hạn',
  },
  papers: {
    title: 'Giấy tờ kèm theo',
    lead: 'Tải lên ảnh chụp rõ nét hoặc bản quét của từng giấy tờ.',
    rules: (size: string) => `Nhận tệp PDF, JPEG, PNG hoặc ảnh HEIC của iPhone, mỗi tệp không quá ${size}. Ảnh chụp bằng điện thoại là được, miễn là đọc rõ chữ và thấy đủ bốn góc.`,
    none: 'Trường hợp của bạn không phải tải giấy tờ nào lên.',
    choose: (title: string) => `Chọn tệp cho “${title}”`,
    chooseMore: (title: string) => `Thêm tệp cho “${title}”`,
    optional: '(không bắt buộc)',
    atMost: (count: number, size: string, accepts: AcceptedFiles) =>
      `${count === 1 ? 'Một tệp,' : `Tối đa ${String(count)} tệp, mỗi tệp`} không quá ${size}; ${acceptedWords[accepts]}.`,
    full: 'Đã đủ số tệp cho mục này.',
    verdicts: {
      HELD: 'Đang kiểm tra mã độc. Bạn vẫn nộp được hồ sơ; tệp mở được khi kiểm tra xong.',
      INFECTED: 'Tệp nhiễm mã độc nên không ai mở được. Hãy thay bằng bản khác.',
    },
    /** Why a file that was taken cannot be filed any more. */
    faults: {
      infected: 'Tệp nhiễm mã độc nên không ai mở được. Hãy bỏ tệp này và tải lên bản khác.',
      lapsed: 'Giấy tờ này trong kho đã hết hạn hoặc đã được thay. Hãy bỏ tệp này và nộp bản còn hiệu lực.',
      'over-limit': 'Tệp lớn hơn dung lượng mục này nhận theo biểu mẫu mới. Hãy bỏ tệp này và tải lên bản nhỏ hơn.',
      'only-pdf': 'Theo biểu mẫu mới, mục này chỉ nhận PDF. Hãy bỏ tệp này và tải lên bản PDF.',
      'only-pictures': 'Theo biểu mẫu mới, mục này chỉ nhận ảnh. Hãy bỏ tệp này và tải lên ảnh chụp.',
    },
    upload: 'Tải lên',
    uploading: 'Đang tải lên…',
    progressBefore: 'Đang tải lên:',
    remove: 'Bỏ tệp',
    unfinishedTitle: 'Tệp đang tải lên dở',
    unfinishedBody: 'Chọn lại đúng tệp đó ở mục của nó rồi bấm “Tải lên”: phần đã tải được giữ lại, chỉ tải tiếp phần còn thiếu. Không cần nữa thì bỏ đi. Chưa xong hoặc chưa bỏ thì chưa nộp được hồ sơ.',
    unfinished: (name: string, received: string, total: string) => `${name}: đã tải ${received} trên ${total}`,
    dropUnfinished: 'Bỏ, không tải tiếp',
    cancel: 'Hủy tải lên',
    waiting: 'Mất kết nối. Phần đã tải được giữ lại; sẽ tự tải tiếp khi có mạng.',
    cutOff: 'Chưa tải xong vì mất kết nối. Phần đã tải được giữ lại: bấm lại nút vừa bấm để tải tiếp.',
    cancelled: 'Đã hủy tải lên. Không có gì của tệp đó được giữ lại.',
    next: 'Tải lên và đi tiếp',
    missing: (title: string) => `${title}: chưa có tệp nào`,
    presentTitle: 'Những giấy tờ bạn không phải nộp',
    presentBody: 'Cán bộ tra cứu được trong cơ sở dữ liệu của Nhà nước, hoặc chỉ cần xem khi bạn đến nhận kết quả.',
    copies: (originals: number, copies: number) =>
      [originals > 0 ? `${String(originals)} bản chính` : '', copies > 0 ? `${String(copies)} bản sao` : ''].filter(Boolean).join(', '),
  },
  delivery: {
    title: 'Nhận kết quả',
    legend: 'Bạn muốn nhận kết quả bằng cách nào?',
    ways: { ELECTRONIC: 'Bản điện tử', COUNTER: 'Nhận tại Bộ phận Một cửa', POST: 'Nhận qua bưu chính' },
    hints: {
      ELECTRONIC: 'Tải về từ trang hồ sơ của bạn. Bản điện tử có giá trị như bản giấy.',
      COUNTER: 'Mang theo giấy tờ tùy thân khi đến nhận.',
      POST: 'Bưu điện thu cước phí khi phát.',
    },
    address: 'Địa chỉ nhận bưu phẩm',
    addressHint: 'Chỉ cần khi nhận qua bưu chính: số nhà, đường, xã hoặc phường, tỉnh hoặc thành phố.',
    mailTitle: 'Báo tin qua thư điện tử',
    mailConfirmed: (email: string) => `Chúng tôi sẽ báo tin về hồ sơ đến ${email}.`,
    mailWaiting: (email: string) => `Đã gửi thư xác nhận đến ${email}. Hãy mở thư và bấm liên kết trong đó; chưa xác nhận thì chúng tôi chưa gửi gì khác đến địa chỉ này.`,
    mailNone: 'Bạn chưa có địa chỉ thư điện tử. Không bắt buộc: mọi tin về hồ sơ đều có ở mục Hồ sơ của tôi.',
    mailLabel: 'Địa chỉ thư điện tử',
    mailHint: 'Chúng tôi gửi một liên kết đến địa chỉ này để xác nhận.',
    mailChange: 'Dùng địa chỉ khác',
    mailAdd: 'Thêm địa chỉ thư điện tử',
    mailButton: 'Gửi thư xác nhận',
    mailBusy: 'Đang gửi…',
  },
  eligibility,
  ended,
  changes: {
    title: 'Biểu mẫu đã được thay đổi',
    lead: 'Thủ tục này có biểu mẫu mới kể từ khi bạn bắt đầu khai. Bản khai của bạn được chuyển sang biểu mẫu mới; hãy xem những chỗ sau.',
    none: 'Bản khai của bạn đang theo biểu mẫu hiện hành. Không có gì phải xem lại.',
    allKept: 'Mọi điều bạn đã khai đều được giữ nguyên.',
    droppedTitle: 'Không còn chỗ trong biểu mẫu mới',
    droppedBody: 'Những nội dung này sẽ không có trong bản khai mới. Hãy ghi lại nếu bạn còn cần.',
    changedTitle: 'Câu hỏi đã đổi',
    changedBody: 'Câu trả lời của bạn được giữ, nhưng câu hỏi nay khác trước. Hãy xem lại:',
    askedTitle: 'Cần khai thêm',
    askedBody: 'Biểu mẫu mới yêu cầu trả lời:',
    goOn: 'Chuyển sang biểu mẫu mới và khai tiếp',
  },
  review: {
    title: 'Xem lại và nộp',
    lead: 'Hãy đọc kỹ một lượt. Sau khi nộp, bạn không tự sửa được nữa.',
    openTitle: 'Còn phần chưa xong',
    openPage: (title: string) => `Phần “${title}” còn chỗ cần sửa`,
    oddTitle: 'Nên xem lại một lần nữa',
    answers: 'Nội dung đã khai',
    papers: 'Giấy tờ kèm theo',
    papersNone: 'Không có giấy tờ kèm theo.',
    fingerprint: 'Mã kiểm tra SHA-256',
    delivery: 'Nhận kết quả',
    change: 'Sửa',
    deliveryWay: 'Cách nhận',
    mail: 'Thư điện tử báo tin',
    mailNone: 'Không có',
    mailUnconfirmed: 'chưa xác nhận',
    fees: 'Phí, lệ phí',
    feesNone: 'Không thu phí, lệ phí cho hồ sơ này.',
    exempt: 'Được miễn',
    reduced: (full: string) => `giảm từ ${full}`,
    ground: 'Căn cứ:',
    total: 'Tổng cộng',
    howToPay: 'Nộp tại Bộ phận Một cửa hoặc chuyển khoản theo hướng dẫn sau khi hồ sơ được tiếp nhận. Chưa phải trả tiền lúc này.',
    time: 'Thời hạn',
    intakeBy: 'Chậm nhất được trả lời về việc tiếp nhận',
    resultBy: 'Có kết quả chậm nhất, nếu bạn nộp bây giờ và hồ sơ hợp lệ',
    noLimit: 'Pháp luật không quy định thời hạn',
    consentTitle: 'Cam đoan và đồng ý',
    consent:
      'Tôi cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật. Tôi đồng ý để Ủy ban nhân dân phường dùng thông tin và giấy tờ này để giải quyết hồ sơ, kể cả đối chiếu với cơ sở dữ liệu của Nhà nước.',
    privacy: 'Thông tin của bạn được dùng và bảo vệ thế nào',
    submit: 'Nộp hồ sơ',
    submitting: 'Đang nộp…',
  },
}

import type { ReasonUseCode } from '@/lib/dossier/model/reason-texts'

type Shipped = {
  readonly key: string
  readonly use: ReasonUseCode
  readonly procedureCode?: string
  readonly title: string
  readonly vi: string
  readonly en: string
}

/** Ready words that come with the portal; an administrator changes them under /quan-tri/ly-do. */
export const shippedReasonTexts: readonly Shipped[] = [
  // Refusals.
  {
    key: 'refusal-not-competent', use: 'REFUSAL', title: 'Không thuộc thẩm quyền của phường',
    vi: 'Việc này không thuộc thẩm quyền giải quyết của Ủy ban nhân dân phường. Mời ông/bà nộp hồ sơ tại … để được giải quyết. Nếu cần giúp tìm đúng nơi nộp, xin gọi số điện thoại ghi trên phiếu này.',
    en: 'This is not for our ward to decide. Please file at … instead. If you need help to find the right office, call the number on this slip.',
  },
  {
    key: 'refusal-incomplete', use: 'REFUSAL', title: 'Thiếu giấy tờ bắt buộc',
    vi: 'Hồ sơ chưa có giấy tờ bắt buộc sau: …. Ông/bà chuẩn bị đủ rồi nộp hồ sơ mới; những nội dung đã khai được Cổng điền sẵn lại cho ông/bà.',
    en: 'A required paper is missing: …. Please get it and file again; what you have already filled in will be offered to you again.',
  },
  {
    key: 'refusal-already-done', use: 'REFUSAL', title: 'Việc này đã được giải quyết',
    vi: 'Việc này đã được giải quyết theo hồ sơ … ngày …. Nếu cần thêm bản, ông/bà nộp hồ sơ xin cấp bản sao trích lục.',
    en: 'This was already settled under dossier … of …. If you need another copy, please ask for a certified extract.',
  },
  {
    key: 'refusal-supplement-overdue', use: 'REFUSAL', title: 'Quá hạn bổ sung',
    vi: 'Đã hết thời hạn bổ sung mà chúng tôi chưa nhận được giấy tờ, thông tin đã đề nghị. Khi có đủ, ông/bà nộp hồ sơ mới; chúng tôi sẽ xem ngay trong 8 giờ làm việc.',
    en: 'The time to send what we asked for has passed. Once you have everything, please file a new dossier; we will look at it within 8 working hours.',
  },
  // Supplements.
  {
    key: 'supplement-blurred', use: 'SUPPLEMENT', title: 'Ảnh mờ, không đọc được',
    vi: 'Ảnh chụp bị mờ, không đọc được chữ. Ông/bà chụp lại ở nơi đủ sáng, đặt giấy phẳng, thấy rõ cả bốn góc và đọc được từng chữ.',
    en: 'The photograph is blurred and cannot be read. Please take it again in good light, with the paper flat, all four corners visible and every word readable.',
  },
  {
    key: 'supplement-page-missing', use: 'SUPPLEMENT', title: 'Thiếu trang',
    vi: 'Giấy tờ chưa đủ trang. Ông/bà chụp hoặc quét đủ tất cả các trang, kể cả mặt sau.',
    en: 'Pages are missing. Please photograph or scan all pages, the backs included.',
  },
  {
    key: 'supplement-wrong-paper', use: 'SUPPLEMENT', title: 'Nộp nhầm giấy tờ',
    vi: 'Tệp đã nộp không phải là giấy tờ này. Ông/bà tải lên đúng giấy tờ; nếu không có, xin gọi cho chúng tôi để được hướng dẫn giấy tờ thay thế.',
    en: 'The file is not this paper. Please upload the right one; if you do not have it, call us and we will tell you what can take its place.',
  },
  {
    key: 'supplement-differs', use: 'SUPPLEMENT', title: 'Thông tin khai khác với giấy tờ',
    vi: 'Thông tin khai khác với giấy tờ đã nộp (giấy tờ ghi: …). Ông/bà kiểm tra và sửa lại cho đúng; nếu giấy tờ ghi sai, xin nói rõ.',
    en: 'What you entered differs from the paper (which says: …). Please check and correct it; if the paper is wrong, please say so.',
  },
  {
    key: 'supplement-expired', use: 'SUPPLEMENT', title: 'Giấy tờ hết hạn',
    vi: 'Giấy tờ này đã hết thời hạn sử dụng. Ông/bà nộp giấy tờ còn hạn.',
    en: 'This paper has expired. Please hand in a valid one.',
  },
  {
    key: 'supplement-authorisation', use: 'SUPPLEMENT', title: 'Văn bản ủy quyền chưa chứng thực',
    vi: 'Văn bản ủy quyền chưa được chứng thực. Ông/bà chứng thực tại Ủy ban nhân dân xã, phường bất kỳ rồi tải lên. Ủy quyền cho ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột thì không cần chứng thực, chỉ cần giấy tờ chứng minh quan hệ.',
    en: 'The authorisation is not certified. Please have it certified at any commune office and upload it. For grandparents, parents, children, spouse or siblings no certification is needed, only proof of the relation.',
  },
  {
    key: '1.001193-birth-notice', use: 'SUPPLEMENT', procedureCode: '1.001193', title: 'Giấy chứng sinh không đọc được',
    vi: 'Ảnh Giấy chứng sinh không đọc được họ tên mẹ, ngày giờ sinh hoặc dấu của cơ sở y tế. Ông/bà chụp lại rõ toàn bộ mặt giấy. Nếu không còn giấy, nộp văn bản của người làm chứng hoặc giấy cam đoan về việc sinh.',
    en: 'On the photograph of the birth notice the mother’s name, the time of birth or the hospital’s seal cannot be read. Please photograph the whole page again. If it is lost, hand in a witness statement or an undertaking about the birth.',
  },
  {
    key: '1.000656-death-notice', use: 'SUPPLEMENT', procedureCode: '1.000656', title: 'Giấy báo tử thiếu dấu hoặc ngày',
    vi: 'Giấy báo tử thiếu dấu của nơi cấp hoặc ngày, giờ chết. Chúng tôi chia buồn cùng gia đình và xin ông/bà liên hệ nơi cấp để bổ sung; nếu khó khăn, xin gọi cho chúng tôi để được hướng dẫn giấy tờ thay thế.',
    en: 'The death notice lacks a seal or the time of death. We are sorry for your loss. Please ask whoever issued it; if that is difficult, call us and we will tell you what can take its place.',
  },
  {
    key: '1.004873-purpose', use: 'SUPPLEMENT', procedureCode: '1.004873', title: 'Mục đích sử dụng chưa rõ',
    vi: 'Mục đích sử dụng giấy xác nhận chưa rõ. Ông/bà ghi cụ thể: kết hôn với ai, ở đâu; hoặc mua bán tài sản nào.',
    en: 'The purpose of the certificate is not clear. Please say whom you will marry and where, or which property is bought or sold.',
  },
  {
    key: '1.004194-dwelling', use: 'SUPPLEMENT', procedureCode: '1.004194', title: 'Chưa chứng minh được chỗ ở',
    vi: 'Giấy tờ đã nộp chưa chứng minh được chỗ ở hợp pháp tại địa chỉ khai. Ông/bà nộp hợp đồng thuê, mượn, ở nhờ, hoặc văn bản đồng ý của chủ nhà.',
    en: 'The papers do not yet prove a lawful dwelling at this address. Please hand in the lease or a written consent of the owner.',
  },
  // Endings.
  {
    key: 'stop-unsolvable', use: 'STOP', title: 'Không đủ căn cứ để giải quyết',
    vi: 'Sau khi xác minh, chưa đủ căn cứ để giải quyết vì …. Ông/bà có thể nộp hồ sơ mới khi có …. Nếu không đồng ý, ông/bà có quyền khiếu nại theo quy định.',
    en: 'After verification there is not enough ground for a decision because …. You may file again once you have …. If you disagree, you have the right to complain.',
  },
  {
    key: 'stop-supplement-overdue', use: 'STOP', title: 'Không bổ sung trong thời hạn',
    vi: 'Đã hết thời hạn bổ sung (ngày …) mà chúng tôi chưa nhận được …. Hồ sơ vì vậy dừng lại. Khi có đủ, ông/bà nộp hồ sơ mới; nội dung đã khai được điền sẵn.',
    en: 'The time to send … passed on …, so the dossier is stopped. Once you have everything, please file again; what you filled in will be offered again.',
  },
  // Extensions.
  {
    key: 'extension-verification', use: 'EXTENSION', title: 'Chờ cơ quan khác xác minh',
    vi: 'Chúng tôi đang chờ … trả lời xác minh nên chưa thể trả kết quả đúng hẹn. Chúng tôi xin lỗi ông/bà và sẽ báo ngay khi có kết quả; ông/bà không phải làm gì thêm.',
    en: 'We are waiting for … to answer our verification and cannot keep the date. We apologise and will tell you at once; you need not do anything.',
  },
  {
    key: 'extension-system', use: 'EXTENSION', title: 'Hệ thống gián đoạn',
    vi: 'Hệ thống dùng chung bị gián đoạn nên việc giải quyết chậm lại. Chúng tôi xin lỗi ông/bà vì sự chậm trễ này; ông/bà không phải làm gì thêm.',
    en: 'A shared system was down and delayed the work. We apologise; you need not do anything.',
  },
]

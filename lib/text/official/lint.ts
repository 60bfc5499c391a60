import type { LintCode, Severity } from '@/lib/procedure/model/lint'
import { procedures } from './procedures'

const codes: Readonly<Record<LintCode, string>> = {
  ...procedures.problems,
  'page-unreachable': 'Trang này có thể không bao giờ hiện: điều kiện mâu thuẫn, hoặc dựa vào câu trả lời chỉ có ở chính trang này hay trang sau',
  'condition-later-field': 'Điều kiện trên trang này dựa vào câu hỏi chỉ được hỏi ở trang sau',
  'condition-circle': 'Các điều kiện hoặc giá trị tự tính phụ thuộc lẫn nhau thành vòng tròn',
  'component-unasked': 'Không trường hợp nào yêu cầu giấy tờ này',
  'fees-overlap': 'Hai mức lệ phí cùng tên ở hai nhóm cùng áp dụng, người dân có thể phải trả hai lần',
  'fee-multiplied-by-negative': 'Lệ phí nhân với một số có thể âm',
  'fee-note-contradicts': 'Đã có mức lệ phí, nhưng ghi chú lệ phí vẫn nói chưa có mức thu; người dân sẽ đọc thấy cả hai. Hãy sửa hoặc xóa ghi chú ở phần nội dung giới thiệu',
  'role-nobody-has': 'Không ai trong cơ quan giữ vai trò làm bước này',
  'step-unreachable': 'Không bước nào dẫn đến bước này',
  'step-leads-nowhere': 'Bước này không dẫn đến đâu',
  'state-has-it': 'Nhà nước có thể đã có dữ liệu này: cân nhắc tra cứu thay cho việc bắt nộp giấy tờ',
  'limit-above-national': 'Thời hạn dài hơn mức công bố ở Cơ sở dữ liệu quốc gia',
  'form-not-offered': 'Có tờ khai, nhưng mức độ trực tuyến vẫn là “Chỉ cung cấp thông tin” nên người dân chưa nộp được. Hãy nâng mức độ trước khi công bố',
  'english-missing': 'Thủ tục có tiếng Anh nhưng còn nội dung chưa dịch',
  'unknown-procedure': 'Câu trả lời dẫn đến thủ tục không có hoặc không còn áp dụng',
  'sends-to-itself': 'Câu trả lời dẫn về chính thủ tục này',
}

const severities: Readonly<Record<Severity, { readonly title: string; readonly lead: string }>> = {
  error: { title: 'Lỗi', lead: 'Phải sửa trước khi công bố.' },
  warning: { title: 'Cảnh báo', lead: 'Nên xem lại trước khi công bố.' },
  hint: { title: 'Gợi ý', lead: 'Có thể làm thủ tục đơn giản hơn cho người dân.' },
}

/** What the checker noticed about a draft. */
export const lint = {
  title: 'Kiểm tra bản soạn',
  link: 'Kiểm tra bản soạn',
  lead: 'Máy đọc toàn bộ bản soạn và nêu những chỗ nên xem lại.',
  none: 'Không tìm thấy chỗ nào cần xem lại.',
  open: 'Mở phần',
  codes,
  severities,
}

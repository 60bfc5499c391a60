import type { DefinitionProblemCode } from '@/lib/procedure/model/check-definition'
import type { Channel, OnlineLevel } from '@/lib/procedure/schema'
import type { limitUnits } from '@/lib/procedure/schema/editing'

/** Levels of online service. */
export const levels: Record<OnlineLevel, string> = {
  FULL: 'Toàn trình',
  PARTIAL: 'Một phần',
  INFO: 'Chỉ cung cấp thông tin',
}

/** Ways of filing. */
export const channels: Record<Channel, string> = { ONLINE: 'Trực tuyến', COUNTER: 'Tại quầy', POST: 'Bưu chính' }

/** Units of time limits. */
export const units: Record<(typeof limitUnits)[number], string> = {
  SAME_DAY: 'Trong ngày (theo giờ chốt)',
  WORKING_DAYS: 'Ngày làm việc',
  DAYS: 'Ngày',
  HOURS: 'Giờ làm việc',
  NONE: 'Không quy định',
}

/** What is wrong with a definition. */
export const problems: Record<DefinitionProblemCode, string> = {
  'duplicate-key': 'Khóa bị trùng',
  'reserved-key': 'Khóa này dành riêng cho hệ thống',
  'condition-broken': 'Điều kiện viết sai',
  'condition-unknown-field': 'Điều kiện nhắc đến trường không có trong tờ khai',
  'condition-unknown-value': 'Điều kiện so sánh với giá trị không có trong danh sách lựa chọn',
  'condition-circular': 'Các điều kiện phụ thuộc vòng tròn',
  'unknown-field': 'Nhắc đến trường không có trong tờ khai',
  'pattern-broken': 'Mẫu kiểm tra viết sai',
  'options-missing': 'Thiếu danh sách lựa chọn',
  'form-missing': 'Thủ tục nộp trực tuyến phải có tờ khai',
  'workflow-missing': 'Thủ tục nộp trực tuyến phải có quy trình xử lý',
  'unknown-case': 'Nhắc đến trường hợp không có trong thủ tục',
  'not-a-number-field': 'Số lượng tính lệ phí phải lấy từ một trường số',
  'validity-reversed': 'Ngày hết hiệu lực đứng trước ngày bắt đầu',
  'time-limit-incomplete': 'Quy tắc thời hạn cuối cùng phải áp dụng cho mọi kênh và mọi trường hợp',
  'shares-not-hundred': 'Tỷ lệ thời gian của các bước phải cộng thành 100 %',
  'unknown-step': 'Nhắc đến bước không có trong quy trình',
  'first-step-cannot-accept': 'Bước đầu tiên phải được phép tiếp nhận hồ sơ',
  'nobody-completes': 'Không bước nào được phép phê duyệt hoặc hoàn thành',
  'step-always-needed': 'Bước đầu tiên và bước cuối cùng không được có điều kiện',
  'unknown-register': 'Nhắc đến sổ đăng ký không có',
  'unknown-registry-field': 'Nhắc đến dữ liệu không có trong các cơ sở dữ liệu đã kết nối',
  'placeholder-broken': 'Chỗ điền trong mẫu kết quả viết sai',
  'unknown-placeholder': 'Chỗ điền trong mẫu kết quả không có giá trị',
  'nobody-eligible': 'Câu hỏi trước khi khai không có câu trả lời nào được đi tiếp',
}

import type { RefusalOf } from '@/lib/core/result'
import type { copyProcedure } from '@/lib/procedure/copy-procedure'
import type { createProcedure } from '@/lib/procedure/create-procedure'
import type { discardDraftVersion } from '@/lib/procedure/discard-draft-version'
import type { publishVersion } from '@/lib/procedure/publish-version'
import type { revertVersion } from '@/lib/procedure/revert-version'
import type { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import type { startDraftVersion } from '@/lib/procedure/start-draft-version'
import type { withdrawVersion } from '@/lib/procedure/withdraw-version'
import type { EdgeRefusal } from '@/lib/web/form-action'
import type { EditRefusal } from '@/lib/procedure/model/form-editing'
import type { redoDraftChange } from '@/lib/procedure/redo-draft-change'
import type { undoDraftChange } from '@/lib/procedure/undo-draft-change'

type Command =
  | typeof startDraftVersion | typeof saveDraftVersion | typeof discardDraftVersion | typeof publishVersion
  | typeof undoDraftChange | typeof redoDraftChange
  | typeof createProcedure | typeof copyProcedure | typeof revertVersion | typeof withdrawVersion

/** Why the studio did not do what was asked. */
export const refusals: Record<EdgeRefusal | RefusalOf<Command> | Exclude<EditRefusal, 'not-there'> | 'changed-elsewhere', string> = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'not-found': 'Không tìm thấy thủ tục hoặc mục này. Có thể người khác vừa xóa.',
  'changed-meanwhile': 'Một quản trị viên khác vừa sửa bản soạn này nên phần bạn nhập chưa được lưu.',
  'changed-elsewhere': 'Một quản trị viên khác vừa sửa phần khác của bản soạn này. Phần bạn nhập chưa được lưu.',
  'nothing-to-undo': 'Không còn gì để hoàn tác.',
  'nothing-to-redo': 'Không còn gì để làm lại.',
  'last-one': 'Mỗi trang phải có ít nhất một trường, mỗi bảng một cột và tờ khai ít nhất một trang. Hãy thêm mục khác trước, hoặc xóa cả trang.',
  'at-the-end': 'Mục này đã ở đầu hoặc ở cuối.',
  'never-published': 'Thủ tục này chưa có phiên bản nào được công bố nên không thể bỏ bản soạn.',
  'in-the-past': 'Thời điểm áp dụng đã qua. Hãy chọn từ ngày mai trở đi, hoặc áp dụng ngay.',
  'has-problems': 'Bản soạn còn lỗi nên chưa công bố được. Các lỗi được liệt kê ở trang soạn.',
  'later-version-stands': 'Đã có phiên bản được công bố với ngày áp dụng bằng hoặc muộn hơn ngày này.',
  'code-taken': 'Mã này đã có thủ tục khác dùng. Hãy mở thủ tục đó trong danh sách, hoặc nhập mã khác.',
  'draft-exists': 'Thủ tục này đang có bản soạn. Hãy công bố hoặc bỏ bản soạn đó trước.',
  'not-offered': 'Thủ tục này không còn phiên bản nào đang áp dụng để ngừng.',
  'unknown-procedure': 'Thủ tục thay thế phải khác thủ tục này và đang áp dụng vào thời điểm ngừng.',
}

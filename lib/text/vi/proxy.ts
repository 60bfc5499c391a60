import type { RefusalOf } from '@/lib/core/result'
import type { nameProxy } from '@/lib/dossier/name-proxy'
import type { revokeProxy } from '@/lib/dossier/revoke-proxy'
import type { EdgeRefusal } from '@/lib/web/form-action'

const refusals: Readonly<Record<EdgeRefusal | 'no-answer' | RefusalOf<typeof nameProxy> | RefusalOf<typeof revokeProxy>, string>> = {
  'cross-site': 'Biểu mẫu không được gửi từ trang này. Hãy tải lại trang rồi gửi lại.',
  'no-answer': 'Mất kết nối nên chưa biết đã ghi được chưa. Hãy kiểm tra mạng rồi bấm lại.',
  'not-found': 'Không tìm thấy hồ sơ này trong các hồ sơ của bạn.',
  'not-possible': 'Việc này không còn thực hiện được nữa. Hãy tải lại trang để xem.',
}

/** Who collects a result in the owner's place. */
export const proxy = {
  title: 'Người nhận kết quả thay',
  link: 'Nhờ người khác nhận kết quả tại quầy',
  lead: 'Nếu bạn không đến được, hãy ghi tên người sẽ nhận kết quả tại quầy thay bạn. Người đó mang theo thẻ căn cước của mình; không cần giấy ủy quyền.',
  now: 'Người đang được đăng ký',
  who: 'Ai sẽ nhận thay bạn',
  another: 'Đổi sang người khác',
  namedAt: 'Đăng ký lúc',
  named: 'Đã đăng ký người nhận thay',
  revoked: 'Đã hủy, chỉ bạn nhận được kết quả',
  ended: 'Hồ sơ này đã xong nên không đăng ký người nhận thay được nữa.',
  back: 'Quay lại hồ sơ',
  forms: {
    refusals,
    fields: {
      'name-missing': 'Nhập họ tên người nhận thay',
      'too-long': 'Họ tên quá dài, tối đa 120 ký tự',
      'not-twelve-digits': 'Số định danh gồm đúng 12 chữ số',
    } as Readonly<Record<string, string>>,
    errorTitle: 'Có chỗ cần sửa',
    name: 'Họ tên người nhận thay',
    idNumber: 'Số định danh của người nhận thay',
    idHint: '12 chữ số trên thẻ căn cước. Cán bộ đối chiếu số này khi trả kết quả.',
    save: 'Đăng ký',
    revoke: 'Hủy đăng ký',
    sending: 'Đang ghi…',
  },
}

import type { Obstacle } from '@/lib/privacy/model/retention'

const obstacles: Readonly<Record<Obstacle, string>> = {
  'open-dossier': 'Bạn còn hồ sơ chưa kết thúc. Hãy chờ hồ sơ xong, hoặc xin rút hồ sơ, rồi yêu cầu lại.',
  'open-complaint': 'Bạn còn phản ánh, kiến nghị chưa được trả lời. Hãy chờ trả lời, hoặc rút lại, rồi yêu cầu lại.',
  'open-rectification': 'Bạn còn yêu cầu sửa dữ liệu chưa được trả lời. Hãy chờ cơ quan trả lời rồi yêu cầu lại.',
  'open-appointment': 'Bạn còn lịch hẹn. Hãy hủy lịch hẹn rồi yêu cầu lại.',
  held: 'Dữ liệu của bạn đang được giữ theo yêu cầu của cơ quan có thẩm quyền. Hãy liên hệ bộ phận Một cửa.',
}

/** Erasing one's account. */
export const erasure = {
  title: 'Xóa tài khoản',
  lead: 'Bạn có quyền yêu cầu xóa dữ liệu cá nhân, trừ phần pháp luật buộc cơ quan phải giữ (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).',
  goesTitle: 'Sẽ bị xóa, không khôi phục được',
  goes: (drafts: number, messages: number, kept: number) => [
    `Bản khai dở cùng giấy tờ đã tải lên: ${String(drafts)}`,
    `Giấy tờ trong kho dữ liệu của bạn và các liên kết chia sẻ: ${String(kept)}`,
    `Tin báo đã nhận: ${String(messages)}`,
    'Họ tên, số định danh và dữ liệu lấy từ VNeID lưu trong tài khoản',
    'Số điện thoại, thư điện tử, cách nhận tin',
    'Phiên đăng nhập trên mọi thiết bị, việc ủy quyền chưa dùng cho hồ sơ nào, gói dữ liệu đã lập',
  ],
  staysTitle: 'Được giữ lại, và vì sao',
  stays: (filed: number) => [
    `Hồ sơ đã nộp cùng giấy tờ và kết quả (${String(filed)}): giữ đến hết thời hạn lưu trữ của cơ quan, theo Luật Lưu trữ 33/2024/QH15. Sau khi xóa tài khoản, hãy tra cứu bằng mã hồ sơ.`,
    'Sổ hộ tịch, sổ chứng thực: lưu vĩnh viễn, theo Luật Hộ tịch 60/2014/QH13 và Nghị định 23/2015/NĐ-CP.',
    'Phản ánh, kiến nghị đã trả lời và nhật ký gửi tin: giữ đến hết thời hạn lưu trữ.',
    'Nhật ký ai đã xem và thao tác: giữ để kiểm tra, chỉ còn mã số, không có họ tên.',
  ],
  after: (days: number) => `Bạn có ${String(days)} ngày để rút lại yêu cầu. Sau đó, nếu đăng nhập lại bằng VNeID, bạn có một tài khoản mới, trống.`,
  confirmation: 'Gõ XOA TAI KHOAN để xác nhận',
  confirmationHint: 'Viết có dấu hay không dấu, chữ hoa hay chữ thường đều được.',
  ask: 'Yêu cầu xóa tài khoản',
  sending: 'Đang gửi…',
  pendingTitle: 'Tài khoản của bạn sẽ bị xóa',
  pending: (at: string) => `Tài khoản sẽ bị xóa vào lúc ${at}. Trước lúc đó bạn vẫn dùng được như thường và rút lại được.`,
  takeBack: 'Giữ lại tài khoản',
  hindered: 'Yêu cầu xóa trước đây chưa thực hiện được vì lúc đến hạn còn việc chưa xong. Tài khoản vẫn còn nguyên.',
  obstaclesTitle: 'Chưa xóa được tài khoản',
  obstacles,
  errorTitle: 'Chưa thực hiện được',
  fields: { required: 'Hãy gõ dòng chữ xác nhận', 'not-the-words': 'Dòng chữ xác nhận chưa đúng: hãy gõ XOA TAI KHOAN' } as Readonly<Record<string, string>>,
  refusals: {
    ...obstacles,
    'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
    'no-answer': 'Mất kết nối nên chưa biết đã ghi được chưa. Hãy tải lại trang để xem.',
    'not-found': 'Không có yêu cầu xóa nào đang chờ.',
    'not-possible': 'Bạn đã yêu cầu xóa tài khoản rồi.',
  },
}

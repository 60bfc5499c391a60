import type { VneidFailure } from '@/lib/identity/model'

/** Signing in, the level of the electronic identity, confirming an e-mail. */
export const identity = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Người dân đăng nhập bằng tài khoản định danh điện tử VNeID để nộp hồ sơ và theo dõi kết quả.',
    button: 'Đăng nhập bằng VNeID',
    busy: 'Đang chuyển đến VNeID…',
    whatHappens: 'Bạn sẽ được chuyển sang trang của VNeID để xác nhận, rồi quay lại đúng trang này. Chúng tôi không biết mật khẩu VNeID của bạn.',
    whatWeGet: 'VNeID cho chúng tôi biết họ tên, số định danh, ngày sinh, nơi thường trú và các thông tin cá nhân khác có trong tài khoản, để điền sẵn tờ khai cho bạn.',
    privacy: 'Cách chúng tôi bảo vệ dữ liệu của bạn',
    noAccount: 'Chưa có tài khoản VNeID?',
    noAccountBody:
      'Hãy đến cơ quan Công an nơi thuận tiện nhất, mang theo thẻ căn cước, để đăng ký tài khoản định danh điện tử mức độ 2. Bạn cũng có thể nộp hồ sơ trực tiếp tại Bộ phận Một cửa của phường; cán bộ sẽ giúp bạn.',
    official: 'Cán bộ, công chức đăng nhập tại đây',
    signedOut: 'Bạn đã đăng xuất',
    signedOutBody: 'Nếu bạn dùng máy tính chung, hãy đóng trình duyệt.',
    failures: {
      cancelled: { title: 'Bạn chưa đăng nhập', body: 'Bạn đã hủy đăng nhập ở trang VNeID. Khi sẵn sàng, hãy bấm nút dưới đây để thử lại.' },
      unreachable: {
        title: 'Hiện không kết nối được với VNeID',
        body: 'Hệ thống VNeID đang không trả lời. Hồ sơ và bản nháp của bạn vẫn còn nguyên. Vui lòng thử lại sau ít phút, hoặc gọi đường dây nóng ở cuối trang.',
      },
      failed: {
        title: 'Đăng nhập không thành công',
        body: 'Câu trả lời của VNeID đã quá hạn hoặc không khớp với yêu cầu của bạn, nên chúng tôi không nhận. Vui lòng bấm nút dưới đây để đăng nhập lại.',
      },
      'claims-incomplete': {
        title: 'VNeID không cho biết đủ thông tin',
        body: 'Chúng tôi cần họ tên và số định danh cá nhân từ VNeID để nhận ra bạn. Vui lòng thử lại và đồng ý chia sẻ thông tin, hoặc đến Bộ phận Một cửa của phường.',
      },
      'not-a-citizen': {
        title: 'Đây là tài khoản của tổ chức',
        body: 'Trang này dành cho tài khoản cá nhân. Vui lòng đăng nhập lại bằng tài khoản VNeID của bạn.',
      },
    } satisfies Record<VneidFailure, { title: string; body: string }>,
    demo: {
      title: 'Bản dùng thử: hãy là một người dân hư cấu',
      body: 'VNeID ở đây là bản mô phỏng. Bấm nút đăng nhập rồi chọn một người trong danh sách; không cần mật khẩu. Ví dụ:',
      people: ['Trần Thị Mai Hạnh: vừa sinh con đầu lòng', 'Phan Thị Ngọc Diệp: góa chồng, không có thư điện tử', 'Huỳnh Gia Khang: tài khoản định danh mức độ 1'],
    },
  },
  level: {
    title: 'Mức độ tài khoản định danh của bạn',
    isOne: 'Tài khoản VNeID của bạn đang ở mức độ 1',
    isOneBody: 'Bạn có thể xem thủ tục và tra cứu hồ sơ. Để nộp hồ sơ trực tuyến, pháp luật yêu cầu tài khoản định danh điện tử mức độ 2.',
    isTwo: 'Tài khoản VNeID của bạn ở mức độ 2',
    isTwoBody: 'Bạn có thể nộp hồ sơ trực tuyến.',
    meaningTitle: 'Mức độ 2 nghĩa là gì?',
    meaning: 'Cơ quan Công an đã gặp bạn và đối chiếu khuôn mặt, vân tay với thẻ căn cước. Nhờ vậy không ai khác có thể nộp hồ sơ thay tên bạn.',
    raiseTitle: 'Nâng lên mức độ 2',
    raise: [
      'Mang thẻ căn cước hoặc căn cước công dân đến cơ quan Công an xã, phường bất kỳ, hoặc nơi làm thẻ căn cước.',
      'Đề nghị cấp tài khoản định danh điện tử mức độ 2 và cho biết số điện thoại, thư điện tử bạn đang dùng.',
      'Khi được thông báo, mở ứng dụng VNeID để kích hoạt, rồi đăng nhập lại ở đây.',
    ],
    free: 'Việc này không mất phí và thường xong trong vài ngày làm việc.',
    meanwhileTitle: 'Nếu bạn cần nộp hồ sơ ngay',
    meanwhile: 'Hãy đến Bộ phận Một cửa của phường với giấy tờ tùy thân. Cán bộ sẽ nhận hồ sơ của bạn tại quầy.',
    again: 'Tôi đã nâng mức độ, đăng nhập lại',
    goOn: 'Tiếp tục',
    toProcedures: 'Xem các thủ tục',
  },
  confirmEmail: {
    title: 'Xác nhận địa chỉ thư điện tử',
    lead: 'Bấm nút dưới đây để xác nhận đây là thư điện tử của bạn. Từ đó chúng tôi sẽ báo tin về hồ sơ của bạn đến địa chỉ này.',
    button: 'Xác nhận',
    busy: 'Đang xác nhận…',
    doneTitle: 'Đã xác nhận thư điện tử',
    done: 'Cảm ơn bạn. Chúng tôi sẽ gửi tin về hồ sơ của bạn đến địa chỉ này. Bạn có thể đổi hoặc bỏ địa chỉ bất cứ lúc nào trong trang thông tin của mình.',
    goOn: 'Đến hồ sơ của tôi',
    errorTitle: 'Chưa xác nhận được',
    refusals: {
      'link-invalid': 'Liên kết này đã được dùng, đã quá hạn, hoặc địa chỉ đã được đổi. Hãy vào trang thông tin của bạn để yêu cầu một liên kết mới.',
      'cross-site': 'Yêu cầu không đến từ trang của chúng tôi. Hãy tải lại trang rồi thử lại.',
    },
  },
}

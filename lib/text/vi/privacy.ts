import type { Article } from '../article'

/** Thông báo xử lý dữ liệu cá nhân theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. */
export const privacy: Article = {
  title: 'Quyền riêng tư',
  lead: 'Trang này cho biết chúng tôi dùng dữ liệu cá nhân của bạn để làm gì, giữ những gì, giữ bao lâu, ai được xem, và bạn có những quyền nào.',
  sections: [
    {
      heading: 'Ai chịu trách nhiệm',
      blocks: [
        'Ủy ban nhân dân phường Hòa Cường, 388 Núi Thành, thành phố Đà Nẵng, là cơ quan kiểm soát dữ liệu cá nhân trên cổng này.',
        'Bạn có thể hỏi về dữ liệu của mình tại Bộ phận Một cửa, qua đường dây nóng 0236 000 1022 hoặc thư điện tử du-lieu@hoacuong.example.',
      ],
    },
    {
      heading: 'Chúng tôi dùng dữ liệu để làm gì',
      blocks: [
        'Chỉ để giải quyết thủ tục hành chính mà bạn nộp: tiếp nhận, kiểm tra, thẩm định, ra kết quả, trả kết quả và lưu hồ sơ theo quy định. Cơ quan nhà nước thực hiện việc này theo nhiệm vụ luật giao, nên không cần bạn đồng ý riêng cho từng bước; chúng tôi vẫn phải nói rõ với bạn và giữ đúng mục đích.',
        'Chúng tôi không dùng dữ liệu để quảng cáo, không bán, không cho thuê, và không dùng cho thủ tục khác nếu bạn chưa nộp thủ tục đó.',
      ],
    },
    {
      heading: 'Chúng tôi giữ những gì',
      blocks: [
        [
          'Từ VNeID khi bạn đăng nhập: họ và tên, số định danh cá nhân, ngày sinh, giới tính, nơi cư trú, số điện thoại nếu có và mức độ định danh. Mật khẩu VNeID không bao giờ đến chúng tôi.',
          'Những gì bạn khai trong tờ khai và các giấy tờ bạn đính kèm.',
          'Địa chỉ thư điện tử, nếu bạn muốn nhận thông báo. Bạn có thể không cung cấp.',
          'Lịch sử của hồ sơ: ai làm việc gì, vào lúc nào, và kết quả.',
          'Nếu bạn đến từ một đường dẫn của phường trên Zalo, Facebook, pa-nô hay ngày hội: tên của kênh ấy, trong 30 ngày trên máy của bạn và cùng với hồ sơ bạn nộp. Tên kênh không cho biết bạn là ai.',
          'Nhật ký kỹ thuật: thời điểm truy cập, địa chỉ mạng và loại trình duyệt, để bảo vệ hệ thống.',
        ],
        'Số định danh, số điện thoại, thư điện tử và nội dung tờ khai được mã hóa khi lưu. Trang tra cứu công khai chỉ hiện trạng thái và ngày hẹn, không hiện đầy đủ họ tên.',
      ],
    },
    {
      heading: 'Giữ trong bao lâu',
      blocks: [
        [
          'Bản nháp chưa nộp: đến ngày hết hạn ghi trên bản nháp. Bạn được báo trước và có thể xóa bất cứ lúc nào.',
          'Hồ sơ đã nộp: theo thời hạn lưu trữ hồ sơ của thủ tục đó. Sổ hộ tịch và giấy tờ hộ tịch được lưu vĩnh viễn theo luật.',
          'Nhật ký kỹ thuật: không quá 12 tháng.',
        ],
        'Hết thời hạn, dữ liệu được xóa hoặc được làm cho không còn nhận ra bạn.',
      ],
    },
    {
      heading: 'Ai được xem',
      blocks: [
        [
          'Bạn.',
          'Cán bộ của phường đang được giao giải quyết hồ sơ của bạn, và lãnh đạo phê duyệt hồ sơ đó.',
          'Cơ quan khác, khi thủ tục bắt buộc phải hỏi ý kiến hoặc phối hợp với cơ quan ấy; lịch sử hồ sơ ghi rõ việc này.',
          'Cơ quan thanh tra, tòa án và cơ quan điều tra, khi luật cho phép và có văn bản yêu cầu.',
        ],
        'Mỗi lần một cán bộ mở hồ sơ của bạn, hệ thống ghi lại người xem và thời điểm. Bạn có quyền hỏi ai đã xem.',
      ],
    },
    {
      heading: 'Bạn có những quyền nào',
      blocks: [
        [
          'Được biết và được xem dữ liệu chúng tôi có về bạn, và nhận một bản sao.',
          'Yêu cầu sửa điều chưa đúng.',
          'Yêu cầu xóa hoặc hạn chế xử lý, trong những trường hợp luật không bắt buộc chúng tôi phải lưu.',
          'Rút lại sự đồng ý đối với những việc dựa trên sự đồng ý của bạn, như nhận thông báo qua thư điện tử.',
          'Phản đối, khiếu nại, tố cáo, khởi kiện và yêu cầu bồi thường thiệt hại theo quy định.',
        ],
        'Hãy gửi yêu cầu đến Bộ phận Một cửa, đường dây nóng hoặc địa chỉ thư điện tử ở đầu trang. Chúng tôi trả lời trong 2 ngày làm việc; nếu không thể làm theo yêu cầu, chúng tôi nói rõ lý do.',
      ],
    },
    {
      heading: 'Khi có sự cố',
      blocks: [
        'Nếu dữ liệu cá nhân bị lộ, mất hoặc bị xâm phạm, chúng tôi báo cơ quan chuyên trách bảo vệ dữ liệu cá nhân trong vòng 72 giờ và báo cho những người bị ảnh hưởng biết phải làm gì.',
      ],
    },
    {
      heading: 'Cookie',
      blocks: [
        'Các trang công khai không đặt cookie. Khi bạn đăng nhập, cổng đặt những cookie cần thiết để nhận ra phiên làm việc của bạn; chúng hết hiệu lực khi bạn đăng xuất hoặc khi phiên hết hạn. Cổng không dùng cookie theo dõi và không tải nội dung từ trang khác.',
        'Nếu phiên hết hạn khi bạn đang điền tờ khai, trình duyệt có thể giữ tạm những gì bạn vừa gõ trên chính máy của bạn cho đến khi bạn đăng nhập lại. Trên máy dùng chung, hãy đăng xuất khi xong việc.',
      ],
    },
    {
      heading: 'Căn cứ pháp lý',
      blocks: [
        [
          'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.',
          'Các luật và nghị định nêu ở phần căn cứ pháp lý của từng thủ tục.',
        ],
      ],
    },
  ],
  updated: 'Rà soát lần cuối ngày 23/11/2026.',
}

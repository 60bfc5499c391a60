import type { Article } from '../article'

/** Điều khoản sử dụng cổng. */
export const terms: Article = {
  title: 'Điều khoản sử dụng',
  lead: 'Những điều bạn và chúng tôi cùng giữ khi dùng cổng dịch vụ công trực tuyến của phường Hòa Cường.',
  sections: [
    {
      heading: 'Dùng cổng không mất tiền',
      blocks: [
        'Tìm hiểu thủ tục, nộp hồ sơ, theo dõi và tải kết quả đều miễn phí. Lệ phí của thủ tục, nếu có, được ghi trên trang của thủ tục đó và trước khi bạn nộp. Không cán bộ nào được thu thêm khoản nào khác.',
      ],
    },
    {
      heading: 'Ai nộp được hồ sơ',
      blocks: [
        'Người có tài khoản VNeID mức độ 2. Bạn không cần tài khoản để đọc hướng dẫn hoặc để tra cứu một hồ sơ bằng mã.',
        'Nếu bạn không dùng được cổng, bạn luôn có thể nộp trực tiếp tại Bộ phận Một cửa hoặc qua bưu chính. Hồ sơ được giải quyết như nhau.',
      ],
    },
    {
      heading: 'Bạn chịu trách nhiệm về điều mình khai',
      blocks: [
        'Khi nộp, bạn cam đoan rằng điều mình khai là đúng sự thật và giấy tờ mình nộp là thật. Khai gian hoặc dùng giấy tờ giả bị xử lý theo pháp luật, và kết quả có thể bị thu hồi.',
        'Nếu bạn nộp thay người khác, bạn cần được người đó đồng ý hoặc ủy quyền theo quy định của thủ tục.',
        'Hãy giữ kín tài khoản VNeID và không cho người khác dùng phiên làm việc của bạn.',
      ],
    },
    {
      heading: 'Khi nào hồ sơ được coi là đã nộp',
      blocks: [
        'Khi cổng hiện mã hồ sơ. Bấm nút nhiều lần không tạo ra nhiều hồ sơ. Bạn nộp được vào mọi giờ, mọi ngày; thời hạn giải quyết được tính theo ngày làm việc và ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
        'Nếu hồ sơ chưa đủ hoặc không được tiếp nhận, chúng tôi cho biết lý do và cách khắc phục. Nếu chúng tôi trả kết quả chậm, bạn nhận được lời xin lỗi kèm ngày hẹn mới.',
      ],
    },
    {
      heading: 'Giá trị của kết quả điện tử',
      blocks: [
        'Kết quả điện tử do người có thẩm quyền ký số có giá trị pháp lý như bản giấy. Những giấy tờ luật yêu cầu trả bản giấy vẫn được trả bản giấy.',
      ],
    },
    {
      heading: 'Chúng tôi giữ cho cổng hoạt động',
      blocks: [
        'Chúng tôi cố gắng để cổng hoạt động suốt ngày đêm và báo trước khi bảo trì. Nếu cổng gặp sự cố đúng vào ngày cuối của một thời hạn, hãy gọi đường dây nóng hoặc đến Bộ phận Một cửa; sự cố của cổng không làm bạn mất quyền.',
        'Không được tấn công, dò tìm mã hồ sơ của người khác, gửi tệp độc hại hoặc làm cho người khác không dùng được cổng.',
      ],
    },
    {
      heading: 'Phản ánh, kiến nghị, khiếu nại',
      blocks: [
        'Bạn có thể phản ánh về cách phục vụ qua đường dây nóng hoặc tại Bộ phận Một cửa, và khiếu nại quyết định hành chính theo Luật Khiếu nại. Người phản ánh không bị đối xử bất lợi vì đã phản ánh.',
      ],
    },
    {
      heading: 'Thay đổi điều khoản',
      blocks: [
        'Khi điều khoản thay đổi, chúng tôi ghi ngày ở cuối trang này. Hồ sơ đã nộp vẫn theo điều khoản có hiệu lực vào lúc nộp. Nếu bản tiếng Anh và bản tiếng Việt khác nhau, bản tiếng Việt có giá trị.',
      ],
    },
  ],
  updated: 'Có hiệu lực từ ngày 23/11/2026.',
}

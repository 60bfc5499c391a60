/** Trang trợ giúp: liên hệ và những câu hay hỏi. */
export const help = {
  title: 'Trợ giúp',
  lead: 'Gọi, viết hoặc đến gặp chúng tôi. Bạn không cần biết tên chính xác của thủ tục.',
  contactHeading: 'Liên hệ',
  hotlineLabel: 'Đường dây nóng',
  hotlineNote: 'Trong giờ làm việc; cước như cuộc gọi thường.',
  counterLabel: 'Bộ phận Một cửa',
  hoursLabel: 'Giờ làm việc',
  hoursNote: 'Nghỉ thứ Bảy, Chủ nhật và các ngày lễ.',
  emailLabel: 'Thư điện tử',
  email: 'mot-cua@hoacuong.example',
  emailNote: 'Đừng gửi giấy tờ tùy thân qua thư điện tử.',
  lookupHeading: 'Xem hồ sơ đến đâu rồi',
  lookupBody: 'Bạn cần mã hồ sơ và bốn số cuối của số định danh người nộp. Không cần đăng nhập.',
  lookupLink: 'Tra cứu hồ sơ',
  questionsHeading: 'Câu hỏi thường gặp',
  questions: [
    {
      question: 'Tôi cần gì để nộp hồ sơ trực tuyến?',
      answer: [
        'Tài khoản VNeID mức độ 2, ảnh chụp hoặc bản quét rõ nét của giấy tờ được yêu cầu, và khoảng mười lăm phút. Trang của mỗi thủ tục liệt kê giấy tờ phải nộp và giấy tờ không cần nộp vì nhà nước đã có.',
      ],
    },
    {
      question: 'Tài khoản VNeID của tôi mới ở mức độ 1 thì sao?',
      answer: [
        'Bạn đọc được hướng dẫn và tra cứu được hồ sơ, nhưng chưa nộp được. Để lên mức độ 2, hãy mang căn cước đến công an phường hoặc xã nơi thuận tiện; việc này miễn phí.',
      ],
    },
    {
      question: 'Đang điền dở thì mất mạng, tôi có phải làm lại không?',
      answer: [
        'Không. Mỗi lần bạn bấm “Lưu và tiếp tục”, bước đó được lưu. Đăng nhập lại, kể cả trên máy khác, bạn sẽ thấy bản nháp trong mục Hồ sơ của tôi.',
      ],
    },
    {
      question: 'Làm sao biết hồ sơ đã nộp thành công?',
      answer: [
        'Cổng hiện mã hồ sơ và cho bạn tải tờ khai đã nộp. Nếu bạn đã xác nhận thư điện tử, bạn cũng nhận được thư. Nếu không thấy mã hồ sơ, hồ sơ chưa được nộp; hãy vào Hồ sơ của tôi để kiểm tra trước khi nộp lại.',
      ],
    },
    {
      question: 'Tôi được yêu cầu bổ sung thì làm gì?',
      answer: [
        'Mở hồ sơ trong mục Hồ sơ của tôi. Bạn chỉ cần sửa những chỗ được nêu; phần còn lại giữ nguyên. Gửi xong, hồ sơ tự trở lại với cán bộ.',
      ],
    },
    {
      question: 'Tôi nộp nhầm, có rút lại được không?',
      answer: [
        'Được, khi hồ sơ chưa có kết quả. Mở hồ sơ và chọn “Rút hồ sơ”. Bạn có thể nộp hồ sơ mới bất cứ lúc nào.',
      ],
    },
    {
      question: 'Tôi nhận kết quả bằng cách nào?',
      answer: [
        'Tùy bạn chọn khi nộp: bản điện tử tải từ cổng, bản giấy tại Bộ phận Một cửa, hoặc qua bưu chính. Khi đến nhận, hãy mang theo căn cước và mã hồ sơ.',
      ],
    },
    {
      question: 'Tôi không dùng được điện thoại hoặc máy tính.',
      answer: [
        'Hãy đến Bộ phận Một cửa. Cán bộ nộp giúp bạn ngay tại quầy và in giấy tiếp nhận; bạn theo dõi hồ sơ bằng mã in trên giấy đó.',
      ],
    },
  ],
  feedbackHeading: 'Chưa hài lòng?',
  feedbackBody: 'Nếu hồ sơ bị chậm, bị hỏi giấy tờ ngoài danh mục, hoặc bị thu tiền không có biên lai, xin gọi đường dây nóng và cho biết mã hồ sơ. Bạn cũng có thể khiếu nại theo Luật Khiếu nại.',
}

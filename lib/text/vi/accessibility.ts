import type { Article } from '../article'

/** Tuyên bố về khả năng tiếp cận. */
export const accessibility: Article = {
  title: 'Khả năng tiếp cận',
  lead: 'Cổng này dành cho mọi người, kể cả người khuyết tật, người cao tuổi và người dùng điện thoại rẻ, mạng chậm.',
  sections: [
    {
      heading: 'Bạn có thể trông đợi điều gì',
      blocks: [
        [
          'Phóng to đến 400 % mà không phải kéo ngang; dùng được trên màn hình rộng 320 điểm ảnh.',
          'Làm mọi việc chỉ bằng bàn phím, và luôn thấy mình đang ở đâu.',
          'Nghe được toàn bộ nội dung bằng trình đọc màn hình; lỗi trong tờ khai được đọc lên và dẫn đến đúng chỗ cần sửa.',
          'Đọc được chữ: độ tương phản ít nhất 4,5 : 1, không dùng riêng màu sắc để báo điều gì.',
          'Nộp hồ sơ cả khi trình duyệt không chạy JavaScript.',
          'Dừng giữa chừng và quay lại sau: điều bạn đã khai được lưu ở mỗi bước.',
        ],
      ],
    },
    {
      heading: 'Mức độ phù hợp',
      blocks: [
        'Chúng tôi theo Hướng dẫn về khả năng tiếp cận nội dung web WCAG 2.2 mức AA. Mỗi lần thay đổi, các trang được kiểm tra tự động ở màn hình 360 và 1280 điểm ảnh, có và không có JavaScript.',
      ],
    },
    {
      heading: 'Những chỗ còn hạn chế',
      blocks: [
        [
          'Kết quả dạng PDF chưa được gắn thẻ đầy đủ cho trình đọc màn hình. Bạn có thể yêu cầu cán bộ đọc hoặc gửi nội dung dạng chữ.',
          'Ảnh chụp giấy tờ do người nộp tải lên không có nội dung thay thế bằng chữ.',
          'Một số hướng dẫn thủ tục chưa có bản tiếng Anh; phần đó hiện bằng tiếng Việt.',
          'Chúng tôi kiểm tra bằng công cụ tự động và bằng bàn phím; việc thử nghiệm cùng người khuyết tật chưa được thực hiện.',
        ],
      ],
    },
    {
      heading: 'Nếu bạn gặp khó khăn',
      blocks: [
        'Hãy gọi đường dây nóng 0236 000 1022 hoặc đến Bộ phận Một cửa, 388 Núi Thành. Cán bộ sẽ giúp bạn điền tờ khai, và có thể đến tận nhà người khuyết tật nặng hoặc người cao tuổi không đi lại được.',
        'Nếu bạn thấy một trang khó dùng, xin cho chúng tôi biết tên trang và điều bạn định làm. Chúng tôi trả lời trong 5 ngày làm việc.',
      ],
    },
  ],
  updated: 'Tự đánh giá ngày 23/11/2026.',
}

/** The pages for what is not there and for what went wrong. Small, since the error pages carry it to the browser. */
export const faults = {
  notFound: {
    title: 'Không tìm thấy trang',
    body: 'Địa chỉ có thể đã gõ sai, hoặc trang không còn ở đây. Nếu bạn mở trang từ một liên kết trong thư của chúng tôi, hãy mở lại thư và bấm liên kết một lần nữa.',
    home: 'Về trang chủ',
    help: 'Xem trợ giúp và đường dây nóng',
  },
  error: {
    title: 'Trang đang gặp sự cố',
    body: 'Đây là lỗi của hệ thống, không phải của bạn. Những gì bạn đã lưu hoặc đã nộp vẫn còn nguyên. Vui lòng thử lại sau ít phút.',
    reference: 'Mã sự cố để báo cho đường dây nóng:',
    retry: 'Thử lại',
    home: 'Về trang chủ',
  },
}

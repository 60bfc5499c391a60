/** The pages for what is not there and for what went wrong. Small, since the error pages carry it to the browser. */
export const faults = {
  notFound: {
    title: 'Không tìm thấy trang',
    body: 'Địa chỉ có thể đã gõ sai, hồ sơ không còn ở đây, hoặc bạn không có quyền xem.',
    home: 'Về hàng đợi',
    adminHome: 'Về trang quản trị',
  },
  error: {
    title: 'Trang đang gặp sự cố',
    body: 'Đây là lỗi của hệ thống. Việc đã lưu vẫn còn nguyên; việc đang làm dở có thể chưa được ghi. Vui lòng thử lại và kiểm tra hồ sơ trước khi làm lại.',
    reference: 'Mã sự cố để báo cho người vận hành:',
    retry: 'Thử lại',
    home: 'Về hàng đợi',
    adminHome: 'Về trang quản trị',
  },
}

/** The search boxes of officials. */
export const search = {
  busy: 'Đang tìm…',
  /** Where an address stands for words that are not kept any more. */
  over: 'Lượt tìm này không còn được lưu',
  overHelp: 'Nội dung tìm được giữ trên trình duyệt này trong một giờ và không nằm trong địa chỉ trang. Hãy nhập lại nội dung cần tìm.',
  answers: {
    errorTitle: 'Chưa tìm được',
    refusals: {
      'cross-site': 'Yêu cầu không được gửi từ trang này. Hãy tải lại trang rồi tìm lại.',
      'no-answer': 'Mất kết nối nên chưa tìm được. Vui lòng thử lại.',
    },
    fields: {} as Readonly<Record<string, string>>,
  },
}

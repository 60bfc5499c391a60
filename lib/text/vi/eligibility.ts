/** The questions before the form: whether the service is for this person at all. */
export const eligibility = {
  title: 'Trước khi khai',
  lead: 'Trả lời các câu hỏi sau để biết dịch vụ này có đúng với trường hợp của bạn không. Bạn chỉ phải trả lời một lần.',
  next: 'Đi tiếp',
  noTitle: 'Dịch vụ này không dành cho trường hợp của bạn',
  /** Before the question and the answer that decided. */
  yourAnswer: 'Bạn đã trả lời',
  goTo: 'Thủ tục dành cho bạn:',
  change: 'Sửa câu trả lời',
  home: 'Tìm thủ tục khác',
  reviewTitle: 'Câu hỏi trước khi khai',
}

/** Where somebody would file what is not offered any more. */
export const ended = {
  where: 'Nếu cần giúp đỡ, xin mời đến Bộ phận Một cửa.',
  help: 'Địa chỉ và giờ làm việc',
  draftTitle: 'Bản khai dở của bạn',
  draftBody: 'Bản khai này không nộp được nữa. Bạn có thể ghi lại những gì cần, rồi xóa đi; nếu không, bản khai sẽ tự bị xóa khi hết hạn lưu.',
  draftKept: (day: string) => `Được giữ đến hết ngày ${day}.`,
  deleteSummary: 'Xóa bản khai này',
  draftEmpty: 'Bản khai chưa có nội dung nào.',
}

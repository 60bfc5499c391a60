/** What is said where the procedure's own words do not. By the key of its sector; `other` for the rest. */
export type BySector = Readonly<Record<string, string>> & { readonly other: string }

const retention: BySector = {
  // Luật Hộ tịch 60/2014/QH13.
  civilStatus: 'Sổ hộ tịch và giấy tờ hộ tịch đã cấp được lưu vĩnh viễn theo Luật Hộ tịch. Hồ sơ đã nộp được giữ theo thời hạn lưu trữ của thủ tục.',
  // Nghị định 23/2015/NĐ-CP, Điều 14.
  certification: 'Sổ chứng thực được lưu vĩnh viễn; giấy tờ lưu lại khi chứng thực chữ ký được giữ 2 năm, hợp đồng và giao dịch 20 năm. Bản chụp giấy tờ để chứng thực bản sao không được lưu thành hồ sơ.',
  other: 'Theo thời hạn lưu trữ mà pháp luật quy định cho thủ tục này; hết thời hạn, dữ liệu được xóa hoặc làm cho không còn nhận ra bạn.',
}

const recipients: BySector = {
  civilStatus: 'Cán bộ một cửa, công chức tư pháp – hộ tịch và người ký kết quả; Cơ sở dữ liệu hộ tịch điện tử và Cơ sở dữ liệu quốc gia về dân cư.',
  certification: 'Cán bộ một cửa, công chức làm chứng thực và người ký.',
  residence: 'Cán bộ một cửa và cơ quan đăng ký cư trú (công an phường); Cơ sở dữ liệu quốc gia về dân cư.',
  other: 'Cán bộ được giao giải quyết hồ sơ và người ký kết quả. Cơ quan khác chỉ nhận phần cần để trả lời khi thủ tục buộc phải hỏi ý kiến.',
}

/** The notice on personal data before one files (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 356/2025/NĐ-CP). */
export const dataNotice = {
  short: 'Thông tin bạn khai chỉ dùng để giải quyết thủ tục này. Bạn xem được ai đã mở hồ sơ của mình.',
  summary: 'Dữ liệu cá nhân của bạn được dùng thế nào',
  data: 'Dữ liệu nào',
  fromVneid: 'Họ tên, số định danh, ngày sinh, giới tính, nơi cư trú, số điện thoại từ VNeID',
  form: 'Tờ khai',
  papers: 'Giấy tờ bạn đính kèm',
  purpose: 'Dùng để làm gì',
  usualPurpose: 'Chỉ để tiếp nhận, kiểm tra, giải quyết, trả kết quả và lưu hồ sơ của thủ tục này. Không dùng cho việc khác.',
  law: 'Theo quy định nào',
  dataLaw: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP',
  recipients: 'Ai nhận',
  usualRecipients: recipients,
  retention: 'Giữ bao lâu',
  usualRetention: retention,
  rights: 'Quyền của bạn',
  rightsBody: 'Xem, nhận bản sao, yêu cầu sửa điều chưa đúng, biết ai đã xem, và yêu cầu xóa khi pháp luật cho phép. Chúng tôi trả lời trong 2 ngày làm việc.',
  more: 'Đọc trang Quyền riêng tư',
}

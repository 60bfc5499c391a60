/** The first page of administrators. */
export const home = {
  title: 'Quản trị',
  lead: 'Thủ tục, người dùng, lịch làm việc và việc tìm kiếm của phường.',
  levels: 'Thủ tục đang áp dụng theo mức độ',
  level: 'Mức độ',
  count: 'Số thủ tục',
  share: 'Tỷ lệ',
  total: 'Tổng số',
}

/** The list of procedures. */
export const list = {
  title: 'Thủ tục',
  lead: 'Mỗi thủ tục có các phiên bản. Phiên bản đã công bố không sửa được; hồ sơ đã nộp giữ nguyên phiên bản lúc nộp.',
  code: 'Mã',
  name: 'Tên thủ tục',
  level: 'Mức độ',
  current: 'Đang áp dụng',
  since: 'từ',
  none: 'Chưa công bố',
  draft: 'Bản soạn',
  hasDraft: 'Đang soạn',
  noDraft: 'Không có',
  versions: 'Số phiên bản',
  empty: 'Chưa có thủ tục nào',
}

/** The versions of one procedure. */
export const versions = {
  title: 'Các phiên bản',
  number: 'Phiên bản',
  state: 'Tình trạng',
  validity: 'Thời gian áp dụng',
  published: 'Công bố lúc',
  reason: 'Lý do',
  from: 'Từ',
  until: 'đến',
  now: 'Đang áp dụng',
  planned: 'Sẽ áp dụng',
  past: 'Hết áp dụng',
  draft: 'Đang soạn',
  noReason: 'Chưa có',
  start: 'Soạn phiên bản mới',
  starting: 'Đang tạo…',
  startHelp: 'Bản soạn bắt đầu từ nội dung của phiên bản mới nhất. Người dân chưa thấy gì cho đến khi bạn công bố.',
  goOn: 'Tiếp tục bản soạn',
  public: 'Xem trang công khai',
  tasks: 'Việc khác với thủ tục này',
}

/** What was just done. */
export const done = {
  'da-luu': 'Đã lưu vào bản soạn',
  'da-tao': 'Đã tạo bản soạn',
  'da-bo': 'Đã bỏ bản soạn',
  'da-hoan-tac': 'Đã hoàn tác',
  'da-lam-lai': 'Đã làm lại',
  'da-ngung': 'Đã ghi việc ngừng áp dụng. Trang công khai cập nhật trong vòng một phút.',
  'da-sao-chep': 'Đã tạo thủ tục mới từ bản sao. Người dân chưa thấy gì cho đến khi bạn công bố.',
  'da-khoi-phuc': 'Đã tạo bản soạn giống phiên bản cũ. Hãy kiểm tra rồi công bố.',
  'da-nhap': 'Đã nhập tệp thành bản soạn. Người dân chưa thấy gì cho đến khi bạn công bố.',
  'da-cong-bo': 'Đã công bố. Trang công khai cập nhật trong vòng một phút.',
}

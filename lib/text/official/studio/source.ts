/** Part: where the texts come from, and what is doubted of them. */
export const source = {
  lead: 'Người dân thấy nguồn ở cuối trang thủ tục.',
  name: 'Tên nguồn',
  nameHint: 'Ví dụ: Danh mục thủ tục hành chính quốc gia. Để trống tất cả: không ghi nguồn.',
  decision: 'Số quyết định công bố',
  agency: 'Cơ quan thực hiện',
  url: 'Địa chỉ trang nguồn',
  urlHint: 'Bắt đầu bằng https://',
}

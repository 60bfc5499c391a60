/** Publishing a version. */
export const publish = {
  title: 'Công bố phiên bản',
  lead: 'Phiên bản đã công bố không sửa được. Hồ sơ nộp từ thời điểm áp dụng theo phiên bản này; hồ sơ đã nộp giữ phiên bản cũ.',
  when: 'Áp dụng từ khi nào?',
  choices: { now: 'Ngay bây giờ', later: 'Từ một ngày sau hôm nay' },
  validFrom: 'Ngày bắt đầu áp dụng',
  validFromHint: 'Chỉ nhập nếu chọn áp dụng sau. Áp dụng từ 0 giờ của ngày này.',
  reason: 'Lý do công bố',
  warnings: (count: number) => `Có ${String(count)} cảnh báo nên xem lại trước khi công bố`,
  seenWarnings: 'Tôi đã xem các cảnh báo',
  reasonHint: 'Lưu vào lịch sử. Ví dụ: áp dụng Nghị quyết của Hội đồng nhân dân thành phố.',
  submit: 'Công bố',
  busy: 'Đang công bố…',
}

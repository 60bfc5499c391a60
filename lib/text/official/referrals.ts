/** Kênh: người dân đến từ đâu. */
export const referrals = {
  title: 'Kênh dẫn người dân đến',
  home: 'Mỗi kênh đưa đến bao nhiêu hồ sơ: Zalo, Facebook, pa-nô, ngày hội',
  lead: 'Mỗi lần phường đăng bài, treo pa-nô hay mở ngày hội, hãy dùng một địa chỉ có tên kênh. Cổng ghi nhớ tên kênh trong 30 ngày trên máy người đọc và gắn vào hồ sơ, không ghi gì về người đó.',
  caption: 'Hồ sơ theo kênh và thủ tục',
  channel: 'Kênh',
  procedure: 'Thủ tục',
  filed: 'Đã nộp',
  begun: 'Đang khai',
  total: 'Cộng',
  none: 'Chưa có hồ sơ nào đến từ một kênh',
  noneBody: 'Hãy chia sẻ một địa chỉ dưới đây; hồ sơ nộp sau đó sẽ được đếm.',
  addresses: 'Địa chỉ để chia sẻ',
  addressesLead: 'Thêm sau tên kênh địa chỉ của bất kỳ trang nào trên cổng. Ngày hội, pa-nô, tờ rơi và áp phích có thể có tên riêng, viết bằng chữ thường không dấu và gạch nối.',
  kinds: { zalo: 'Zalo', facebook: 'Facebook', pano: 'Pa-nô', 'to-roi': 'Tờ rơi', 'ap-phich': 'Áp phích', 'chia-se': 'Đường dẫn người dân chép', 'ngay-hoi': 'Ngày hội' },
}

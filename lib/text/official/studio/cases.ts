/** Part: the cases. */
export const cases = {
  lead: 'Hồ sơ thuộc trường hợp đầu tiên có điều kiện đúng. Trường hợp không có điều kiện nhận mọi hồ sơ còn lại, nên đặt cuối.',
  none: 'Chưa chia trường hợp: mọi hồ sơ được giải quyết như nhau.',
  add: 'Thêm trường hợp',
  newTitle: 'Thêm trường hợp',
  name: 'Tên trường hợp',
  nameHint: 'Ví dụ: Đăng ký quá hạn.',
  always: 'Mọi hồ sơ còn lại',
  condition: { label: 'Hồ sơ thuộc trường hợp này khi nào?', always: 'Mọi hồ sơ còn lại' },
  used: (count: number) => `Được nhắc đến ở ${String(count)} quy tắc thời hạn, lệ phí hoặc giấy tờ`,
  removeHelp: 'Quy tắc thời hạn và lệ phí của trường hợp này sẽ báo lỗi cho đến khi bạn sửa chúng.',
}

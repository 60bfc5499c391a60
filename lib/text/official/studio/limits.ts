/** Part: the time limits. */
export const limits = {
  title: 'Thời hạn giải quyết',
  lead: 'Quy tắc đầu tiên khớp với hồ sơ được áp dụng. Quy tắc cuối cùng phải áp dụng cho mọi kênh và mọi trường hợp.',
  rule: 'Quy tắc',
  newRule: 'Thêm một quy tắc',
  newRuleHelp: 'Để trống cách tính nếu không thêm.',
  channel: 'Kênh nộp',
  anyChannel: 'Mọi kênh',
  case: 'Trường hợp',
  anyCase: 'Mọi trường hợp',
  unit: 'Cách tính',
  noUnit: 'Chọn cách tính',
  amount: 'Số lượng',
  amountHint: 'Không cần nếu trong ngày hoặc không quy định.',
  cutoff: 'Giờ chốt trong ngày',
  cutoffHint: 'Chỉ dùng khi trả trong ngày. Ví dụ 15:00: tiếp nhận trước giờ này thì trả trong ngày.',
  cutoffBefore: 'tiếp nhận trước',
  note: 'Ghi chú cho người dân',
  remove: 'Bỏ quy tắc này',
  clock: 'Khi người dân bổ sung hồ sơ',
  clocks: {
    SHIFT: { label: 'Dừng đồng hồ trong lúc chờ', hint: 'Hạn trả lùi đúng bằng thời gian chờ bổ sung.' },
    RESTART: { label: 'Tính lại từ đầu', hint: 'Thời hạn tính lại từ khi hồ sơ đầy đủ.' },
    KPI: { label: 'Giữ nguyên hạn trả', hint: 'Hạn đã hẹn không đổi; thời gian chờ chỉ được trừ khi chấm hồ sơ đúng hạn hay trễ hạn.' },
  },
}

/** The rules in order, and when a result would come. */
export const limitsPage = {
  rules: 'Các quy tắc',
  rulesHint: 'Quy tắc đứng trước được xét trước. Quy tắc cuối cùng phải áp dụng cho mọi kênh và mọi trường hợp.',
  example: 'Nộp bây giờ thì bao giờ có kết quả?',
  exampleLead: (moment: string) => `Tính từ ${moment} theo lịch làm việc của phường, giả sử hồ sơ đầy đủ và bộ phận một cửa tiếp nhận đúng hạn.`,
  channel: 'Kênh nộp',
  case: 'Trường hợp',
  rule: 'Thời hạn',
  accepted: 'Tiếp nhận chậm nhất',
  due: 'Trả kết quả',
  noDue: 'Không có hạn',
  anyCase: 'Không chia trường hợp',
  noCalendar: 'Phường chưa có lịch làm việc nên chưa tính được.',
}

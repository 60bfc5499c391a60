const duration = (minutes: number, dayMinutes: number): string => {
  const days = Math.floor(minutes / dayMinutes)
  const hours = Math.floor((minutes % dayMinutes) / 60)
  const rest = minutes % 60
  const parts = days > 0 ? [`${days} ngày`, hours > 0 ? `${hours} giờ` : ''] : [hours > 0 ? `${hours} giờ` : '', rest > 0 ? `${rest} phút` : '']
  return parts.filter(Boolean).join(' ') || '0 phút'
}

/** How much time is left. */
export const due = {
  none: 'Không có hạn',
  paused: 'Tạm dừng tính giờ',
  closed: 'Đã kết thúc',
  overdue: {
    now: 'Vừa quá hạn',
    minutes: (n: number) => `Quá hạn ${n} phút`,
    hours: (n: number) => `Quá hạn ${n} giờ`,
    days: (n: number) => `Quá hạn ${n} ngày làm việc`,
  },
  today: (time: string) => `Hạn hôm nay ${time}`,
  days: (n: number) => `Còn ${n} ngày làm việc`,
  at: (moment: string) => `Hạn ${moment}`,
  intakeBy: (moment: string) => `Tiếp nhận trước ${moment}`,
  resultBy: (moment: string) => `Trả kết quả trước ${moment}`,
  left: (minutes: number, dayMinutes: number) => `Còn ${duration(minutes, dayMinutes)} làm việc`,
  past: (minutes: number, dayMinutes: number) => `Đã quá ${duration(minutes, dayMinutes)} làm việc`,
}

/** The list of what waits. */
export const queue = {
  title: 'Hàng đợi',
  lead: 'Hồ sơ gấp nhất đứng đầu.',
  views: 'Nhóm hồ sơ',
  turn: 'Đến lượt tôi',
  mine: 'Tôi đang giữ',
  today: 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  all: 'Cả đơn vị',
  search: 'Tìm theo mã hồ sơ hoặc tên chủ hồ sơ',
  searchHint: 'Gõ tên có dấu hay không dấu đều được. Tìm cả hồ sơ đã kết thúc.',
  procedure: 'Thủ tục',
  anyProcedure: 'Tất cả thủ tục',
  status: 'Trạng thái',
  anyStatus: 'Tất cả trạng thái',
  filter: 'Tìm và lọc',
  clear: 'Bỏ tìm và lọc',
  columns: { code: 'Mã hồ sơ', owner: 'Chủ hồ sơ', procedure: 'Thủ tục', status: 'Trạng thái', due: 'Thời hạn', holder: 'Người giữ' },
  captions: {
    turn: 'Hồ sơ đến lượt bạn',
    mine: 'Hồ sơ bạn đang giữ',
    today: 'Hồ sơ đến hạn hôm nay',
    overdue: 'Hồ sơ quá hạn',
    all: 'Mọi hồ sơ đang mở của đơn vị',
    search: 'Hồ sơ tìm được',
  },
  me: 'Bạn',
  nobody: 'Chưa ai nhận',
  waiting: 'Chờ công dân',
  pages: 'Trang của danh sách',
  next: 'Trang sau',
  first: 'Về trang đầu',
  empty: {
    turn: ['Không có hồ sơ nào đến lượt bạn', 'Khi có hồ sơ mới hoặc đồng nghiệp chuyển đến, hồ sơ sẽ hiện ở đây.'],
    mine: ['Bạn chưa giữ hồ sơ nào', 'Mở một hồ sơ trong mục “Đến lượt tôi” rồi chọn “Nhận xử lý”.'],
    today: ['Hôm nay không có hồ sơ nào đến hạn', 'Hồ sơ đến hạn trong ngày sẽ hiện ở đây.'],
    overdue: ['Không có hồ sơ quá hạn', 'Hồ sơ quá hạn sẽ hiện ở đây.'],
    all: ['Đơn vị không có hồ sơ đang mở', 'Mọi hồ sơ đang mở của đơn vị sẽ hiện ở đây.'],
    search: ['Không tìm thấy hồ sơ nào', 'Hãy kiểm tra lại mã hồ sơ, thử tên không dấu, hoặc bỏ bớt điều kiện lọc.'],
  },
}

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
  search: 'Tìm theo mã hồ sơ hoặc tên chủ hồ sơ',
  searchHint: 'Gõ tên có dấu hay không dấu đều được. Tìm cả hồ sơ đã kết thúc.',
  procedure: 'Thủ tục',
  anyProcedure: 'Tất cả thủ tục',
  step: 'Bước xử lý',
  anyStep: 'Tất cả bước',
  status: 'Trạng thái',
  anyStatus: 'Tất cả trạng thái',
  filter: 'Tìm và lọc',
  clear: 'Bỏ tìm và lọc',
  columns: { tick: 'Chọn', code: 'Hồ sơ', status: 'Trạng thái', due: 'Thời hạn', holder: 'Người giữ' },
  me: 'Bạn',
  nobody: 'Chưa ai nhận',
  waiting: 'Chờ người dân',
  pages: 'Trang của danh sách',
  next: 'Trang sau',
  first: 'Về trang đầu',
  longPages: 'Hiện 50 hồ sơ một trang',
  shortPages: 'Hiện 20 hồ sơ một trang',
}

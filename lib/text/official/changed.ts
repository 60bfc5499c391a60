/** What the citizen changed in a supplement. */
export const changed = {
  title: 'Người dân đã thay đổi gì',
  round: (round: number, moment: string) => `Bổ sung lần ${String(round)}, lúc ${moment}`,
  other: (moment: string) => `Thay đổi lúc ${moment}`,
  none: 'Không nội dung hay giấy tờ nào khác trước.',
  caption: 'Nội dung khai trước và sau khi bổ sung',
  columns: { field: 'Nội dung', before: 'Trước', after: 'Sau' },
  empty: '(để trống)',
  papers: 'Giấy tờ được thay',
  noneBefore: 'trước đây chưa nộp',
  noneAfter: 'không nộp lại',
  before: (names: string) => `Trước: ${names}`,
  after: (names: string) => `Sau: ${names}`,
  beside: 'Xem hai bản cạnh nhau',
  see: 'Xem những gì đã thay đổi',
}

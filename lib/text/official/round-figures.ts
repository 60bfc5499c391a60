/** How often dossiers were sent back for a supplement. */
export const roundFigures = {
  title: 'Số lần yêu cầu bổ sung',
  menu: 'Số lần yêu cầu bổ sung theo thủ tục',
  lead: 'Hồ sơ nộp trong kỳ, theo số lần đã yêu cầu người dân bổ sung tính đến nay. Mục tiêu là mỗi hồ sơ không quá một lần.',
  caption: (from: string, to: string) => `Hồ sơ nộp từ ${from} đến ${to}`,
  procedure: 'Thủ tục',
  filed: 'Hồ sơ nộp',
  columns: { none: 'Không lần nào', once: '1 lần', twice: '2 lần', more: '3 lần trở lên' },
  requests: 'Tổng số lần yêu cầu',
}

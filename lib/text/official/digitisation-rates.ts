import type { Rate } from '@/lib/statistics/model/digitisation'

/** The rates of digitisation and re-use of a period. */
export const digitisationRates = {
  title: 'Tỷ lệ số hóa, dùng lại giấy tờ',
  menu: 'Tỷ lệ số hóa, dùng lại giấy tờ',
  lead: 'Nhóm chỉ tiêu số hóa hồ sơ theo Quyết định 766/QĐ-TTg. Mỗi tỷ lệ ghi rõ số hồ sơ đạt trên tổng số hồ sơ được tính.',
  caption: (from: string, to: string) => `Từ ${from} đến ${to}`,
  rate: 'Chỉ tiêu',
  part: 'Hồ sơ đạt',
  of: 'Trên tổng số',
  percent: 'Tỷ lệ',
  fullMarks: 'Mức đạt điểm tối đa',
  atLeast: (percent: number) => `từ ${String(percent)} %`,
  notSet: 'không đặt',
  nothing: 'không có hồ sơ để tính',
  rates: {
    results: '4.1 Hồ sơ đã giải quyết có kết quả điện tử',
    digitised: '4.2 Hồ sơ đã giải quyết có tệp ở thành phần và ở kết quả',
    confirmed: 'Trong đó: mọi giấy tờ đã được cán bộ xác nhận dữ liệu',
    reused: '4.3 Hồ sơ nộp trong kỳ có ít nhất một giấy tờ dùng lại',
    vault: '4.4 Hồ sơ nộp trong kỳ có giấy tờ lấy từ kho của công dân',
  } satisfies Record<Rate, string>,
}

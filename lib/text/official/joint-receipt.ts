import type { JointReceiptWords } from '@/lib/paper/model/joint-receipt'
import { dataNotice } from '../vi/paper'

/** The receipt for several dossiers of one person. */
export const jointReceipt = {
  title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả (nhiều hồ sơ)',
  receivingUnit: 'Đơn vị tiếp nhận',
  receivedFrom: 'Tiếp nhận hồ sơ của ông/bà',
  channel: 'Hình thức nộp',
  address: 'Địa chỉ',
  phone: 'Số điện thoại',
  personalId: 'Số định danh cá nhân/căn cước/hộ chiếu',
  count: 'Số hồ sơ',
  countLine: (count) => `${count} hồ sơ`,
  columns: {
    index: 'STT',
    content: 'Nội dung yêu cầu, mã hồ sơ',
    unit: 'Đơn vị giải quyết',
    received: 'Ngày nhận',
    due: 'Hẹn trả',
    limit: 'Thời hạn',
    sets: 'Số bộ',
    name: 'Chủ hồ sơ',
  },
  moment: ({ hour, minute, day, month, year }) => `${hour}:${minute}, ${day}/${month.padStart(2, '0')}/${year}`,
  note: (lookUpAddress, hotline) =>
    `Nếu có kết quả sớm hơn, cơ quan sẽ báo cho ông/bà. Ông/bà xem tình trạng từng hồ sơ tại ${lookUpAddress} hoặc gọi ${hotline} để được giải đáp.`,
  dataNotice,
  submitterTitle: 'Người nộp hồ sơ',
  signNote: '(Ký và ghi rõ họ tên)',
} satisfies JointReceiptWords

/** Name of its file. */
export const jointReceiptFile = 'giay-tiep-nhan-chung'

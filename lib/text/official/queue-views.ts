import type { RefusalOf } from '@/lib/core/result'
import type { deleteQueueFilter } from '@/lib/dossier/delete-queue-filter'
import type { QueueView } from '@/lib/dossier/model/queue'
import type { moveQueueFilter } from '@/lib/dossier/move-queue-filter'
import type { renameQueueFilter } from '@/lib/dossier/rename-queue-filter'
import type { saveQueueFilter } from '@/lib/dossier/save-queue-filter'
import type { EdgeRefusal } from '@/lib/web/form-action'

const names: Readonly<Record<QueueView, string>> = {
  mine: 'Tôi đang giữ',
  turn: 'Đến lượt nhóm tôi',
  today: 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  citizen: 'Chờ người dân',
  payment: 'Chờ nộp phí, lệ phí',
  agency: 'Chờ cơ quan khác',
  all: 'Cả đơn vị',
}

const captions: Readonly<Record<QueueView | 'search', string>> = {
  mine: 'Hồ sơ bạn đang giữ',
  turn: 'Hồ sơ đến lượt nhóm của bạn',
  today: 'Hồ sơ đến hạn hôm nay',
  overdue: 'Hồ sơ quá hạn',
  citizen: 'Hồ sơ chờ người dân bổ sung hoặc xác nhận',
  payment: 'Hồ sơ chờ người dân nộp phí, lệ phí',
  agency: 'Hồ sơ chờ cơ quan khác trả lời',
  all: 'Mọi hồ sơ đang mở của đơn vị',
  search: 'Hồ sơ tìm được',
}

const empty: Readonly<Record<QueueView | 'search', readonly [string, string]>> = {
  mine: ['Bạn chưa giữ hồ sơ nào', 'Mở một hồ sơ trong mục “Đến lượt nhóm tôi” rồi chọn “Nhận xử lý”.'],
  turn: ['Không có hồ sơ nào đến lượt nhóm bạn', 'Khi có hồ sơ mới hoặc đồng nghiệp chuyển đến, hồ sơ sẽ hiện ở đây.'],
  today: ['Hôm nay không có hồ sơ nào đến hạn', 'Hồ sơ đến hạn trong ngày sẽ hiện ở đây.'],
  overdue: ['Không có hồ sơ quá hạn', 'Hồ sơ quá hạn sẽ hiện ở đây.'],
  citizen: ['Không có hồ sơ nào chờ người dân', 'Hồ sơ đã yêu cầu bổ sung, hoặc đã gửi dự thảo cho người dân xem, sẽ hiện ở đây.'],
  payment: ['Không có hồ sơ nào chờ nộp phí, lệ phí', 'Hồ sơ đã yêu cầu người dân nộp phí, lệ phí sẽ hiện ở đây.'],
  agency: ['Không có hồ sơ nào chờ cơ quan khác', 'Hồ sơ đã xin ý kiến hoặc chuyển cơ quan khác phối hợp sẽ hiện ở đây.'],
  all: ['Đơn vị không có hồ sơ đang mở', 'Mọi hồ sơ đang mở của đơn vị sẽ hiện ở đây.'],
  search: ['Không tìm thấy hồ sơ nào', 'Hãy kiểm tra lại mã hồ sơ, thử tên không dấu, hoặc bỏ bớt điều kiện lọc.'],
}

type Command = typeof saveQueueFilter | typeof renameQueueFilter | typeof deleteQueueFilter | typeof moveQueueFilter

const filterRefusals: Readonly<Record<EdgeRefusal | RefusalOf<Command>, string>> = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'not-found': 'Cách xem này không còn nữa. Có thể bạn vừa xóa ở một thẻ khác.',
  'name-taken': 'Bạn đã có một cách xem mang tên này. Hãy đặt tên khác.',
  'too-many': 'Bạn đã lưu đủ 20 cách xem. Hãy xóa một cách xem không dùng nữa rồi lưu lại.',
}

/** The ways of looking at the queue: views, their parts, and what an official keeps. */
export const queueViews = {
  label: 'Nhóm hồ sơ',
  choose: 'Chọn nhóm hồ sơ',
  show: 'Xem',
  names,
  captions,
  empty,
  groups: { work: 'Việc của tôi', due: 'Theo thời hạn', waiting: 'Đang chờ', unit: 'Giám sát', parts: 'Xem theo', saved: 'Cách xem đã lưu' },
  parts: { procedure: 'Từng thủ tục', step: 'Từng bước xử lý' },
  partsTitle: { procedure: 'Hồ sơ theo thủ tục', step: 'Hồ sơ theo bước xử lý' },
  partsOf: { turn: 'Trong những hồ sơ đến lượt nhóm bạn.', all: 'Trong mọi hồ sơ đang mở của đơn vị.' },
  partColumns: { procedure: 'Thủ tục', step: 'Bước xử lý', count: 'Số hồ sơ' },
  /** More than are counted. */
  more: '299+',
  moreRead: 'hơn 299 hồ sơ',
  dossiers: 'hồ sơ',
  /** Before and after what became another number: "Quá hạn: 3; Tôi đang giữ: 7". */
  changed: ['Số hồ sơ vừa thay đổi.', '.'] as const,
  warnings: 'Cảnh báo thời hạn',

  save: {
    title: 'Lưu cách xem này',
    hint: 'Tên do bạn đặt; chỉ mình bạn thấy. Lưu cả nhóm hồ sơ, từ tìm và bộ lọc đang chọn.',
    name: 'Tên cách xem',
    submit: 'Lưu cách xem',
    saving: 'Đang lưu…',
    manage: 'Sửa danh sách cách xem',
  },
  manage: {
    title: 'Cách xem đã lưu',
    lead: 'Đổi tên, sắp xếp hoặc xóa. Xóa một cách xem không ảnh hưởng đến hồ sơ.',
    none: 'Bạn chưa lưu cách xem nào',
    noneHelp: 'Trong hàng đợi, mở mục “Tìm và lọc”, chọn điều kiện rồi chọn “Lưu cách xem”.',
    rename: 'Đổi tên',
    up: 'Lên trên',
    down: 'Xuống dưới',
    remove: 'Xóa',
    about: (action: string, name: string) => `${action}: ${name}`,
    back: 'Về hàng đợi',
    done: { luu: 'Đã lưu cách xem.', ten: 'Đã đổi tên.', xoa: 'Đã xóa cách xem.', 'thu-tu': 'Đã sắp xếp lại.' } as Readonly<Record<string, string>>,
  },
  errorTitle: 'Chưa lưu được, vui lòng kiểm tra lại',
  refusals: { ...filterRefusals, 'no-answer': 'Mất kết nối nên chưa gửi được. Vui lòng thử lại.' },
  fieldErrors: {
    'name-missing': 'Hãy đặt tên cho cách xem',
    'name-too-long': 'Tên dài quá 60 ký tự',
    'not-found': 'Cách xem này không còn nữa',
    'too-long': 'Nội dung dài quá giới hạn',
  } as Readonly<Record<string, string>>,

  keys: {
    title: 'Phím tắt',
    lead: 'Dùng được khi con trỏ không ở trong ô nhập.',
    list: [
      ['j', 'Hồ sơ tiếp theo'],
      ['k', 'Hồ sơ trước đó'],
      ['↓ ↑', 'Tới lui khi đang ở một hồ sơ'],
      ['Enter', 'Mở hồ sơ đang chọn'],
      ['x', 'Đánh dấu chọn hồ sơ'],
      ['/', 'Tìm hồ sơ'],
      ['g rồi t', 'Tôi đang giữ'],
      ['g rồi n', 'Đến lượt nhóm tôi'],
      ['g rồi h', 'Đến hạn hôm nay'],
      ['g rồi q', 'Quá hạn'],
      ['g rồi c', 'Chờ người dân'],
      ['g rồi p', 'Chờ nộp phí, lệ phí'],
      ['g rồi k', 'Chờ cơ quan khác'],
      ['g rồi d', 'Cả đơn vị'],
      ['?', 'Mở bảng phím tắt này'],
    ] as readonly (readonly [string, string])[],
    isOn: 'Phím tắt đang bật.',
    isOff: 'Phím tắt đang tắt.',
    turnOff: 'Tắt phím tắt',
    turnOn: 'Bật phím tắt',
    turning: 'Đang ghi…',
    columns: { key: 'Phím', what: 'Tác dụng' },
  },
}

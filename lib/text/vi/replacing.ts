import type { RegistrySource } from '@/lib/registry/model'

const sources: Readonly<Record<RegistrySource, string>> = {
  'national-population': 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch điện tử',
  residence: 'Cơ sở dữ liệu về cư trú',
  business: 'Hệ thống đăng ký doanh nghiệp',
  'social-insurance': 'Cơ sở dữ liệu bảo hiểm xã hội',
  land: 'Cơ sở dữ liệu đất đai',
  health: 'dữ liệu của ngành y tế',
}

/** What the databases of the state have in place of a paper. */
export const replacing = {
  sources,
  replaced: 'Bạn không phải nộp giấy tờ này.',
  found: (source: string, moment: string) => `Đã tìm thấy trong ${source} lúc ${moment}.`,
  number: (masked: string) => `Số: ${masked}`,
  foundShort: (source: string, moment: string) => `Không phải nộp: có trong ${source} (${moment}).`,
  uploadAnyway: 'Tôi vẫn muốn tải giấy tờ này lên',
  toCheckTitle: 'Tải lên, hoặc để cán bộ kiểm tra',
  toCheck: {
    MISMATCH: 'Dữ liệu của Nhà nước có ghi nhận nhưng họ tên, ngày sinh hoặc quan hệ không khớp với tờ khai.',
    ABSENT: 'Chưa tìm thấy trong dữ liệu của Nhà nước.',
    UNAVAILABLE: 'Cơ sở dữ liệu của Nhà nước chưa trả lời.',
  },
  mayLeave: 'Nếu không có sẵn giấy tờ, bạn cứ để trống và đi tiếp: cán bộ sẽ kiểm tra, chỉ nhắn bạn khi thật cần.',
  toCheckShort: 'Chưa tải lên: cán bộ sẽ kiểm tra trong dữ liệu của Nhà nước.',
  askTitle: 'Có thể bạn không phải nộp giấy tờ',
  askBody: 'Cổng tra cứu giúp bạn trong cơ sở dữ liệu của Nhà nước; giấy tờ nào tìm thấy thì bạn không phải nộp. Lần tra cứu được ghi lại ở mục “Ai đã xem dữ liệu của tôi”.',
  ask: 'Tra cứu giúp tôi',
  askAgain: 'Tra cứu lại',
  asking: 'Đang tra cứu…',
  title: 'Giấy tờ đã tra cứu thay bạn',
}

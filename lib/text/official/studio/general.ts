import type { deliveryWays, spokenLanguages } from '@/lib/procedure/schema/editing-general'

const ways: Record<(typeof deliveryWays)[number], string> = {
  ELECTRONIC: 'Bản điện tử trên Cổng',
  COUNTER: 'Nhận tại quầy',
  POST: 'Gửi qua bưu chính',
}

const languages: Record<(typeof spokenLanguages)[number], string> = { vi: 'Tiếng Việt', en: 'Tiếng Anh' }

/** Part: what holds for the whole procedure. */
export const general = {
  lead: 'Những điều áp dụng cho cả thủ tục.',
  sector: 'Lĩnh vực',
  newSector: 'Lĩnh vực mới…',
  sectorName: 'Tên lĩnh vực mới',
  sectorNameHint: 'Chỉ nhập khi chọn “Lĩnh vực mới”.',
  level: 'Mức độ trực tuyến',
  levels: {
    FULL: 'Người dân làm mọi việc trên mạng, kể cả nhận kết quả.',
    PARTIAL: 'Nộp trên mạng, nhưng có việc phải đến tận nơi.',
    INFO: 'Trang chỉ hướng dẫn; nộp trực tiếp hoặc qua bưu chính.',
  },
  deliveries: 'Cách trả kết quả',
  ways,
  channels: 'Cách tiếp nhận hồ sơ',
  channelsHint: 'Để trống: tiếp nhận theo mọi cách. Quầy và bưu chính chỉ nhận hồ sơ theo cách được chọn.',
  languages: 'Ngôn ngữ của trang thủ tục và tờ khai',
  languageNames: languages,
  languagesHint: 'Chỉ chọn tiếng Anh khi nội dung đã có bản tiếng Anh.',
  lifeEvents: 'Thuộc việc nào trong đời',
  lifeEventsHint: 'Để trống: hệ thống tự đoán theo tên và lĩnh vực.',
  audiences: 'Dành cho ai',
  audiencesHint: 'Để trống: công dân. Dùng để lọc danh sách thủ tục.',
  synonyms: 'Từ người dân hay dùng',
  synonymsHint: 'Mỗi dòng một cụm từ, ví dụ: làm giấy khai sinh. Dùng để tìm kiếm, không hiện trên trang.',
  formerNames: 'Tên cũ của thủ tục',
  formerNamesHint: 'Mỗi dòng một tên. Người dân vẫn tìm được theo tên cũ.',
}

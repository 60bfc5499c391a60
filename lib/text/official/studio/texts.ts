const english = (label: string) => `${label} (tiếng Anh)`

/** Part: the texts citizens read. */
export const texts = {
  title: 'Nội dung giới thiệu',
  lead: 'Những dòng này hiện trên trang thủ tục và trong kết quả tìm kiếm. Nếu để trống tiếng Anh, trang tiếng Anh hiện bản tiếng Việt.',
  name: 'Tên thủ tục',
  summary: 'Tóm tắt',
  summaryHint: 'Một, hai câu: thủ tục để làm gì, ai cần đến.',
  audience: 'Ai được làm',
  description: 'Mô tả chi tiết',
  descriptionHint: 'Có thể dùng danh sách và chữ đậm theo Markdown.',
  conditions: 'Điều kiện thực hiện',
  feeNote: 'Ghi chú về lệ phí',
  feeNoteHint: 'Ví dụ: mức thu do Hội đồng nhân dân thành phố quy định.',
  dataPurpose: 'Dữ liệu cá nhân dùng để làm gì',
  dataRecipients: 'Ai nhận dữ liệu cá nhân',
  dataRetention: 'Dữ liệu cá nhân được giữ bao lâu',
  dataHint: 'Hiện trong thông báo trước khi nộp. Để trống: dùng lời chung của lĩnh vực.',
  english,
}

/** The steps and the legal basis. */
export const moreTexts = {
  steps: 'Các bước thực hiện',
  stepsHint: 'Kể theo lời người dân: nộp ở đâu, chờ bao lâu, nhận gì.',
  step: 'Bước',
  outcomes: 'Kết quả người dân nhận được',
  outcomesHint: 'Tên từng giấy tờ. Hiện trên trang thủ tục khi chưa có mẫu kết quả.',
  outcome: 'Kết quả',
  legalBasis: 'Căn cứ pháp lý',
  legalBasisHint: 'Mỗi dòng một văn bản, kèm số hiệu.',
  preview: 'Xem trước',
  previewTitle: 'Xem trước',
  previewEmpty: 'Chưa có nội dung.',
  markdownHint: 'Dùng được Markdown: **chữ đậm**, danh sách bắt đầu bằng dấu gạch ngang, [liên kết](https://…).',
}

/** Part: what helps citizens to answer. */
export const guide = {
  lead: 'Hiện trên trang hướng dẫn từng bước, giúp người dân tự khai và người giúp khai.',
  mistakes: 'Lỗi hay gặp',
  mistakesHint: 'Mỗi dòng một lỗi, kèm cách tránh. Lời nhắc của các quy tắc trong tờ khai đã tự hiện, không cần chép lại.',
  mistake: 'Lỗi',
  samples: (page: string) => `Câu trả lời mẫu: ${page}`,
  samplesHint: 'Để trống: trang hướng dẫn tự nói theo loại trường. Chỉ dùng tên người và số liệu giả định.',
  noForm: 'Chưa có tờ khai nên chưa có câu trả lời mẫu.',
}

/** Lower case, without diacritics, đ as d, single spaces: what names are searched by. "Đặng Thị Ánh" → "dang thi anh". */
export const searchKey = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/[^\p{L}\p{N}.]+/gu, ' ').trim()

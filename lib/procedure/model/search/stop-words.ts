/** What people say around what they look for; without diacritics, longest first within a beginning. */
const phrases = `
nhu the nao|the nao|lam the nao|lam sao|ra sao|thi sao|o dau|tai dau|di dau|cho nao|bao nhieu tien|bao nhieu ngay|bao nhieu|bao lau|bao gio|khi nao|may ngay|may tien
mat bao lau|mat bao nhieu|mat may ngay|mat ca tuan|ton bao nhieu|het bao nhieu|het bao lau|toi da bao lau
can giay to gi|can nhung giay to gi|giay to gi|can nhung gi|nhung gi|can gi|can giay gi|giay gi|mang giay gi|can phai lam gi|phai lam gi|lam gi|lam nhung gi
ho so gom nhung gi|ho so gom gi|ho so gom|ho so gi|ho so can gi|gom nhung gi|gom gi|gom co gi|can chuan bi gi|chuan bi gi|chuan bi
duoc khong|co duoc khong|duoc ko|dc ko|dc k|dc khong|co can|co phai|co duoc|duoc nhan|phai khong
thu tuc|le phi|chi phi|phi bao nhieu|mat phi|ton phi|thoi han giai quyet|thoi han|thoi gian|dieu kien gi|dieu kien la gi|dieu kien|can cu vao luat nao|luat nao|quy dinh
cho em hoi|cho toi hoi|cho minh hoi|cho hoi|xin hoi|muon hoi|nho tu van|can tu van|can bo oi|cam on|mang theo|dem theo|nop ho so|nop don|xu ly xong
o xa|o phuong|tai xa|tai phuong|ubnd xa|ubnd phuong|xa nao|phuong nao|how to|how do i|where|how much|how long
`.trim().split(/[|\n]/).map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length)

/** The phrases by their first word. */
const byFirst = new Map<string, string[][]>()
for (const phrase of phrases) byFirst.set(phrase[0] ?? '', [...(byFirst.get(phrase[0] ?? '') ?? []), phrase])

/** Words that say nothing, however they were typed. */
const empty = new Set(`
toi em e minh mik mk mih tui tao admin ad ban bn oi a ah u nhe nhi thi la va cua de duoc dc co khong ko k kh hok hong gi j nao sao vay v z roi muon phai xin
cho o tai nay kia nhung cac mot den tu trong khi neu voi hay hoac se da bi ra vao hoi giup gium luon may dau lam can nop dang vua hien ngay thang gap
i you a an the to of for my do is in and get want need
`.trim().split(/\s+/))

/** With diacritics these are words of their own: "thẻ", "đỏ", "hộ", "đăng", "căn", "lâm" …; so only as typed here. */
const emptyMarked = new Set(['cần', 'làm', 'đang', 'đã', 'để', 'được', 'có', 'không', 'gì', 'nào', 'muốn', 'phải', 'xin', 'cho', 'ở', 'tại', 'này', 'kia', 'những', 'các', 'một',
  'đến', 'từ', 'khi', 'nếu', 'với', 'hay', 'hoặc', 'sẽ', 'bị', 'ra', 'vào', 'hỏi', 'giúp', 'giùm', 'luôn', 'mấy', 'đâu', 'nộp', 'vừa', 'là', 'và', 'của', 'thì', 'ạ', 'à', 'nhé',
  'nhỉ', 'sao', 'vậy', 'rồi', 'tôi', 'em', 'mình', 'tui', 'bạn', 'ơi', 'hôm', 'nay', 'thế', 'cũng', 'còn', 'đi', 'về', 'ai', 'đó', 'nữa', 'bây', 'giờ', 'trên', 'ngày'])

/** They say something, but seldom what is looked for. */
const weak = new Set(`giay to cap ho so don viec nguoi nha di lai moi nam do hom nay thoi con ve the mat anh chi cai len con ban tien ngoai que xa phuong huyen tinh`.split(/\s+/))

const marks = /[\u0300\u0301\u0303\u0309\u0323]/

/** "thế", whatever the tone was written on: the marked form of a word as lib/procedure/model/search/words makes it. */
const spelled = new Map([...emptyMarked].map((word) => {
  const letters = word.normalize('NFD')
  const tones = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.join('') ?? ''
  return [letters.replaceAll(new RegExp(marks, 'g'), '').normalize('NFC') + tones, true] as const
}))

export type Typed = { readonly plain: string; readonly marked: string | null }

/** How much each word of a question says, 1 all of it, 0 nothing; and which stand in a phrase of asking. */
export function weightsOf(words: readonly Typed[]): { readonly weights: readonly number[]; readonly inPhrase: ReadonlySet<number> } {
  const inPhrase = new Set<number>()
  const weights = words.map(({ plain, marked }) => {
    if (marked !== null) return spelled.has(marked) ? 0 : weak.has(plain) ? 0.6 : 1
    return empty.has(plain) ? 0 : weak.has(plain) ? 0.4 : 1
  })
  for (let at = 0; at < words.length; at += 1) {
    const found = byFirst.get(words[at]?.plain ?? '')?.find((phrase) => phrase.every((word, index) => words[at + index]?.plain === word))
    if (!found) continue
    weights.fill(0, at, at + found.length)
    for (let place = at; place < at + found.length; place += 1) inPhrase.add(place)
    at += found.length - 1
  }
  // Nothing but small words: then they are what is looked for.
  return weights.some((weight) => weight > 0.5) ? { weights, inPhrase } : { weights: words.map(() => 1), inPhrase: new Set() }
}

import { expect, it } from 'vitest'
import { searchIn, withSearch, wordsMinutes } from './search-words'

const [me, colleague] = ['019abc00-0000-7000-8000-000000000001', '019abc00-0000-7000-8000-000000000002']
const now = new Date('2026-11-24T03:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

it('gives the words back for what stands for them, which tells nothing of them', () => {
  const first = withSearch(null, me, 'Nguyễn Thị Hồng', now)
  const second = withSearch(first.cookie, me, '048192009001', later(1))
  expect(searchIn(second.cookie, me, first.key, later(2))).toBe('Nguyễn Thị Hồng')
  expect(searchIn(second.cookie, me, second.key, later(2))).toBe('048192009001')
  expect(first.key).toMatch(/^[\w-]{12}$/)
  expect(Buffer.from(second.cookie, 'base64url').toString('latin1')).not.toContain('048192009001')
})

it('keeps what stands for words that are looked for again', () => {
  const first = withSearch(null, me, 'Hồng', now)
  const again = withSearch(first.cookie, me, 'Hồng', later(50))
  expect(again.key).toBe(first.key)
  expect(searchIn(again.cookie, me, first.key, later(wordsMinutes + 40))).toBe('Hồng')
})

it('forgets them after an hour, and shows them to nobody else at the same computer', () => {
  const { cookie, key } = withSearch(null, me, 'Hồng', now)
  expect(searchIn(cookie, me, key, later(wordsMinutes))).toBeNull()
  expect(searchIn(cookie, colleague, key, now)).toBeNull()
  const theirs = withSearch(cookie, colleague, 'Lan', now)
  expect(searchIn(theirs.cookie, me, key, now)).toBeNull()
})

it('takes a cookie that was changed, cut off or made up as none', () => {
  const { cookie, key } = withSearch(null, me, 'Hồng', now)
  for (const wrong of [cookie.slice(0, -4), `A${cookie.slice(1)}`, `${cookie}x`, 'x', '', '%%%']) {
    const kept = withSearch(wrong, me, 'Lan', now)
    expect(searchIn(kept.cookie, me, kept.key, now)).toBe('Lan')
  }
  expect(searchIn(cookie.slice(0, -4), me, key, now)).toBeNull()
})

it('stays small enough for a browser: the oldest make room, the latest never', () => {
  let cookie: string | null = null
  const keys: string[] = []
  for (let count = 0; count < 40; count += 1) {
    const kept = withSearch(cookie, me, `${String(count)}${'ễ'.repeat(190)}`, later(count / 10))
    cookie = kept.cookie
    keys.push(kept.key)
    expect(cookie.length).toBeLessThan(3600)
  }
  expect(searchIn(cookie, me, keys.at(-1) ?? '', later(4))).toMatch(/^39/)
  expect(searchIn(cookie, me, keys.at(-3) ?? '', later(4))).toMatch(/^37/)
  expect(searchIn(cookie, me, keys[0] ?? '', later(4))).toBeNull()
})

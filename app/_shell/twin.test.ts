import { describe, expect, it } from 'vitest'
import { paths } from '@/lib/web/paths'
import { twinOf } from './twin'

describe('the twin of a page', () => {
  it.each([
    [paths.home('vi'), paths.home('en')],
    [paths.lookUp('vi'), paths.lookUp('en')],
    [paths.procedure('1.001193', 'vi'), paths.procedure('1.001193', 'en')],
    ['/enquete', '/en/enquete'],
  ])('%s and %s lead to each other', (vi, en) => {
    expect(twinOf(vi)).toBe(en)
    expect(twinOf(en)).toBe(vi)
  })

  it('is the home page where there is none', () => {
    expect(twinOf('/_not-found')).toBe('/en')
  })
})

import { createElement, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test } from 'vitest'
import { seedProcedures } from '@/prisma/seed/procedures/seed-procedures'
import { seedSearch } from '@/prisma/seed/seed-search'
import { ChooserPage } from './chooser'
import { HomePage } from './home'
import { AudiencePage, LifeEventPage } from './life-event'
import { SearchPage } from './search'

beforeAll(async () => {
  await seedProcedures()
  await seedSearch(new Date())
}, 120_000)

/** A page as it stands without scripts, its comments left out. */
const html = async (page: ReactNode) => (await new Response((await prerender(page)).prelude).text()).replaceAll('<!-- -->', '')
const search = (q: string, locale: 'vi' | 'en' = 'vi') => html(createElement(SearchPage, { locale, searchParams: Promise.resolve({ q }) }))

describe('the page of the search', () => {
  test('shows what answers a question, and how a mistyped one was read', async () => {
    const page = await search('ddawng kys khai sinh')
    expect(page).toContain('href="/thu-tuc/1.001193"')
    expect(page).toContain('đăng ký khai sinh')
  })

  test('never shows a guess as an answer: who helps stands first, and whom to call', async () => {
    const page = await search('em muốn ly hôn')
    expect(page.indexOf('Tòa án nhân dân')).toBeGreaterThan(0)
    expect(page.indexOf('Tòa án nhân dân')).toBeLessThan(page.indexOf('/thu-tuc/1.'))
    expect(page).toContain('Không tìm thấy thủ tục đúng điều bạn hỏi')
    expect(page).toContain('href="tel:')
  })

  test('leads on where nothing is found at all', async () => {
    const page = await search('qqqq wwww')
    expect(page).toContain('href="/su-kien/sinh-con"')
    expect(page).not.toContain('href="/thu-tuc/1.')
  })

  test('answers in English', async () => expect(await search('birth certificate', 'en')).toContain('href="/en/thu-tuc/1.001193"'))
})

describe('browsing', () => {
  test('the home page leads to life events and to the questions that tell procedures apart', async () => {
    const page = await html(createElement(HomePage, { locale: 'vi' }))
    expect(page).toContain('href="/su-kien/ket-hon"')
    expect(page).toContain('href="/chon-thu-tuc/cu-tru"')
  })

  test('a life event and an audience show their procedures', async () => {
    expect(await html(createElement(LifeEventPage, { locale: 'vi', slug: 'sinh-con' }))).toContain('href="/thu-tuc/1.001193"')
    expect(await html(createElement(LifeEventPage, { locale: 'en', slug: 'nguoi-than-mat' }))).toContain('href="/en/thu-tuc/1.000656"')
    expect(await html(createElement(AudiencePage, { locale: 'vi', slug: 'cong-dan' }))).toContain('href="/thu-tuc/1.004873"')
  })

  test('questions are asked one by one by a plain form, and end with a procedure', async () => {
    const ask = (query: Record<string, string>) => html(createElement(ChooserPage, { locale: 'vi', slug: 'cu-tru', query }))
    expect(await ask({})).toContain('name="want"')
    const second = await ask({ want: 'comeIn' })
    expect(second).toContain('type="hidden" name="want" value="comeIn"')
    expect(second).toContain('name="stay"')
    expect(await ask({ want: 'comeIn', stay: 'own' })).toContain('href="/thu-tuc/1.004222"')
  })
})

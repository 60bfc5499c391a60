import type { Page } from '@playwright/test'
import { people } from '@/tests/simulators/vneid/people'

/** Names are the same in English (WCAG 2.2, 3.1.2): of the portal, its ward, the law's numbers, and the people of the simulator. */
const names = ['Một Cửa', 'Hòa Cường', 'Núi Thành', 'Đà Nẵng', 'NĐ-CP', ...people.map(({ claims }) => claims.HoVaTen), 'Bản chụp.pdf']

/** Texts of an English page with Vietnamese letters that no lang="vi" announces to a screen reader; names do not count. */
export const vietnameseOutsideItsMark = (page: Page): Promise<string[]> =>
  page.evaluate((known) => {
    const letters = /[àáãâèéêìíòóõôùúýăđĩũơưạ-ỹ]/i
    const withoutNames = (text: string) => known.reduce((rest, name) => rest.replaceAll(name, ''), text)
    const found: string[] = []
    const look = (text: string | null, element: Element | null) => {
      if (text && letters.test(withoutNames(text)) && element?.closest('[lang]')?.getAttribute('lang') !== 'vi') found.push(text.trim().slice(0, 80))
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement, nodeValue } = texts.currentNode
      if (!parentElement?.closest('script, style, noscript')) look(nodeValue, parentElement)
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['alt', 'title', 'aria-label', 'placeholder']) look(element.getAttribute(name), element)
    }
    return found
  }, names)

import { expect, type Page, test } from '@playwright/test'
import { checkPage } from './support/page-check'
import { likeness } from './support/known-pages'

// What checks every page must itself be able to find something, also on a page it has just found good.

/** A page that was good until that element stood on it; its style is set as scripts may. */
async function spoiled(page: Page, scripts: boolean, tag: string, style: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/tro-giup')
  await checkPage(page, { scripts })
  expect(test.info().errors).toEqual([])
  test.fail()
  await page.evaluate(([name, properties]) => {
    const bad = document.createElement(name)
    if (name === 'p') bad.textContent = 'Ai cũng đọc được?'
    Object.assign(bad.style, properties)
    document.querySelector('main')?.append(bad)
  }, [tag, style] as const)
  await checkPage(page, { scripts })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    test('a picture without a text is found', ({ page }) => spoiled(page, javaScriptEnabled, 'img', {}))
    test('pale words are found', ({ page }) => spoiled(page, javaScriptEnabled, 'p', { color: '#bbb', background: '#fff' }))
    test('what is too wide is found', ({ page }) => spoiled(page, javaScriptEnabled, 'p', { width: '3000px' }))
  })
}

test('pages that differ in a person, a code or an attribute nobody perceives are alike, and others are not', () => {
  const phone = { width: 360, height: 740 }
  const page = (name: string, code: string, more = '') => `<html><body><p id="a" class="b">${name}</p><a href="/ho-so/${code}">Hồ sơ ${code}</a>${more}</body></html>`
  const one = likeness(page('Trần Thị Mai', 'H17-0001'), phone)
  expect(likeness(page('Lê Văn Ba', 'H17-0002').replace('id="a" class="b"', 'class="b" id="a"'), phone)).toBe(one)
  expect(likeness(page('Trần Thị Mai', 'H17-0001', '<!--x--><input type="hidden" name="x"><script>1</script>'), phone)).toBe(one)
  const others = [
    likeness(page('Trần Thị Mai', 'H17-0001'), { width: 1280, height: 740 }),
    likeness(page('Trần Thị Mai', 'H17-0001'), phone, '3'),
    likeness(page('', 'H17-0001'), phone),
    ...['<img src="x">', '<input id="b">', '<p class="pale">x</p>'].map((more) => likeness(page('Trần Thị Mai', 'H17-0001', more), phone)),
    likeness(page('Trần Thị Mai', 'H17-0001').replace('id="a"', 'id="b"'), phone),
  ]
  expect(new Set([one, ...others]).size).toBe(others.length + 1)
})

import { expect, test } from '@playwright/test'
import { desktop, started } from './support/editor'
import { closeWindows } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

test('what is written into an area of text before the scripts are there stays', async ({ browser }) => {
  const editor = await started(browser, { viewport: desktop, scripts: true })
  const { page, code } = editor
  const address = `/quan-tri/thu-tuc/${code}/sua/noi-dung`
  await page.goto(address)
  // React sets back only what began with something.
  const area = page.getByRole('textbox').and(page.locator('textarea')).first()
  await area.fill('Có sẵn')
  await page.getByRole('button', { name: 'Lưu vào bản soạn' }).first().click()
  await page.waitForURL(/xong=/)
  await page.goto(address)
  await expect(area).toHaveValue('Có sẵn')

  let release = (): void => undefined
  const held = new Promise<void>((done) => (release = done))
  await page.route(/\.js(\?|$)/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await area.fill('Viết sớm')
  release()
  await page.waitForFunction(() => Object.keys(document.querySelector('textarea') ?? {}).some((key) => key.startsWith('__reactProps')))
  await expect(area).toHaveValue('Viết sớm')
})

import { expect, test } from '@playwright/test'
import { stackAddresses } from '../support/browser-stack'
import { checkPage } from './support/page-check'
import { officialBrowser } from './support/people'
import { closeWindows, windowOf } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

test('an administrator sees a registry fail, tries it, and it works again; the portal is ready all the while', async ({ browser }) => {
  // No journey of the tests asks this one.
  const order = (method: 'POST' | 'DELETE', faults?: object) =>
    fetch(`${stackAddresses().registriesUrl}/_control/doanh-nghiep`, { method, ...(faults && { body: JSON.stringify(faults) }) })
  const page = await windowOf(browser, await officialBrowser('quan-tri'))
  const row = page.getByRole('row', { name: 'Đăng ký doanh nghiệp, hộ kinh doanh' })
  await page.setViewportSize({ width: 1280, height: 900 })

  await order('POST', { fail: 1 })
  await page.goto('/quan-tri/ket-noi')
  await row.getByRole('button').click()
  await expect(page.getByText('Đăng ký doanh nghiệp, hộ kinh doanh chưa trả lời.')).toBeVisible()
  await expect(row).toContainText('Đang có lỗi')
  await expect(row).toContainText('Máy chủ bên kia có lỗi')
  expect((await page.request.get('/api/health/ready')).status()).toBe(200)
  await checkPage(page)

  await order('DELETE')
  await row.getByRole('button').click()
  await expect(page.getByText('Đăng ký doanh nghiệp, hộ kinh doanh đã trả lời.')).toBeVisible()
  await expect(row).toContainText('Hoạt động')
})

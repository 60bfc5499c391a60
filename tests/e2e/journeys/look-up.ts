import { expect, type Locator, type Page } from '@playwright/test'

/** Asks for a dossier without signing in, from the home page, as one types it. Works with and without scripts. */
async function askForDossier(page: Page, code: string, lastFour: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Tra cứu hồ sơ' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tra cứu hồ sơ' })).toBeVisible()
  await page.getByLabel('Mã hồ sơ').fill(code)
  await page.getByLabel('Bốn số cuối của số định danh người nộp').fill(lastFour)
  await page.getByRole('button', { name: 'Tra cứu' }).click()
}

/** Where the answer stands; nothing of it is in the address. */
async function publicStatus(page: Page, code: string): Promise<Locator> {
  const answer = page.getByRole('main').getByRole('region', { name: new RegExp(code) })
  await expect(answer).toBeVisible({ timeout: 30_000 })
  expect(new URL(page.url()).search).toBe('')
  return answer
}

type Expected = { readonly code: string; readonly lastFour: string; readonly status: string; readonly name: string }

/** Looks a dossier up and finds `status` ("Đã tiếp nhận") and the masked name, and never the name itself. */
export async function lookUpDossier(page: Page, { code, lastFour, status, name }: Expected): Promise<void> {
  await askForDossier(page, code.toLowerCase(), lastFour)
  const answer = await publicStatus(page, code)
  await expect(answer.getByText(status, { exact: true }).first()).toBeVisible()
  await expect(answer).not.toContainText(name)
}

/** Wrong digits and unknown codes are told the same. */
export async function lookUpInVain(page: Page, code: string, lastFour: string): Promise<void> {
  await askForDossier(page, code, lastFour)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Không có hồ sơ nào khớp', { timeout: 30_000 })
  await expect(page.getByLabel('Mã hồ sơ')).toHaveValue(code)
}

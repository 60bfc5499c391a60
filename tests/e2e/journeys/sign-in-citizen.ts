import type { Page } from '@playwright/test'

/** Signs a fictional citizen in through VNeID's simulator and comes back to `path` (a path of the portal). */
export async function signInCitizen(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/dang-nhap?tiep=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: /VNeID/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.waitForURL((url) => !url.pathname.includes('dang-nhap') && url.port === new URL(page.url()).port)
}

/** The same by typing a personal id: for people who stand on no list of the simulator. */
export async function signInWithId(page: Page, personalId: string, path: string): Promise<void> {
  await page.goto(`/dang-nhap?tiep=${encodeURIComponent(path)}`)
  const { port } = new URL(page.url())
  await page.getByRole('button', { name: /VNeID/ }).click()
  await page.getByRole('textbox', { name: /Nhập số định danh/ }).fill(personalId)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.includes('dang-nhap') && url.port === port)
}

import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { fileBirthRegistration } from '../e2e/journeys/file-dossier'
import { signInCitizen } from '../e2e/journeys/sign-in-citizen'

// The pictures of the guide pages, made by `npm run screenshots`: small enough for a cheap phone.

test.use({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 1.5 })

const shoot = async (page: Page, name: string, folder = 'public/huong-dan') => {
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none'
    window.scrollTo(0, 0)
  })
  const png = await page.screenshot({ animations: 'disabled' })
  await sharp(png).webp({ quality: 60, effort: 6 }).toFile(`${folder}/${name}.webp`)
}

/** By what the journey calls the page. */
const pictures: Readonly<Record<string, string>> = {
  'Trẻ được khai sinh': 'to-khai', papers: 'giay-to', 'Nhận kết quả': 'nhan-ket-qua', review: 'xem-lai', done: 'da-nop',
}

/** The same page in English beside it, as the same person: the draft is one, whatever the language. */
async function shootInEnglish(page: Page, name: string) {
  const twin = await page.context().newPage()
  await expect(async () => {
    await twin.goto(`/en${new URL(page.url()).pathname}`)
    await expect(twin.locator('html')).toHaveAttribute('lang', 'en')
    // What was typed gets there by saving itself.
    if (name === 'to-khai') await expect(twin.getByRole('textbox').first()).not.toHaveValue('', { timeout: 500 })
  }).toPass()
  // The statement was ticked here; the twin knows only what is saved.
  if (name === 'xem-lai') await twin.getByRole('checkbox').last().check()
  await shoot(twin, name, 'public/huong-dan/en')
  await twin.close()
}

test('guide', async ({ page }) => {
  await page.goto('/dang-nhap')
  await shoot(page, 'dang-nhap')
  await shootInEnglish(page, 'dang-nhap')
  await signInCitizen(page, 'Trần Thị Mai Hạnh', '/nop/1.001193')
  await fileBirthRegistration(page, {
    look: async (title) => {
      const name = pictures[title]
      if (name === undefined) return
      await shoot(page, name)
      await shootInEnglish(page, name)
    },
  })
})

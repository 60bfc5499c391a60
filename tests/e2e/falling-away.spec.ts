import { expect, test } from '@playwright/test'
import { fileBirthRegistration } from './journeys/file-dossier'
import { checkPage } from './support/page-check'
import { citizenBrowser, officialBrowser } from './support/people'
import { closeWindows, phoneOf, windowOf } from './support/windows'

// A mother registers her child's birth and hands in nothing: the hospital told the birth to the state.

const mother = '048192009001'
const source = 'dữ liệu của ngành y tế'

// One draft of one mother: with scripts, then without.
test.describe.configure({ mode: 'serial' })
test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  test(`a birth is registered with nothing uploaded, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(120_000)
    const page = await phoneOf(browser, await citizenBrowser(mother), { scripts })
    const code = await fileBirthRegistration(page, {
      childName: scripts ? 'Lê Trần Bảo Châu' : 'Lê Trần Bảo Ngọc',
      upload: false,
      look: async (title) => {
        await checkPage(page, { scripts })
        if (title === 'papers') {
          await expect(page.getByText('Bạn không phải nộp giấy tờ này.').first()).toBeVisible()
          await expect(page.getByText(`Đã tìm thấy trong ${source} lúc`)).toBeVisible()
        }
        if (title === 'review') await expect(page.getByText(`Không phải nộp: có trong ${source}`)).toBeVisible()
      },
    })
    await page.goto(`/ho-so/${code}`)
    await expect(page.getByText(`Không phải nộp: có trong ${source}`)).toBeVisible()
    await checkPage(page, { scripts })

    const counter = await windowOf(browser, await officialBrowser('mot-cua'), { scripts })
    await counter.goto(`/can-bo/ho-so/${code}`)
    const notice = counter.getByRole('listitem').filter({ has: counter.getByText('Giấy chứng sinh', { exact: true }) })
    await expect(notice).toContainText('Không phải nộp: cơ sở dữ liệu đã có')
    await expect(notice).toContainText('Tra cứu theo: Trần Thị Mai Hạnh, số 048192009001, sinh 18/04/1992')
    await notice.getByText('Dữ liệu tìm thấy').click()
    await expect(notice.getByText('00128')).toBeVisible()
    await checkPage(counter, { scripts })
  })
}

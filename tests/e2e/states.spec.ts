import { type Browser, expect, type Page, test } from '@playwright/test'
import { PlainBrowser } from './support/browser'
import { checkPage } from './support/page-check'
import { type Account, officialBrowser, citizenBrowser } from './support/people'
import { runProgram } from './support/programs'
import { type Sample, samplesOf } from './support/samples'
import { closeWindows, freshId } from './support/windows'

// Pages as they stand after something was pressed or went wrong, on a small screen: routes.spec.ts sees them fresh.

type State = {
  readonly what: string
  readonly who: Account | 'nobody' | 'owner'
  readonly sample: () => Promise<Sample | undefined>
  /** Brings the page into the state; nothing where the address does. */
  readonly act?: (page: Page) => Promise<void>
  /** What is told then. */
  readonly told: string | RegExp
}

const at = (path: string) => () => Promise.resolve({ path })
const first = (pattern: string) => async () => (await samplesOf(pattern))[0]
const task = (name: string) => async () => (await samplesOf('/can-bo/ho-so/[code]/[viec]')).find(({ path }) => path.endsWith(`/${name}`))
const presses = (button: string | RegExp) => (page: Page) => page.getByRole('main').getByRole('button', { name: button }).first().click()

const looksFor = (words: string) => async (page: Page) => {
  await page.getByText('Tìm và lọc').first().click()
  await page.getByRole('searchbox').fill(words)
  await presses('Tìm và lọc')(page)
}

/** Somebody whose draft waits for papers, at that page of it. */
const ownDraft = (row: number, procedure: string, rest: string) => async () => {
  const owner = freshId(row)
  await runProgram('make-dossier', owner, procedure, 'draft')
  return { path: `/nop/${procedure}${rest}`, owner }
}

const states: readonly State[] = [
  { what: 'a withdrawal without its reason', who: 'owner', sample: first('/ho-so/[code]/rut'), act: presses(/rút/i), told: 'Có chỗ cần sửa' },
  { what: 'an objection without its reason', who: 'owner', sample: first('/ho-so/[code]/xac-nhan'), act: async (page) => {
    await page.getByRole('radio').last().check()
    await presses(/Gửi|Trả lời/)(page)
  }, told: 'Có chỗ cần sửa' },
  { what: 'a supplement saved with something missing', who: 'owner', sample: first('/ho-so/[code]/bo-sung'), act: presses('Lưu lại'), told: /Có chỗ cần sửa|Đã lưu/ },
  { what: 'no consent at the review', who: 'owner', sample: ownDraft(50, '1.004873', '/xem-lai'), act: presses('Nộp hồ sơ'), told: 'Đánh dấu vào ô cam đoan' },
  { what: 'papers with each thing wrong with a file', who: 'owner', sample: ownDraft(51, '1.000656', '/giay-to?loi=deathNotice%3Atoo-large&loi=%3Abroken-off'), told: 'tệp lớn hơn 10 MB' },
  { what: 'a withdrawal asked for', who: 'owner', sample: () => Promise.resolve(first('/ho-so/[code]')().then((one) => one && { ...one, path: `${one.path}?tin=da-xin-rut` })), told: /rút/ },
  { what: 'an English address of nothing', who: 'nobody', sample: at('/en/tra-cuu/khong-co'), told: 'Page not found' },
  { what: 'an address of nothing', who: 'nobody', sample: at('/khong-co'), told: 'Không tìm thấy trang' },
  { what: 'a dossier of nobody', who: 'owner', sample: async () => ({ ...(await first('/ho-so/[code]')()), path: '/ho-so/H17.99.01-200101-9999' }), told: 'Không tìm thấy trang' },
  { what: 'a workbench of nothing', who: 'mot-cua', sample: at('/can-bo/ho-so/H17.99.01-200101-9999'), told: /Không/ },
  { what: 'a page of the administrator for somebody else', who: 'mot-cua', sample: at('/quan-tri'), told: /Không/ },
  { what: 'a look-up in vain', who: 'nobody', sample: at('/tra-cuu'), act: presses('Tra cứu'), told: 'Chưa tra cứu được' },
  { what: 'a sign-in without a password', who: 'nobody', sample: at('/can-bo/dang-nhap'), act: presses('Đăng nhập'), told: 'Chưa đăng nhập được' },
  { what: 'a queue in which nothing fits', who: 'mot-cua', sample: at('/can-bo/hang-doi'), act: looksFor('zzzzzz'), told: /Không (có|tìm thấy) hồ sơ/ },
  { what: 'a search that is not kept any more', who: 'mot-cua', sample: at('/can-bo/hang-doi?tim=q7Zk_2-bXw0P'), told: 'Lượt tìm này không còn được lưu' },
  { what: 'a supplement that asks for nothing', who: 'ho-tich', sample: task('bo-sung'), act: presses('Gửi yêu cầu bổ sung'), told: 'Chưa ghi được' },
  { what: 'a refusal without its reason', who: 'mot-cua', sample: task('tu-choi'), act: presses('Từ chối tiếp nhận'), told: 'Chưa ghi được' },
]

async function windowOf(browser: Browser, who: State['who'], sample: Sample): Promise<Page> {
  const person = who === 'nobody' ? new PlainBrowser() : who === 'owner' ? await citizenBrowser(sample.owner ?? '') : await officialBrowser(who)
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  await person.lendTo(context)
  const page = await context.newPage()
  await page.goto(sample.path)
  return page
}

test.afterEach(({ browser }) => closeWindows(browser))

for (const { what, who, sample, act, told } of states) {
  test(`${what} is told on a small screen, for everybody`, async ({ browser }) => {
    const found = await sample()
    if (!found) throw new Error('the demonstration has none')
    const page = await windowOf(browser, who, found)
    await act?.(page)
    await expect(page.getByRole('main').getByText(told).first()).toBeVisible()
    await checkPage(page)
  })
}

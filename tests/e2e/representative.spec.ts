import { createHash } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { organisations } from '@/tests/simulators/vneid/organisations'
import { signInCitizen } from './journeys/sign-in-citizen'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, lineOf, phoneOf, windowOf } from './support/windows'

// Filing for an organisation: VNeID names who represents it, they file in their own session, and both sides see for whom, by
// whom and by what right. On the way the last proof to VNeID grows old, and what was filled in is there after a new one.

const procedure = '2.000635'
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()

test.afterEach(({ browser }) => closeWindows(browser))

/** The session in that window proved long ago who its holder is. */
async function growOld(page: Page): Promise<void> {
  const hashes = (await page.context().cookies()).map(({ value }) => createHash('sha256').update(value).digest('hex'))
  const aged = await rows(`UPDATE sessions SET stepped_up_at = stepped_up_at - interval '2 hours' WHERE token_hash = ANY($1) RETURNING id`, [hashes])
  expect(aged).toHaveLength(1)
}

async function provesAgain(page: Page, name: string): Promise<void> {
  await expect(page.getByText('Những gì bạn đã điền được giữ nguyên.')).toBeVisible()
  await press(page, 'Xác thực với VNeID')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

for (const [index, scripts] of [true, false].entries()) {
  test(`who represents an organisation files for it, with a proof that grew old on the way, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(90_000)
    const organisation = organisations[index]
    if (!organisation) throw new Error('VNeID knows two organisations')
    const { TenDoanhNghiep: company, NguoiDaiDien: { HoVaTen: name, SoDinhDanh: id } } = organisation
    const page = await phoneOf(browser, null, { scripts })

    await page.goto('/dang-nhap')
    await page.getByRole('button', { name: /VNeID/ }).click()
    await page.locator(`button[value="${organisation.MaSoThue}"]`).click()
    await expect(page.getByText('Đã ghi nhận tổ chức của bạn')).toBeVisible()
    await checkPage(page, { scripts })

    await signInCitizen(page, name, `/nop/${procedure}`)
    await page.getByRole('radio', { name: `Cho ${company} (người đại diện tổ chức)` }).check()
    await press(page, 'Bắt đầu khai')
    await expect(page.getByText(`Bạn đang nộp thay ${company}`).first()).toBeVisible()
    await runProgram('make-dossier', id, procedure, 'draft', 'H17.99.01', '048192009001')
    await page.goto(`/nop/${procedure}/xem-lai`)
    const filled = await main(page).locator('dl').allInnerTexts()
    expect(filled.join('\n')).toContain('Trần Thị Mai Hạnh')

    await growOld(page)
    await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
    await press(page, 'Nộp hồ sơ')
    await expect(page).toHaveURL(/\/dang-nhap\/xac-thuc/)
    await checkPage(page, { scripts })
    await provesAgain(page, name)
    await expect(page).toHaveURL(new RegExp(`/nop/${procedure}/xem-lai`))
    expect(await main(page).locator('dl').allInnerTexts()).toEqual(filled)

    // Old again, and looked at: the review asks for the proof itself.
    await growOld(page)
    await page.reload()
    await provesAgain(page, name)
    await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
    await press(page, 'Nộp hồ sơ')
    await page.waitForURL(/\/da-nop$/)
    const code = /\/ho-so\/([^/]+)\/da-nop$/.exec(page.url())?.[1] ?? ''

    await page.goto(`/ho-so/${code}`)
    await expect(lineOf(page, 'Chủ hồ sơ')).toContainText(company)
    await expect(lineOf(page, 'Người nộp thay')).toContainText(name)
    await expect(lineOf(page, 'Tư cách nộp')).toContainText('Người đại diện tổ chức')
    await checkPage(page, { scripts })

    const bench = await windowOf(browser, await officialBrowser('mot-cua'), { scripts })
    await bench.setViewportSize({ width: 1280, height: 900 })
    await bench.goto(`/can-bo/ho-so/${code}`)
    await expect(main(bench)).toContainText(`Chủ hồ sơ: ${company}`)
    await expect(main(bench)).toContainText(`${name} nộp thay (người đại diện tổ chức)`)
    await expect(main(bench)).toContainText('Theo tài khoản tổ chức trên VNeID')
  })
}

import { type Browser, expect, type Page, test } from '@playwright/test'
import { marksOf, markAllBut } from './support/checklist'
import { rows } from './support/database'
import { dot } from './support/doors'
import { checkPage } from './support/page-check'
import { type Account, citizenBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, phoneOf, windowOf } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()

async function official(browser: Browser, who: Account, path: string, { scripts = true, width = 1280 } = {}): Promise<Page> {
  const page = await windowOf(browser, await officialBrowser(who), { scripts })
  await page.setViewportSize({ width, height: 900 })
  await page.goto(path)
  return page
}

async function citizen(browser: Browser, personalId: string, path: string, scripts: boolean): Promise<Page> {
  const page = await phoneOf(browser, await citizenBrowser(personalId), { scripts })
  await page.goto(path)
  return page
}

/** A dossier whose old paper is there, as a picture. */
async function withPaper(personalId: string): Promise<string> {
  const code = await runProgram('make-dossier', personalId, '2.000635')
  const counter = await officialBrowser('mot-cua')
  const path = `/can-bo/ho-so/${code}/bo-sung`
  const marks = await marksOf(counter, path, 'component:oldPaper')
  expect((await counter.postForm(path, 'version', { ...marks, 'why.oldPaper': 'Chưa có giấy này.' })).status).toBe(303)
  return code
}

for (const scripts of [true, false]) {
  test(`one page of one paper is asked for in one round, with ready words, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(120_000)
    const personalId = freshId(scripts ? 71 : 72)
    const code = await withPaper(personalId)
    const page = await citizen(browser, personalId, `/ho-so/${code}/bo-sung`, scripts)
    await page.locator('input[type=file]').first().setInputFiles({ name: 'giay-cu.png', mimeType: 'image/png', buffer: dot })
    await press(page, 'Lưu và tải lên')
    await press(page, 'Gửi phần bổ sung')
    await expect(page.getByText('Đã gửi phần bổ sung').first()).toBeVisible()

    // The agency allows one round; the supervisor is asked for the next.
    const counter = await official(browser, 'mot-cua', `/can-bo/ho-so/${code}/de-nghi-bo-sung`, { scripts, width: scripts ? 1280 : 1024 })
    await press(counter, 'Gửi người giám sát duyệt')
    await expect(counter.getByText('Chưa ghi được, vui lòng kiểm tra lại')).toBeVisible()
    await markAllBut(counter, 'Giấy tờ hộ tịch cũ')
    await counter.getByRole('checkbox', { name: 'giay-cu.png' }).check()
    await counter.getByRole('textbox', { name: 'Trang có lỗi của giay-cu.png' }).fill('2')
    const paper = counter.getByRole('group', { name: 'Giấy tờ hộ tịch cũ', exact: true })
    await paper.getByLabel('Câu soạn sẵn').selectOption({ label: 'Ảnh mờ, không đọc được' })
    await paper.getByRole('button', { name: 'Chèn câu đã chọn' }).click()
    await expect(counter.getByText('Đã chèn câu soạn sẵn.')).toBeVisible()
    const why = counter.getByRole('textbox', { name: 'Lý do đối với “Giấy tờ hộ tịch cũ”' })
    await expect(why).toHaveValue(/^Ảnh chụp bị mờ/)
    await expect(counter.getByRole('checkbox', { name: 'giay-cu.png' })).toBeChecked()
    await counter.getByRole('textbox', { name: 'Vì sao phải yêu cầu thêm một lần?' }).fill('Lần trước chưa có giấy để xem.')
    await checkPage(counter, { scripts })

    // Called away: what is marked is there when somebody goes on, kept by the button or by itself.
    if (scripts) await expect(counter.getByText(/^Đã lưu lúc/)).toBeVisible()
    else await press(counter, 'Lưu lại, làm tiếp sau')
    await counter.goto(`/can-bo/ho-so/${code}`)
    await expect(counter.getByText('Danh sách này đang được kiểm tra dở')).toBeVisible()
    await counter.goto(`/can-bo/ho-so/${code}/de-nghi-bo-sung`)
    await expect(why).toHaveValue(/^Ảnh chụp bị mờ/)
    await expect(counter.getByRole('textbox', { name: 'Trang có lỗi của giay-cu.png' })).toHaveValue('2')
    await press(counter, 'Gửi người giám sát duyệt')
    await expect(counter.getByText('Đã gửi đề nghị cho người giám sát.')).toBeVisible()

    const supervisor = await official(browser, 'giam-sat', `/can-bo/ho-so/${code}/duyet-bo-sung`, { scripts })
    await expect(main(supervisor).getByText('Lần trước chưa có giấy để xem.')).toBeVisible()
    await checkPage(supervisor, { scripts })
    await supervisor.getByRole('radio', { name: 'Đồng ý, gửi cho người dân' }).check()
    await press(supervisor, 'Ghi ý kiến')
    await expect(supervisor.getByText('Đã ghi ý kiến về đề nghị yêu cầu bổ sung thêm.')).toBeVisible()

    await page.goto(`/ho-so/${code}/bo-sung`)
    await expect(page.getByText('Trang 2 của tệp giay-cu.png cần thay')).toBeVisible()
    await expect(page.getByAltText('Tệp đã nộp giay-cu.png')).toBeVisible()
    await checkPage(page, { scripts })
    await page.getByLabel('Chọn tệp thay cho giay-cu.png').setInputFiles({ name: 'giay-moi.png', mimeType: 'image/png', buffer: dot })
    await press(page, 'Lưu và tải lên')
    await press(page, 'Gửi phần bổ sung')
    await expect(page.getByText('Đã gửi phần bổ sung').first()).toBeVisible()
  })

  test(`citizen and officials write to each other, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const personalId = freshId(scripts ? 73 : 74)
    const code = await runProgram('make-dossier', personalId, '1.004873')
    const page = await citizen(browser, personalId, `/ho-so/${code}/trao-doi`, scripts)
    await press(page, 'Gửi')
    await expect(page.getByText('Hãy viết nội dung hoặc chọn tệp')).toBeVisible()
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Tôi cần mang giấy gì khi đến nhận?')
    await page.locator('input[type=file]').setInputFiles({ name: 'hoi.png', mimeType: 'image/png', buffer: dot })
    await press(page, 'Gửi')
    await expect(page.getByText('Đã gửi.').first()).toBeVisible()
    await expect(page.getByText('Chưa xem')).toBeVisible()
    await checkPage(page, { scripts })

    const counter = await official(browser, 'mot-cua', `/can-bo/ho-so/${code}`, { scripts })
    await counter.getByRole('link', { name: 'Trao đổi với người dân (1 tin chưa đọc)' }).click()
    await expect(main(counter).getByText('Tôi cần mang giấy gì khi đến nhận?')).toBeVisible()
    await expect(counter.getByRole('link', { name: 'hoi.png' })).toBeVisible()
    await counter.getByRole('textbox', { name: 'Nội dung' }).fill('Ông/bà chỉ cần mang căn cước.')
    await press(counter, 'Gửi')
    await expect(main(counter).getByText('Ông/bà chỉ cần mang căn cước.')).toBeVisible()
    await checkPage(counter, { scripts })

    await page.goto('/ho-so')
    await page.getByRole('link', { name: /^1 tin chưa đọc/ }).click()
    await expect(page.getByText(/Đã xem lúc/)).toBeVisible()
    await expect(main(page).getByText(/@/)).toHaveCount(0)
    await page.goto(`/en/ho-so/${code}/trao-doi`)
    await expect(page.getByRole('heading', { level: 1, name: 'Messages about the dossier' })).toBeVisible()
    await checkPage(page, { scripts })
  })
}

test('administrators keep the ready words, and officials propose what leaders end', async ({ browser }) => {
  test.setTimeout(120_000)
  const title = `Câu thử ${String(Date.now())}`
  const admin = await official(browser, 'quan-tri', '/quan-tri/ly-do')
  await checkPage(admin)
  await admin.getByRole('link', { name: 'Thêm câu soạn sẵn' }).click()
  await admin.getByRole('radio', { name: 'Dừng giải quyết' }).check()
  await admin.getByRole('textbox', { name: 'Tên gọi ngắn' }).fill(title)
  await admin.getByRole('textbox', { name: /^Nội dung tiếng Việt/ }).fill('Không đủ căn cứ giải quyết.')
  await checkPage(admin)
  await press(admin, 'Lưu')
  await expect(admin.getByText('Đã lưu câu soạn sẵn')).toBeVisible()

  const code = await runProgram('make-dossier', freshId(75), '1.004873')
  expect((await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})).status).toBe(303)
  const page = await official(browser, 'ho-tich', `/can-bo/ho-so/${code}/de-nghi-dung`)
  await page.getByLabel('Câu soạn sẵn').selectOption({ label: title })
  await press(page, 'Chèn câu đã chọn')
  await expect(page.getByRole('textbox', { name: 'Lý do dừng giải quyết' })).toHaveValue('Không đủ căn cứ giải quyết.')
  await checkPage(page)
  await press(page, 'Trình lãnh đạo')
  await expect(page.getByText('Đã trình lãnh đạo đề nghị dừng giải quyết.')).toBeVisible()

  const leader = await official(browser, 'lanh-dao', `/can-bo/ho-so/${code}/duyet-dung`)
  await checkPage(leader)
  await leader.getByRole('radio', { name: 'Đồng ý dừng giải quyết' }).check()
  await press(leader, 'Ghi ý kiến')
  await expect(leader.getByText('Đã ghi ý kiến về đề nghị dừng giải quyết.')).toBeVisible()
  expect(await rows('SELECT status FROM dossiers WHERE code = $1', [code])).toEqual([{ status: 'STOPPED' }])
})

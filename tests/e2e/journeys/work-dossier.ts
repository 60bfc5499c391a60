import { expect, type Page } from '@playwright/test'
import { demoOfficials } from '@/lib/identity/model'
import { paths } from '@/lib/web/paths'

// The officials' steps, by role and by what they read. Each works with and without scripts, on a phone and on a desktop.

export type Officer = (typeof demoOfficials.accounts)[number]['name']

/** Signs an official of the demonstration in; ends on the queue. */
export async function signInOfficial(page: Page, name: Officer): Promise<void> {
  await page.goto(paths.officialSignIn())
  await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(`${name}@${demoOfficials.domain}`)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoOfficials.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hàng đợi' })).toBeVisible()
}

/** Finds a dossier by its code in the queue and opens its workbench. */
export async function openDossier(page: Page, code: string): Promise<void> {
  await page.goto(paths.queue())
  await page.getByText('Tìm và lọc').first().click()
  await page.getByRole('searchbox', { name: 'Tìm theo mã hồ sơ hoặc tên chủ hồ sơ' }).fill(code)
  await page.getByRole('button', { name: 'Tìm và lọc' }).click()
  await page.getByRole('link', { name: code }).click()
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
}

/** Opens the page of one task from the workbench. */
async function begin(page: Page, code: string, task: string): Promise<void> {
  await openDossier(page, code)
  await page.getByRole('link', { name: task, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible()
}

/** Presses the button of a task and waits for the workbench to say that it is done. */
async function finish(page: Page, button: string, done: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByText(done)).toBeVisible()
}

/** The counter takes the dossier in. */
export async function acceptDossier(page: Page, code: string): Promise<void> {
  await begin(page, code, 'Tiếp nhận hồ sơ')
  await expect(page.getByText('Nếu tiếp nhận bây giờ, hạn trả kết quả là')).toBeVisible()
  await finish(page, 'Tiếp nhận', 'Đã tiếp nhận hồ sơ.')
}

/** The counter does not take it in. */
export async function refuse(page: Page, code: string, reason: string): Promise<void> {
  await begin(page, code, 'Từ chối tiếp nhận')
  await page.getByRole('radio', { name: 'Không thuộc thẩm quyền giải quyết' }).check()
  await page.getByRole('textbox', { name: 'Lý do và hướng dẫn cho người dân' }).fill(reason)
  await finish(page, 'Từ chối tiếp nhận', 'Đã từ chối tiếp nhận hồ sơ')
}

/** Asks the citizen for each of these again (labels of fields, or "Giấy tờ: …"), with its reason; until the day already proposed. */
export async function requestSupplement(page: Page, code: string, items: Readonly<Record<string, string>>): Promise<void> {
  await begin(page, code, 'Yêu cầu bổ sung')
  for (const [label, reason] of Object.entries(items)) {
    await page.getByRole('checkbox', { name: label, exact: true }).check()
    await page.getByRole('textbox', { name: `Lý do đối với “${label}”` }).fill(reason)
  }
  await finish(page, 'Gửi yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung cho người dân.')
}

/** Drafts the result; where the procedure says so the citizen is asked. `corrections` by label. */
export async function draftAndAsk(page: Page, code: string, corrections: Readonly<Record<string, string>> = {}): Promise<void> {
  await begin(page, code, 'Lập dự thảo kết quả')
  for (const [label, value] of Object.entries(corrections)) await page.getByRole('textbox', { name: label, exact: true }).fill(value)
  await page.getByRole('button', { name: /^(Lập dự thảo|Gửi dự thảo cho người dân)$/ }).click()
  await expect(page.getByText('Đã lập dự thảo kết quả.')).toBeVisible()
}

/** The approver's yes. */
export async function approve(page: Page, code: string): Promise<void> {
  await begin(page, code, 'Phê duyệt kết quả')
  await finish(page, 'Phê duyệt', 'Đã phê duyệt. Kết quả đã được lập.')
}

/** Notes that every fee still due was paid in cash. */
export async function takeFees(page: Page, code: string): Promise<void> {
  await openDossier(page, code)
  while ((await page.getByText(/^Ghi nhận khoản này/).count()) > 0) {
    await page.getByText(/^Ghi nhận khoản này/).first().click()
    await page.getByRole('radio', { name: 'Tiền mặt tại quầy' }).first().check()
    await page.getByRole('textbox', { name: 'Số biên lai, số giao dịch hoặc căn cứ miễn' }).first().fill('BL-0001')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).first().click()
    await expect(page.getByText('Đã ghi nhận phí, lệ phí.')).toBeVisible()
  }
}

/** Gives the result to somebody at the counter. */
export async function handOver(page: Page, code: string, receiver: string): Promise<void> {
  await begin(page, code, 'Trả kết quả')
  await page.getByRole('radio', { name: 'Nhận tại quầy' }).check()
  await page.getByRole('textbox', { name: /^Người nhận hoặc số hiệu bưu gửi/ }).fill(receiver)
  await finish(page, 'Ghi nhận đã trả kết quả', 'Đã ghi nhận việc trả kết quả.')
}

/** Answers a wish to withdraw. */
export async function answerWithdrawal(page: Page, code: string, decision: 'Đồng ý cho rút hồ sơ' | 'Không đồng ý', reason: string): Promise<void> {
  await begin(page, code, 'Trả lời yêu cầu rút hồ sơ')
  await page.getByRole('radio', { name: decision, exact: true }).check()
  await page.getByRole('textbox', { name: 'Lý do trả lời người dân' }).fill(reason)
  await finish(page, 'Ghi quyết định', 'Đã trả lời yêu cầu rút hồ sơ.')
}

/** What the workbench says a dossier's status is. */
export async function expectStatus(page: Page, code: string, status: string): Promise<void> {
  await openDossier(page, code)
  await expect(page.getByRole('definition').filter({ hasText: status }).first()).toBeVisible()
}

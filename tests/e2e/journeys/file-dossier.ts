import { expect, type Locator, type Page } from '@playwright/test'

type Address = { province: string; commune: string; detail: string }
const home: Address = { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: 'K12/7 đường Tiểu La' }

/** Name, birth date ("yyyy-mm-dd") and personal id. */
type Parent = { readonly name: string; readonly born: string; readonly id: string }
const hanh: Parent = { name: 'Trần Thị Mai Hạnh', born: '1992-04-18', id: '048192009001' }

const motherOf = ({ mother }: FilingOptions): Parent => mother ?? hanh

export type FilingOptions = {
  readonly childName?: string
  /** "yyyy-mm-dd"; in the last sixty days. A week ago when left out. */
  readonly childBirthDate?: string
  /** Who the mother on the paper is; Trần Thị Mai Hạnh when left out. */
  readonly mother?: Parent
  readonly delivery?: 'Bản điện tử' | 'Nhận tại Bộ phận Một cửa'
  /** False: no paper is handed in, because a registry has it, or an official is to ask one. */
  readonly upload?: boolean
  /** Called on each page before it is sent: to look at it. */
  readonly look?: (title: string) => Promise<void>
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const next = (page: Page) => page.getByRole('button', { name: 'Lưu và đi tiếp' })

const quoted = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** The question; in parentheses after it may stand that one need not answer. */
const named = (label: string) => new RegExp(`^${quoted(label)}( \\(.*\\))?$`)
const starting = (label: string) => new RegExp(`^${quoted(label)}`)

/** A question that an answer brings up is there at once with scripts, and after the page was sent without. */
async function shown(page: Page, question: Locator): Promise<Locator> {
  const there = await question.waitFor({ state: 'visible', timeout: 1000 }).then(() => true, () => false)
  if (!there) {
    await next(page).click()
    await question.waitFor({ state: 'visible' })
  }
  return question
}

const write = async (page: Page, label: string, value: string) => {
  await (await shown(page, page.getByRole('textbox', { name: named(label) }))).fill(value)
}
/** One of a list: where a script runs, a list in which one types to find takes the place of the browser's own. */
async function pickIn(list: Locator, value: string): Promise<void> {
  if ((await list.evaluate(({ tagName }) => tagName)) === 'SELECT') {
    await list.selectOption({ label: value })
    return
  }
  await list.fill(value)
  await list.press('Enter')
  await expect(list).toHaveValue(value)
}
const pick = async (page: Page, label: string, value: string) => {
  await pickIn(await shown(page, page.getByRole('combobox', { name: named(label) })), value)
}
const choose = async (page: Page, question: string, answer: string) => {
  const group = await shown(page, page.getByRole('group', { name: named(question) }))
  await group.getByRole('radio', { name: starting(answer) }).check()
}
const day = async (page: Page, question: string, value: string) => {
  const group = await shown(page, page.getByRole('group', { name: named(question) }))
  const [year = '', month = '', date = ''] = value.split('-')
  for (const [label, part] of [['Ngày', date], ['Tháng', month], ['Năm', year]] as const) {
    await group.getByLabel(label, { exact: true }).fill(part)
  }
}
const address = async (page: Page, question: string, { province, commune, detail }: Address) => {
  const group = await shown(page, page.getByRole('group', { name: named(question) }))
  await pickIn(group.getByRole('combobox', { name: 'Tỉnh hoặc thành phố' }), province)
  // The list of what fits bears the same label.
  await group.getByLabel('Xã, phường hoặc đặc khu').and(page.locator('input')).fill(commune)
  await group.getByLabel(starting('Số nhà, đường')).fill(detail)
}

async function parent(page: Page, who: 'mẹ' | 'cha', { name, born, id }: Parent, send: (title: string) => Promise<void>): Promise<void> {
  const label = (what: string) => `${what} của người ${who}`
  await write(page, `Họ, chữ đệm, tên người ${who}`, name)
  await day(page, label('Ngày, tháng, năm sinh'), born)
  await pick(page, label('Dân tộc'), 'Kinh')
  await pick(page, label('Quốc tịch'), 'Việt Nam')
  await send(`Thông tin người ${who}`)
  await choose(page, label('Giấy tờ tùy thân'), 'Số định danh cá nhân')
  await write(page, label('Số định danh cá nhân'), id)
  await choose(page, `Người ${who} cư trú ở đâu?`, 'Trong nước')
  await address(page, label('Nơi cư trú'), home)
  await send(`Giấy tờ và nơi cư trú của người ${who}`)
}

/**
 * Files a birth registration in Vietnamese as the citizen signed in, from the start page to the confirmation, and gives
 * its code. The draft must be new. Works with and without scripts.
 */
export async function fileBirthRegistration(page: Page, options: FilingOptions = {}): Promise<string> {
  const { childName = 'Lê Trần Minh An', childBirthDate = daysAgo(7), delivery = 'Bản điện tử', upload = true, look } = options
  const send = async (title: string) => {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 30_000 })
    await look?.(title)
    await next(page).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toHaveCount(0, { timeout: 30_000 })
  }

  await page.goto('/nop/1.001193')
  await look?.('start')
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Người yêu cầu' })).toBeVisible({ timeout: 30_000 })
  await send('Người yêu cầu')
  await send('Nơi cư trú và liên hệ')

  await choose(page, 'Quan hệ của bạn với người được khai sinh', 'Mẹ')
  await choose(page, 'Bạn nộp thay theo ủy quyền?', 'Không')
  await send('Quan hệ với trẻ')
  await choose(page, 'Trẻ đã sinh được bao lâu?', 'Trong 60 ngày')
  await choose(page, 'Đã xác định được cha, mẹ của trẻ?', 'Đã xác định được cả cha và mẹ')
  await send('Loại đăng ký')
  await write(page, 'Họ, chữ đệm, tên của trẻ', childName)
  await choose(page, 'Giới tính của trẻ', 'Nữ')
  await day(page, 'Ngày, tháng, năm sinh của trẻ', childBirthDate)
  await send('Trẻ được khai sinh')
  await choose(page, 'Trẻ sinh ở đâu?', 'Trong nước')
  await address(page, 'Nơi sinh của trẻ', { ...home, detail: 'Bệnh viện Phụ sản – Nhi' })
  await send('Nơi sinh')
  await choose(page, 'Quê quán của trẻ ở đâu?', 'Trong nước')
  await address(page, 'Quê quán của trẻ', { ...home, detail: '' })
  await pick(page, 'Dân tộc của trẻ', 'Kinh')
  await pick(page, 'Quốc tịch của trẻ', 'Việt Nam')
  await send('Quê quán, dân tộc, quốc tịch của trẻ')
  await choose(page, 'Giấy tờ về việc sinh', 'Giấy chứng sinh bản giấy')
  await write(page, 'Số giấy chứng sinh', '00128')
  await day(page, 'Ngày cấp giấy chứng sinh', childBirthDate)
  await write(page, 'Cơ sở y tế cấp giấy chứng sinh', 'Bệnh viện Phụ sản – Nhi')
  await choose(page, 'Trẻ sinh ra do mang thai hộ?', 'Không')
  await send('Giấy tờ chứng minh việc sinh')
  await parent(page, 'mẹ', motherOf(options), send)
  await parent(page, 'cha', { name: 'Lê Quốc Bảo', born: '1990-09-02', id: '048090009002' }, send)
  await choose(page, 'Cha mẹ của trẻ đã đăng ký kết hôn?', 'Có')
  await write(page, 'Nơi đăng ký kết hôn', 'Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng')
  await day(page, 'Ngày đăng ký kết hôn', '2025-11-15')
  await send('Quan hệ hôn nhân của cha mẹ')
  await write(page, 'Số bản sao trích lục khai sinh cần cấp', '2')
  await send('Bản sao và lệ phí')

  await expect(page.getByRole('heading', { level: 1, name: 'Giấy tờ kèm theo' })).toBeVisible({ timeout: 30_000 })
  if (upload) await page.getByLabel(/Chọn tệp cho “Giấy chứng sinh”/).setInputFiles({ name: 'giấy chứng sinh.pdf', mimeType: 'application/pdf', buffer: paper })
  await look?.('papers')
  await page.getByRole('button', { name: 'Tải lên và đi tiếp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nhận kết quả' })).toBeVisible({ timeout: 30_000 })
  await choose(page, 'Bạn muốn nhận kết quả bằng cách nào?', delivery)
  await send('Nhận kết quả')
  await expect(page.getByRole('heading', { level: 1, name: 'Xem lại và nộp' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await look?.('review')
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đã nộp hồ sơ' })).toBeVisible({ timeout: 30_000 })
  await look?.('done')
  return (await page.getByText(/^H17\.[\d.]+-\d{6}-\d{4,}$/).textContent()) ?? ''
}

const paper = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
)

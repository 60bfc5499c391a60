import { expect, type Page, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { findPerson } from '@/tests/simulators/vneid/people'
import { fileBirthRegistration } from '../journeys/file-dossier'
import { rows } from '../support/database'
import { checkPage } from '../support/page-check'
import { citizenBrowser, officialBrowser } from '../support/people'
import { closeWindows, freshId, phoneOf, windowOf } from '../support/windows'

// After all others, because no registry answers meanwhile: a mother registers her child's birth all the same, and the office
// asks the registries once they are back.

const order = (method: 'POST' | 'DELETE', faults?: object) =>
  fetch(`${stackAddresses().registriesUrl}/_control`, { method, ...(faults && { body: JSON.stringify(faults) }) })

test.describe.configure({ mode: 'default' })
test.afterEach(async ({ browser }) => {
  await order('DELETE')
  await closeWindows(browser)
})

/** The dossier in the hands of the counter's official: others of the ward may have been given it. */
async function handOver(supervisor: Page, code: string): Promise<void> {
  const given = () => rows('SELECT 1 FROM dossiers WHERE code = $1 AND assignee_id IS NOT NULL', [code])
  await expect.poll(async () => (await given()).length, { timeout: 60_000 }).toBe(1)
  await supervisor.goto(`/can-bo/hang-doi/ban-giao?ho-so=${code}`)
  const row = supervisor.getByRole('row').filter({ hasText: code })
  await expect(row).toBeVisible()
  if ((await row.textContent())?.includes(counterOfficial)) return
  const choice = supervisor.getByRole('combobox', { name: 'Bàn giao cho ai?' })
  await choice.selectOption((await choice.getByRole('option', { name: new RegExp(counterOfficial) }).getAttribute('value')) ?? '')
  await supervisor.getByRole('textbox', { name: 'Lý do bàn giao' }).fill('Người giữ quầy hôm nay kiểm tra.')
  await supervisor.getByRole('button', { name: 'Bàn giao 1 hồ sơ' }).click()
  await expect(supervisor.getByText('Đã bàn giao 1 hồ sơ')).toBeVisible()
}
const counterOfficial = 'Lê Thị Thu Sương'

for (const scripts of [true, false]) {
  test(`a birth is registered while no registry answers, and checked with one press afterwards, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(240_000)
    // One nobody asked about before: what a registry said lately is kept, and would be there without it.
    const id = freshId(scripts ? 27 : 28)
    const { HoVaTen: name = '', NgayThangNamSinh: born = '' } = findPerson(id)?.claims ?? {}
    const mother = await phoneOf(browser, await citizenBrowser(id), { scripts })
    await order('POST', { down: true })
    const code = await fileBirthRegistration(mother, {
      childName: scripts ? 'Lê Thử Tải Minh' : 'Lê Thử Tải Khôi',
      mother: { name, born, id },
      upload: false,
      look: async (title) => {
        if (title === 'papers') {
          await expect(mother.getByText('Cơ sở dữ liệu của Nhà nước chưa trả lời.').first()).toBeVisible()
          await expect(mother.getByText('Nếu không có sẵn giấy tờ, bạn cứ để trống và đi tiếp').first()).toBeVisible()
          await expect(mother.getByLabel(/Chọn tệp cho “Giấy chứng sinh”/)).toBeAttached()
          await checkPage(mother, { scripts })
        }
        if (title === 'review') {
          await expect(mother.getByText('Chưa tải lên: cán bộ sẽ kiểm tra trong dữ liệu của Nhà nước.').first()).toBeVisible()
          await checkPage(mother, { scripts })
        }
      },
    })
    expect(code).toMatch(/^H17\./)
    await mother.goto(`/ho-so/${code}`)
    await expect(mother.getByText('Chưa tải lên: cán bộ sẽ kiểm tra trong dữ liệu của Nhà nước.').first()).toBeVisible()
    await checkPage(mother, { scripts })

    await handOver(await windowOf(browser, await officialBrowser('giam-sat'), { scripts }), code)
    const counter = await windowOf(browser, await officialBrowser('mot-cua'), { scripts })
    await counter.goto(`/can-bo/ho-so/${code}`)
    const notice = counter.getByRole('listitem').filter({ has: counter.getByText('Giấy chứng sinh', { exact: true }) })
    await expect(notice).toContainText('Chưa tra cứu được')
    await notice.getByRole('button', { name: 'Tra cứu lại' }).click()
    await expect(notice).toContainText('Đã tra cứu 2 lần')
    await expect(notice).toContainText('Chưa tra cứu được')
    await checkPage(counter, { scripts })

    await order('DELETE')
    // A registry that failed again and again is left alone for a while, which is not what is looked at here.
    await rows('UPDATE breakers SET open_until = NULL, failures = 0')
    await notice.getByRole('button', { name: 'Tra cứu lại' }).click()
    await expect(notice).toContainText('Không phải nộp: cơ sở dữ liệu đã có', { timeout: 20_000 })
    await expect(notice).toContainText(`Tra cứu theo: ${name}, số ${id}`)
    await checkPage(counter, { scripts })
    await mother.goto(`/ho-so/${code}`)
    await expect(mother.getByText('Không phải nộp: có trong dữ liệu của ngành y tế').first()).toBeVisible()
    await checkPage(mother, { scripts })
  })
}

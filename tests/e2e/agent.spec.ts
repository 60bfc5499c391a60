import { expect, type Page, test } from '@playwright/test'
import { findPerson } from '@/tests/simulators/vneid/people'
import { checkPage } from './support/page-check'
import { citizenBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, lineOf, phoneOf } from './support/windows'

// Filing for another: asked for, confirmed by the owner in their own account, used, seen by both, and taken back.

const procedure = '1.004873'
const mandates = '/tai-khoan/uy-quyen'
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()
const nameOf = (personalId: string) => findPerson(personalId)?.claims.HoVaTen ?? ''

test.afterEach(({ browser }) => closeWindows(browser))

/** The agent says for whom they want to act: the owner is to agree in their account. */
async function ask(page: Page, owner: string, scripts: boolean): Promise<void> {
  await page.goto(`/nop/${procedure}`)
  await main(page).getByRole('link', { name: 'Nộp thay một người chưa có trong danh sách' }).click()
  await page.getByRole('radio', { name: 'Người được ủy quyền' }).check()
  await page.getByRole('textbox', { name: 'Họ và tên người đó' }).fill(nameOf(owner))
  await page.getByRole('textbox', { name: 'Số định danh của người đó' }).fill(owner)
  await page.getByRole('radio', { name: 'Người đó đồng ý trên cổng này' }).check()
  await checkPage(page, { scripts })
  await press(page, 'Tiếp tục')
  await expect(page.getByText('Đã gửi đề nghị. Hãy chờ người đó đồng ý.')).toBeVisible()
  await checkPage(page, { scripts })
}

/** The agent files for the owner; what the form asks is filled in by program. */
async function file(page: Page, { agent, owner, scripts }: { readonly agent: string; readonly owner: string; readonly scripts: boolean }): Promise<string> {
  await page.goto(`/nop/${procedure}`)
  await page.getByRole('radio', { name: `Cho ${nameOf(owner)} (người được ủy quyền)` }).check()
  await checkPage(page, { scripts })
  await press(page, 'Bắt đầu khai')
  await expect(page.getByText(`Bạn đang nộp thay ${nameOf(owner)}`).first()).toBeVisible()
  await runProgram('make-dossier', agent, procedure, 'draft', 'H17.99.01', owner)
  await page.goto(`/nop/${procedure}/xem-lai`)
  await expect(page.getByText(`Bạn đang nộp thay ${nameOf(owner)}`).first()).toBeVisible()
  await checkPage(page, { scripts })
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await press(page, 'Nộp hồ sơ')
  await page.waitForURL(/\/da-nop$/)
  return /\/ho-so\/([^/]+)\/da-nop$/.exec(page.url())?.[1] ?? ''
}

for (const scripts of [true, false]) {
  test(`an agent files for who agreed to it, until they take it back, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(120_000)
    const [agent, owner] = [freshId(scripts ? 92 : 94), freshId(scripts ? 93 : 95)]
    const [theirs, page] = [await phoneOf(browser, await citizenBrowser(owner), { scripts }), await phoneOf(browser, await citizenBrowser(agent), { scripts })]
    await ask(page, owner, scripts)
    await page.goto(`/nop/${procedure}`)
    await expect(page.getByRole('radio', { name: /^Cho / })).toHaveCount(1)

    await theirs.goto(mandates)
    await expect(main(theirs).getByText(`${nameOf(agent)} xin được nộp hồ sơ thay bạn`)).toBeVisible()
    await checkPage(theirs, { scripts })
    await press(theirs, 'Đồng ý')
    await expect(theirs.getByText('Bạn đã đồng ý.')).toBeVisible()

    const code = await file(page, { agent, owner, scripts })
    for (const one of [theirs, page]) {
      await one.goto(`/ho-so/${code}`)
      for (const [term, said] of [['Chủ hồ sơ', nameOf(owner)], ['Người nộp thay', nameOf(agent)], ['Tư cách nộp', 'Người được ủy quyền']] as const) {
        await expect(lineOf(one, term)).toContainText(said)
      }
      await checkPage(one, { scripts })
    }
    await expect(main(page).getByRole('heading', { level: 1 })).toContainText(code)
    await page.goto('/ho-so')
    await expect(main(page).getByRole('rowheader', { name: code })).toContainText(`Nộp thay ${nameOf(owner)}`)
    const bench = await (await officialBrowser('mot-cua')).follow(`/can-bo/ho-so/${code}`)
    expect(await bench.text()).toContain(nameOf(agent))

    await theirs.goto(mandates)
    await press(theirs, `Thu hồi quyền của ${nameOf(agent)}`)
    await expect(theirs.getByText('Đã chấm dứt.')).toBeVisible()
    for (const path of [`/ho-so/${code}`, `/ho-so/${code}/trao-doi`, `/ho-so/${code}/rut`]) expect((await page.goto(path))?.status(), path).toBe(404)
    await page.goto('/ho-so')
    // What they were told by message stays; in the list of what was filed it is no more.
    await expect(main(page).getByRole('rowheader', { name: code })).toHaveCount(0)
    await page.goto(`/nop/${procedure}`)
    await expect(page.getByRole('radio', { name: /^Cho / })).toHaveCount(1)
    expect((await theirs.goto(`/ho-so/${code}`))?.status()).toBe(200)
  })
}

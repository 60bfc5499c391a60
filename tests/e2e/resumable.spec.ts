import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { expect, type Page, type Request, test } from '@playwright/test'
import { aPdf } from '@/tests/support/hostile-files'
import { marksOf } from './support/checklist'
import { officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { citizenWindow, closeWindows, freshId } from './support/windows'

// A line that is cut in the middle of a file: the upload goes on, by itself or after the page was loaded anew.

const procedure = '1.000656'
const step = `/nop/${procedure}/giay-to`
const component = 'deathNotice'
const door = /\/tai-len\/[^/]+$/

test.afterEach(({ browser }) => closeWindows(browser))

/** Three pieces and a half, on the disk, so that the same file can be chosen twice. */
function paper(name: string): { readonly path: string; readonly sha256: string } {
  const content = aPdf({ objects: [`(${randomBytes(1_800_000).toString('hex')})`] })
  const path = test.info().outputPath(name)
  writeFileSync(path, content)
  return { path, sha256: createHash('sha256').update(content).digest('hex') }
}

const upload = async (page: Page, path: string) => {
  await page.locator(`input[name=${component}]`).setInputFiles(path)
  await page.getByRole('button', { name: 'Tải lên', exact: true }).click()
}

async function hashOf(page: Page, name: string): Promise<string> {
  const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
  return createHash('sha256').update(await (await page.context().request.get(href)).body()).digest('hex')
}

/** Cuts the line at the pieces that `cuts` names, counted from 1; tells where each piece began. */
async function cutting(page: Page, cuts: (piece: number) => boolean): Promise<readonly number[]> {
  const begins: number[] = []
  await page.route(door, (route, request: Request) => {
    if (request.method() !== 'PATCH') return route.continue()
    begins.push(Number(request.headers()['upload-offset']))
    return cuts(begins.length) ? route.abort('internetdisconnected') : route.continue()
  })
  return begins
}

test('an upload whose line is cut goes on by itself, and what arrives is what was sent', async ({ browser }) => {
  const personalId = freshId(38)
  await runProgram('make-dossier', personalId, procedure, 'draft')
  const page = await citizenWindow(browser, personalId)
  await page.goto(step)
  const { path, sha256 } = paper('giay-bao-tu.pdf')
  const begins = await cutting(page, (piece) => piece === 3 || piece === 4)
  await upload(page, path)
  await expect(page.getByText('Mất kết nối.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'giay-bao-tu.pdf' })).toBeVisible({ timeout: 20_000 })
  expect(begins.slice(0, 5)).toEqual([0, 1, 2, 2, 2].map((piece) => piece * 1024 * 1024))
  expect(await hashOf(page, 'giay-bao-tu.pdf')).toBe(sha256)
})

test('an upload goes on after the page was loaded anew, when the same file is chosen', async ({ browser }) => {
  const personalId = freshId(39)
  await runProgram('make-dossier', personalId, procedure, 'draft')
  const page = await citizenWindow(browser, personalId)
  await page.goto(step)
  const { path, sha256 } = paper('bao-tu.pdf')
  let cut = true
  const begins = await cutting(page, (piece) => cut && piece > 2)
  await upload(page, path)
  await expect(page.getByText('Mất kết nối.')).toBeVisible()
  cut = false
  await page.goto(step)
  await expect(page.getByText('bao-tu.pdf: đã tải 2 MB trên 3,4 MB')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('bao-tu')
  const sent = begins.length
  await upload(page, path)
  await expect(page.getByRole('link', { name: 'bao-tu.pdf' })).toBeVisible({ timeout: 20_000 })
  expect(begins[sent]).toBe(2 * 1024 * 1024)
  expect(await hashOf(page, 'bao-tu.pdf')).toBe(sha256)
  await expect(page.getByText('Tệp đang tải lên dở')).toBeHidden()
})

test('a supplement whose line is cut goes on by itself, and the file is there to be sent', async ({ browser }) => {
  const personalId = freshId(37)
  const code = await runProgram('make-dossier', personalId, procedure)
  const counter = await officialBrowser('mot-cua')
  const asked = await marksOf(counter, `/can-bo/ho-so/${code}/bo-sung`, `component:${component}`)
  expect((await counter.postForm(`/can-bo/ho-so/${code}/bo-sung`, 'version', { ...asked, [`why.${component}`]: 'Bản quét bị mờ.' })).status).toBe(303)
  const page = await citizenWindow(browser, personalId)
  await page.goto(`/ho-so/${code}/bo-sung`)
  const { path, sha256 } = paper('giay-bao-tu.pdf')
  const begins = await cutting(page, (piece) => piece === 3 || piece === 4)
  await page.locator(`input[name=${component}]`).setInputFiles(path)
  await page.getByRole('button', { name: 'Lưu và tải lên' }).click()
  await expect(page.getByText('Mất kết nối.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'giay-bao-tu.pdf' })).toBeVisible({ timeout: 20_000 })
  expect(begins.slice(0, 5)).toEqual([0, 1, 2, 2, 2].map((piece) => piece * 1024 * 1024))
  expect(await hashOf(page, 'giay-bao-tu.pdf')).toBe(sha256)
})

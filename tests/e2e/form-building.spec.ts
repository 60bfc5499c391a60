import { expect, test } from '@playwright/test'
import { rows } from './support/database'
import { type Editor, started, ways } from './support/editor'
import { closeWindows } from './support/windows'

// A form built from nothing in the studio, turned round and pruned. Each test has a procedure of its own, which nobody publishes.

async function addField(editor: Editor, name: string, type: RegExp) {
  await editor.goes()
  await editor.page.getByRole('link', { name: /Thêm trường vào phần này/ }).click()
  await editor.writes(/^Câu hỏi hoặc tên trường/, name)
  await editor.page.getByRole('radio', { name: type }).check()
  await editor.presses(/^Thêm$/, `Đã thêm “${name}”.`)
}

async function build(editor: Editor) {
  const { page } = editor
  await editor.goes()
  await editor.told('Chưa có trang nào')
  await page.getByRole('link', { name: 'Thêm trang' }).click()
  await editor.check()
  await editor.writes(/^Trường đầu tiên/, 'Họ và tên')
  await editor.presses(/^Thêm$/, 'Tên trang: hãy nhập hoặc chọn')
  await editor.writes(/^Tên trang/, 'Người yêu cầu')
  await editor.presses(/^Thêm$/, /Đã thêm “/)
  await editor.check()
  await addField(editor, 'Có người đi cùng?', /^Có hoặc không/)
  await addField(editor, 'Số người đi cùng', /^Số nguyên/)
  await editor.check()
}

async function condition(editor: Editor) {
  const { page } = editor
  // Asked for only where it is used.
  await expect(page.getByRole('group', { name: 'Bắt buộc khi nào?' })).toBeHidden()
  await page.getByRole('radio', { name: 'Tùy điều kiện' }).check()
  await expect(page.getByRole('group', { name: 'Bắt buộc khi nào?' })).toBeVisible()
  await page.getByRole('radio', { name: 'Không bắt buộc' }).check()

  const name = (rest: string) => page.locator(`[name="condition.g0r0.${rest}"]`)
  await page.locator('input[name="condition.mode"][value="rows"]').check()
  await name('field').selectOption({ label: 'Có người đi cùng?' })
  await again(editor)
  await expect(name('field')).toHaveValue('coNguoiDiCung')
  await name('value').and(page.locator('select')).selectOption({ label: 'Có' })
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Số người đi cùng”.')
  await editor.told(/Hiện khi: .*Có người đi cùng.*Có/)
  await editor.check()
}

async function rule(editor: Editor) {
  const { page } = editor
  await page.getByRole('link', { name: 'Số người đi cùng' }).click()
  await page.getByRole('link', { name: /Thêm quy tắc/ }).click()
  await editor.check()
  await page.getByRole('link', { name: 'Giá trị trong khoảng' }).click()
  await editor.writes(/^Ít nhất/, '10')
  await editor.writes(/^Nhiều nhất/, '1')
  await editor.presses('Lưu vào bản soạn', /Nhiều nhất: không được/)
  await editor.writes(/^Ít nhất/, '1')
  await editor.writes(/^Nhiều nhất/, '10')
  await editor.writes(/^Lời nhắc khi sai$/, 'Ghi từ 1 đến 10 người')
  await editor.check()
  await editor.presses('Lưu vào bản soạn', 'Ghi từ 1 đến 10 người')
  await editor.check()
}

const again = (editor: Editor) => editor.page.locator('button[name="intent"][value="again"]:visible').last().click()

/** A page that only those see who come with somebody. */
async function pageWithCondition(editor: Editor) {
  const { page } = editor
  await editor.goes('/moi')
  await editor.writes(/^Tên trang/, 'Người đi cùng')
  await editor.writes(/^Trường đầu tiên/, 'Ghi chú')
  await page.getByRole('radio', { name: /^Nhiều dòng chữ/ }).check()
  await editor.presses(/^Thêm$/, 'Đã thêm “Người đi cùng”.')
  const name = (rest: string) => page.locator(`[name="condition.g0r0.${rest}"]`)
  await page.locator('input[name="condition.mode"][value="rows"]').check()
  await name('field').selectOption({ label: 'Có người đi cùng?' })
  await again(editor)
  await expect(name('value').and(page.locator('select'))).toBeVisible()
  await name('value').and(page.locator('select')).selectOption({ label: 'Có' })
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Người đi cùng”.')
  await editor.told(/Hiện khi: .*Có người đi cùng.*Có/)
}

/** A table on that page, with rows from one to five and two columns, one of which has choices. */
async function table(editor: Editor) {
  const { page } = editor
  await editor.goes('/moi?vao=section:nguoiDiCung:main')
  await editor.writes(/^Câu hỏi hoặc tên trường/, 'Danh sách người')
  await page.getByRole('radio', { name: /^Bảng nhiều dòng/ }).check()
  await editor.presses(/^Thêm$/, 'Đã thêm “Danh sách người”.')
  await editor.writes(/^Mỗi dòng gọi là gì$/, 'Người')
  await editor.writes(/^Số dòng ít nhất/, '1')
  await editor.writes(/^Số dòng nhiều nhất/, '5')
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Danh sách người”.')
  await page.getByRole('link', { name: 'Danh sách người' }).click()
  await page.getByRole('link', { name: '+ Thêm cột' }).click()
  await editor.check()
  await editor.writes(/^Câu hỏi hoặc tên trường/, 'Quan hệ')
  await page.getByRole('radio', { name: /^Chọn một trong vài mục/ }).check()
  await editor.presses(/^Thêm$/, 'Đã thêm “Quan hệ”.')
  const option = (row: number) => page.locator(`[name="options.${String(row)}.label.vi"]`)
  await option(0).fill('Con')
  await option(1).fill('Vợ hoặc chồng')
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  await expect(option(2)).toBeVisible()
  await expect(option(0)).toHaveValue('Con')
  await option(2).fill('Cha mẹ')
  await page.getByRole('button', { name: /^Đưa lên Lựa chọn 3/ }).click()
  await expect(option(1)).toHaveValue('Cha mẹ')
  await editor.check()
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Quan hệ”.')
  await page.getByRole('link', { name: 'Danh sách người' }).click()
  await editor.told('2 cột')
  await editor.presses('Đưa “Quan hệ” lên', 'Đã chuyển “Quan hệ”')
  await editor.check()
}

async function computed(editor: Editor) {
  const { page } = editor
  await editor.goes('/moi?vao=page:nguoiYeuCau')
  await editor.writes(/^Tên phần/, 'Tóm tắt')
  await editor.writes(/^Trường đầu tiên/, 'Người yêu cầu và số người')
  await page.getByRole('radio', { name: /^Nội dung tự tính/ }).check()
  await editor.presses(/^Thêm$/, 'Đã thêm “Tóm tắt”.')
  await editor.goes()
  await page.getByRole('link', { name: 'Người yêu cầu và số người' }).click()
  await editor.writes(/^Công thức ghép/, '{{hoVaTen}} đi cùng {{soNguoiDiCung}} người')
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Người yêu cầu và số người”.')
}

/** What was built is what a citizen is asked. */
async function built({ code }: Editor) {
  const [row] = await rows<{ form: { pages: { key: string; condition?: object; sections: { fields: { key: string }[] }[] }[] } }>(
    `SELECT v.definition->'form' AS form FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id WHERE p.code = $1 AND v.state = 'DRAFT'`, [code])
  const [first, second] = row?.form.pages ?? []
  const fields = [first, second].map((page) => page?.sections.flatMap((section) => section.fields))
  expect(first?.sections.map((section) => section.fields.length)).toEqual([3, 1])
  expect(fields[0]?.[0]).toMatchObject({
    key: 'soNguoiDiCung', condition: { '==': [{ var: 'coNguoiDiCung' }, true] }, rules: [{ kind: 'range', min: 1, max: 10, message: { vi: 'Ghi từ 1 đến 10 người' } }],
  })
  expect(fields[0]?.[3]).toMatchObject({ type: 'computed', value: { cat: [{ var: 'hoVaTen' }, ' đi cùng ', { var: 'soNguoiDiCung' }, ' người'] } })
  expect(second?.condition).toEqual({ '==': [{ var: 'coNguoiDiCung' }, true] })
  expect(fields[1]?.[1]).toMatchObject({
    type: 'table', minRows: 1, maxRows: 5, rowLabel: { vi: 'Người' },
    columns: [{ type: 'choice', options: [{ label: { vi: 'Con' } }, { label: { vi: 'Cha mẹ' } }, { label: { vi: 'Vợ hoặc chồng' } }] }, { type: 'text' }],
  })
}

async function removal(editor: Editor) {
  const { page } = editor
  await page.getByRole('link', { name: 'Có người đi cùng?' }).click()
  await page.getByRole('link', { name: 'Xóa trường này' }).click()
  await editor.told('Những mục sau đang nhắc đến phần bị xóa')
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'Số người đi cùng' })).toBeVisible()
  await editor.check()
  await editor.presses('Xóa khỏi bản soạn', 'Đã xóa.')
  await editor.inOrder('Số người đi cùng', 'Họ và tên', ...later)
}

const later = ['Người yêu cầu và số người', 'Ghi chú', 'Danh sách người'] as const

for (const [name, way] of Object.entries(ways)) {
  test(`a form is built, turned round, undone and pruned ${name}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const editor = await started(browser, way)
    const { page } = editor
    await build(editor)
    await condition(editor)
    await rule(editor)
    await computed(editor)
    await pageWithCondition(editor)
    await table(editor)

    await editor.goes()
    const up = page.getByRole('button', { name: 'Đưa “Số người đi cùng” lên' })
    await up.click()
    await editor.told('Đã chuyển “Số người đi cùng”: nay đứng thứ 2 trong 3')
    await editor.inOrder('Họ và tên', 'Số người đi cùng', 'Có người đi cùng?', ...later)
    await expect(page.getByRole('button', { name: 'Hoàn tác: chuyển trường “Số người đi cùng”' })).toBeVisible()
    await up.press('Enter')
    await editor.inOrder('Số người đi cùng', 'Họ và tên', 'Có người đi cùng?', ...later)
    await editor.check()
    await built(editor)

    await editor.presses(/^Hoàn tác: chuyển trường “Số người đi cùng”/, 'Đã hoàn tác.')
    await editor.inOrder('Họ và tên', 'Số người đi cùng', 'Có người đi cùng?', ...later)
    await editor.presses(/^Làm lại: chuyển trường “Số người đi cùng”/, 'Đã làm lại.')
    await editor.inOrder('Số người đi cùng', 'Họ và tên', 'Có người đi cùng?', ...later)
    await removal(editor)
    await editor.presses(/^Hoàn tác: xóa trường “Có người đi cùng\?”/, 'Đã hoàn tác.')
    await editor.inOrder('Số người đi cùng', 'Họ và tên', 'Có người đi cùng?', ...later)
    editor.quiet()
  })
}

test.afterEach(({ browser }) => closeWindows(browser))

import { expect, test } from '@playwright/test'
import { desktop, editorOf, fill, label, onePage, phone, started, text, ways } from './support/editor'
import { newOfficialBrowser } from './support/people'
import { closeWindows } from './support/windows'

// Drafts turned round by mouse and by two people at once. Each test has a procedure of its own, which nobody publishes.

const three = onePage([text('hoTen', 'Họ và tên'), text('lyDo', 'Lý do'), text('ghiChu', 'Ghi chú')])

test('a mouse drags fields within their section and into another', async ({ browser }) => {
  const editor = await started(browser, { viewport: desktop, scripts: true })
  await fill(editor, [...three, { key: 'more', title: label('Thêm'), sections: [{ key: 'all', fields: [text('khac', 'Nội dung khác')] }] }])
  await editor.goes()
  const handle = (key: string) => editor.page.locator(`[data-place="field:${key}"] .outline-handle`)
  const row = (key: string) => editor.page.locator(`[data-place="field:${key}"]`)
  await handle('ghiChu').dragTo(row('hoTen'), { targetPosition: { x: 60, y: 4 } })
  await editor.told('Đã chuyển “Ghi chú”')
  await editor.inOrder('Ghi chú', 'Họ và tên', 'Lý do', 'Nội dung khác')
  await handle('ghiChu').dragTo(row('khac'), { targetPosition: { x: 60, y: 4 } })
  await editor.inOrder('Họ và tên', 'Lý do', 'Ghi chú', 'Nội dung khác')
  await editor.presses(/^Hoàn tác: chuyển trường “Ghi chú”/, 'Đã hoàn tác.')
  await editor.inOrder('Ghi chú', 'Họ và tên', 'Lý do', 'Nội dung khác')
  editor.quiet()
})

for (const [name, way] of Object.entries(ways)) {
  test(`steps are turned round by buttons, and dragged where there are scripts, ${name}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const editor = await started(browser, way)
    const { page } = editor
    await page.goto(`/quan-tri/thu-tuc/${editor.code}/sua/quy-trinh`)
    await editor.presses('Tạo quy trình mẫu', 'Tổng tỷ lệ thời gian: 100 %')
    const titles = page.locator('li[data-place^="item:"] > div:first-child > a')
    const inOrder = (...names: readonly string[]) => expect.poll(() => titles.allTextContents()).toEqual(names.map((one, index) => `${String(index + 1)}. ${one}`))
    await inOrder('Tiếp nhận', 'Giải quyết', 'Phê duyệt', 'Trả kết quả')
    const handle = page.locator('.outline-handle')
    if (way.scripts && way.viewport === desktop) {
      await handle.nth(3).dragTo(page.locator('li[data-place^="item:"]').nth(1), { targetPosition: { x: 60, y: 4 } })
      await inOrder('Tiếp nhận', 'Trả kết quả', 'Giải quyết', 'Phê duyệt')
      const last = page.locator('li[data-place^="item:"]').nth(3)
      const { height } = (await last.boundingBox()) ?? { height: 0 }
      await handle.nth(1).dragTo(last, { targetPosition: { x: 60, y: height - 6 } })
      await inOrder('Tiếp nhận', 'Giải quyết', 'Phê duyệt', 'Trả kết quả')
    }
    if (!way.scripts) {
      await expect(handle.first()).toBeHidden()
      await expect(page.getByText('dùng chuột kéo').first()).toBeHidden()
    }
    const up = page.getByRole('button', { name: 'Đưa “Phê duyệt” lên' })
    await up.press('Enter')
    await inOrder('Tiếp nhận', 'Phê duyệt', 'Giải quyết', 'Trả kết quả')
    if (way.scripts) await expect(up).toBeFocused()
    await editor.check()
    await editor.goes('/../quy-trinh')
    await expect(page.getByRole('button', { name: 'Đưa “Tiếp nhận” lên' })).toHaveCount(0)
    editor.quiet()
  })

  test(`two administrators lose nothing of each other's ${name}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const first = await started(browser, way)
    await fill(first, three)
    const second = await editorOf(browser, await newOfficialBrowser('H17.99.97'), first.code, way)

    await first.goes('/truong/hoTen')
    await second.goes('/truong/lyDo')
    await second.writes(/^Câu hỏi hoặc tên trường$/, 'Lý do đề nghị')
    await second.presses('Lưu vào bản soạn', 'Đã lưu “Lý do đề nghị”.')

    // Another field: told who did what, and put on top of it.
    await first.writes(/^Câu hỏi hoặc tên trường$/, 'Họ, chữ đệm và tên')
    await first.presses('Lưu vào bản soạn', 'Người khác đã sửa bản soạn này trong lúc bạn nhập')
    await first.told(/Lê Đa Năng, .*: sửa trường “Lý do đề nghị”/)
    await expect(first.page.getByRole('textbox', { name: /^Câu hỏi hoặc tên trường$/ })).toHaveValue('Họ, chữ đệm và tên')
    await first.check()
    await first.presses('Lưu phần của tôi lên bản mới nhất', 'Đã lưu “Họ, chữ đệm và tên”.')
    await first.inOrder('Họ, chữ đệm và tên', 'Lý do đề nghị', 'Ghi chú')

    // The same field: kept on the screen, written nowhere.
    await second.goes('/truong/hoTen')
    await first.goes('/truong/hoTen')
    await second.writes(/^Câu hỏi hoặc tên trường$/, 'Tên')
    await second.presses('Lưu vào bản soạn', 'Đã lưu “Tên”.')
    await first.writes(/^Câu hỏi hoặc tên trường$/, 'Họ tên đầy đủ')
    await first.presses('Lưu vào bản soạn', /Họ đã sửa đúng phần này/)
    await first.told(/Lê Đa Năng, .*: sửa trường “Tên”/)
    await expect(first.page.getByRole('textbox', { name: /^Câu hỏi hoặc tên trường$/ })).toHaveValue('Họ tên đầy đủ')
    await expect(first.page.getByRole('button', { name: 'Lưu phần của tôi lên bản mới nhất' })).toHaveCount(0)
    await first.check()

    // A move is put on top like anything else.
    await first.goes()
    await second.goes('/truong/lyDo')
    await second.writes(/^Câu hỏi hoặc tên trường$/, 'Lý do')
    await second.presses('Lưu vào bản soạn', 'Đã lưu “Lý do”.')
    await first.presses('Đưa “Ghi chú” lên', 'Người khác đã sửa bản soạn này trong lúc bạn nhập')
    await first.check()
    await first.presses('Lưu phần của tôi lên bản mới nhất', 'Đã chuyển “Ghi chú”')
    await first.inOrder('Tên', 'Ghi chú', 'Lý do')
    await first.presses('Đưa “Ghi chú” lên', 'nay đứng thứ 1 trong 3')
    await first.inOrder('Ghi chú', 'Tên', 'Lý do')

    // A way to the newest version that leads to the same page.
    await first.goes('/moi?vao=section:main:all')
    await second.goes()
    await second.presses('Đưa “Lý do” lên', 'Đã chuyển “Lý do”')
    await first.writes(/^Câu hỏi hoặc tên trường/, 'Nơi sinh')
    await first.presses(/^Thêm$/, 'Người khác đã sửa bản soạn này trong lúc bạn nhập')
    const newest = await first.page.getByRole('link', { name: 'Mở bản mới nhất trong thẻ khác' }).evaluate((link: HTMLAnchorElement) => link.href)
    expect(newest).toContain('/moi?vao=section')
    first.quiet()
    second.quiet()
  })
}

const group = (key: string, name: string, columns: readonly object[]) =>
  ({ key, type: 'table', label: label(name), required: false, rules: [], minRows: 0, maxRows: 10, rowLabel: label('Dòng'), columns })

/** A hundred pages of three fields, 65 rules, tables of tables. */
const giant = Array.from({ length: 100 }, (_, page) => {
  const [first, second, third] = [0, 1, 2].map((index) => `p${String(page)}f${String(index)}`) as [string, string, string]
  const rules = page < 65 ? [{ kind: 'holds', condition: { '!=': [{ var: first }, 'x'] }, message: label('Hãy ghi khác x') }] : []
  const select = { type: 'select', list: 'nationality', options: [], required: false, rules: [] }
  const inner = group('con', 'Con', [text('ten', 'Tên'), { ...select, key: 'quocTich', label: label('Quốc tịch') }])
  return {
    key: `p${String(page)}`, title: label(`Phần việc ${String(page)}`),
    ...(page > 0 && { condition: { '!=': [{ var: `p${String(page - 1)}f0` }, 'x'] } }),
    sections: [{
      key: 'main',
      fields: [
        { ...text(first, `Trường ${String(page)}.0`), rules },
        page % 10 === 7 ? group(second, `Bảng ${String(page)}`, [text('ten', 'Tên'), inner]) : { ...select, key: second, label: label(`Trường ${String(page)}.1`) },
        text(third, `Trường ${String(page)}.2`),
      ],
    }],
  }
})

test('a part of a person is given a name and a rule of its own', async ({ browser }) => {
  const editor = await started(browser, { viewport: phone, scripts: true })
  const { page } = editor
  const part = (name: string) => ({ part: name, required: true, rules: [] })
  await fill(editor, onePage([{ key: 'nguoi', type: 'person', label: label('Người được cử'), required: false, rules: [], parts: [part('name'), part('birthDate')] }]))
  await editor.goes('/truong/nguoi')
  await editor.writes(/^Tên gọi khác của “Ngày sinh” \(không/, 'Ngày sinh theo giấy tờ')
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Người được cử”.')
  await editor.goes('/truong/nguoi')
  const rules = page.getByRole('region', { name: 'Quy tắc kiểm tra của “Ngày sinh”' })
  await rules.getByRole('link', { name: '+ Thêm quy tắc' }).click()
  await page.getByRole('link', { name: 'Tuổi', exact: true }).click()
  await editor.writes(/^Ít nhất/, '18')
  await editor.writes(/^Lời nhắc khi sai$/, 'Phải từ đủ 18 tuổi')
  await editor.presses('Lưu vào bản soạn', 'Phải từ đủ 18 tuổi')
  await expect(rules.getByText('Phải từ đủ 18 tuổi')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Người dân sẽ thấy' }).getByText('Ngày sinh theo giấy tờ')).toBeVisible()
  await editor.check()
  editor.quiet()
})

test('a form of 300 fields on 100 pages with 65 rules stays light, and is turned round', async ({ browser }) => {
  test.setTimeout(180_000)
  const editor = await started(browser, { viewport: desktop, scripts: true })
  const { page } = editor
  await fill(editor, giant)
  const weighs = async (rest: string, bytes: number, elements: number) => {
    const answer = await editor.goes(rest)
    expect((await answer?.body())?.byteLength ?? Infinity, rest).toBeLessThan(bytes)
    expect(await page.evaluate(() => document.querySelectorAll('*').length), rest).toBeLessThan(elements)
  }
  await weighs('', 600_000, 2500)
  await weighs('/truong/p7f0', 600_000, 2500)
  await weighs('/truong/p7f1/con/quocTich', 600_000, 2500)
  await weighs('/quy-tac?o=field:p7f0&so=0', 600_000, 2500)
  await editor.goes()
  await page.getByRole('link', { name: 'Trang 8: Phần việc 7' }).click()
  await editor.inOrder('Trường 7.0', 'Bảng 7', 'Trường 7.2')
  await editor.presses('Đưa “Trường 7.2” lên', 'Đã chuyển “Trường 7.2”')
  await editor.inOrder('Trường 7.0', 'Trường 7.2', 'Bảng 7')
  await page.getByRole('link', { name: /Thêm trường vào phần này/ }).click()
  await editor.writes(/^Câu hỏi hoặc tên trường/, 'Trường mới')
  await editor.presses(/^Thêm$/, 'Đã thêm “Trường mới”.')
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Trường mới”.')
  await editor.inOrder('Trường 7.0', 'Trường 7.2', 'Bảng 7', 'Trường mới')
  editor.quiet()
})

test.afterEach(({ browser }) => closeWindows(browser))

import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { demoOfficials } from '@/lib/identity/model'
import { fileBirthRegistration } from '../e2e/journeys/file-dossier'
import { signInCitizen } from '../e2e/journeys/sign-in-citizen'

// The pictures of README.md, made by `npm run screenshots`. Not a test of anything; the journeys are.

const widths = [360, 1280] as const

for (const width of widths) {
  test.describe(`at ${String(width)} px`, () => {
    test.use({ viewport: { width, height: width === 360 ? 740 : 900 } })

    /** `from`: a heading to begin at on a phone, whose window holds little more than the head of the page. */
    const shoot = async (page: Page, name: string, from?: string) => {
      await page.mouse.move(0, 0)
      await page.evaluate(() => {
        window.scrollTo(0, 0)
      })
      if (from !== undefined && width === 360) {
        await page.getByRole('heading', { level: 2, name: from }).evaluate((heading) => {
          heading.scrollIntoView()
        })
      }
      const png = await page.screenshot({ animations: 'disabled' })
      // A page has few colours: with a palette it takes a third.
      await sharp(png).png({ palette: true, effort: 10 }).toFile(`docs/screenshots/${name}-${String(width)}.png`)
    }

    test('public pages', async ({ page }) => {
      await page.goto('/')
      await shoot(page, 'home')
      await page.goto('/thu-tuc/1.001193')
      await shoot(page, 'procedure')
    })

    test('filing', async ({ page }) => {
      await signInCitizen(page, width === 360 ? 'Trần Thị Mai Hạnh' : 'Lê Quốc Bảo', '/nop/1.001193')
      await fileBirthRegistration(page, {
        look: async (title) => {
          if (title === 'Trẻ được khai sinh') await shoot(page, 'form-step')
          if (title === 'review') await shoot(page, 'review')
        },
      })
    })

    test("the official's day", async ({ page }) => {
      const officials = [
        ['mot-cua', [['/can-bo/tiep-nhan', 'Tiếp nhận hồ sơ', 'counter'], ['/can-bo/tra-ket-qua', 'Trả kết quả', 'giving-out'], ['/can-bo/so-thu-tu', 'Số thứ tự', 'waiting-room']]],
        ['giam-sat', [['/can-bo/so-sach', 'Sổ sách', 'books'], ['/can-bo/bao-cao', 'Tình hình giải quyết thủ tục hành chính', 'report']]],
        ['quan-tri', [['/quan-tri/mau-tin', /./, 'messages'], ['/quan-tri/phan-cong', /./, 'assignment']]],
      ] as const
      for (const [name, pages] of officials) {
        await page.context().clearCookies()
        await page.goto('/can-bo/dang-nhap')
        await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(`${name}@${demoOfficials.domain}`)
        await page.getByLabel('Mật khẩu', { exact: true }).fill(demoOfficials.password)
        await page.getByRole('button', { name: 'Đăng nhập' }).click()
        await expect(page).not.toHaveURL(/dang-nhap/)
        for (const [address, title, picture] of pages) {
          await page.goto(address)
          await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
          await shoot(page, picture)
        }
      }
      await page.goto('/man-hinh/H17.99.01')
      await shoot(page, 'wall-screen')
    })

    test('queue and workbench', async ({ page }) => {
      await page.goto('/can-bo/dang-nhap')
      await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(`ho-tich@${demoOfficials.domain}`)
      await page.getByLabel('Mật khẩu', { exact: true }).fill(demoOfficials.password)
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Hàng đợi' })).toBeVisible()
      await shoot(page, 'queue')
      await page.getByRole('link', { name: /^H17\./ }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: /^H17\./ })).toBeVisible()
      await shoot(page, 'workbench')
    })

    test('studio', async ({ page }) => {
      const procedure = width === 360 ? '1.001193' : '1.000656'
      await page.goto('/can-bo/dang-nhap')
      await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(`quan-tri@${demoOfficials.domain}`)
      await page.getByLabel('Mật khẩu', { exact: true }).fill(demoOfficials.password)
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Quản trị' })).toBeVisible()
      await page.goto(`/quan-tri/thu-tuc/${procedure}`)
      await page.getByRole('button', { name: 'Soạn phiên bản mới' }).click()
      await expect(page.getByRole('heading', { level: 1, name: /^Bản soạn/ })).toBeVisible()
      await page.goto(`/quan-tri/thu-tuc/${procedure}/sua`)
      await shoot(page, 'studio', 'Các phần của bản soạn')
      await page.goto(`/quan-tri/thu-tuc/${procedure}/sua/bieu-mau`)
      await shoot(page, 'form-editor', 'Trang 1:')
      await page.goto(`/quan-tri/thu-tuc/${procedure}/chay-thu`)
      await page.getByRole('button', { name: 'Bắt đầu chạy thử' }).click()
      await expect(page.getByText('Bản chạy thử – không có hồ sơ nào được tạo')).toBeVisible()
      await shoot(page, 'try-it')
      await page.goto(`/quan-tri/thu-tuc/${procedure}/sua/thoi-han`)
      await page.getByRole('textbox', { name: 'Số lượng' }).last().fill('3')
      await page.getByRole('combobox', { name: 'Cách tính' }).last().selectOption({ label: 'Ngày làm việc' })
      await page.getByRole('button', { name: 'Lưu vào bản soạn' }).click()
      await expect(page.getByText('Đã lưu vào bản soạn').first()).toBeVisible()
      await page.goto(`/quan-tri/thu-tuc/${procedure}/sua/le-phi/moi`)
      await page.getByRole('textbox', { name: /^Tên khoản thu$/ }).fill('Lệ phí đăng ký quá hạn')
      await page.getByRole('textbox', { name: 'Số tiền (đồng)' }).fill('8.000')
      await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Nghị quyết của Hội đồng nhân dân thành phố')
      await page.getByRole('button', { name: 'Lưu vào bản soạn' }).click()
      await expect(page.getByText('Đã lưu vào bản soạn').first()).toBeVisible()
      await page.goto(`/quan-tri/thu-tuc/${procedure}/sua/cong-bo`)
      await shoot(page, 'comparison', 'Những gì thay đổi')
    })
  })
}

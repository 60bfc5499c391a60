import { escapeHtml } from '../program'
import { organisations } from './organisations'
import { ageOf, type Person, people } from './people'

const style = `
*{box-sizing:border-box}body{margin:0;background:#f4f6f8;color:#1b1b1b;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
header{background:#8a1420;color:#fff;padding:1rem}header p{margin:.25rem 0 0}main{max-width:40rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem}.brand{font-weight:700;font-size:1.25rem;margin:0}
.notice{border-left:.375rem solid #8a1420;background:#fff;padding:.75rem 1rem}ul{list-style:none;margin:0;padding:0}li{margin:.5rem 0}
button,.button{font:inherit;min-height:3rem;padding:.625rem 1rem;border:2px solid #5c6670;border-radius:.375rem;background:#fff;color:#1b1b1b;text-align:left;cursor:pointer}
button.person{display:block;width:100%}button.main{background:#8a1420;border-color:#8a1420;color:#fff;font-weight:600}
button:hover{border-color:#8a1420}button:focus-visible,input:focus-visible,a:focus-visible{outline:4px solid #0b5cad;outline-offset:2px}
button strong,button span{display:block}.en{font-size:.9375rem;color:#444}header .en{color:#fff}
label{display:block;font-weight:600}input{font:inherit;width:100%;max-width:20rem;min-height:3rem;padding:.5rem;border:2px solid #5c6670;border-radius:.375rem;display:block;margin:.5rem 0}
.error{color:#a1000c;font-weight:600;margin:.25rem 0}`

const en = (text: string) => `<span class="en" lang="en">${escapeHtml(text)}</span>`

/** A whole page of the simulator; every page says that its data are invented. */
function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Mô phỏng VNeID</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><p class="brand">Mô phỏng VNeID – dữ liệu hư cấu</p><p class="en" lang="en">VNeID simulator – all data are fictional</p></header>
<main>${body}</main></body></html>`
}

/** "34 tuổi. Góa chồng" under the name, in both languages. */
function personButton({ claims, note, noteEn }: Person, now: Date): string {
  const age = String(ageOf(claims, now))
  return `<button class="person" name="id" value="${claims.SoDinhDanh}"><strong>${escapeHtml(claims.HoVaTen)}</strong>
<span>${age} tuổi. ${escapeHtml(note)}. Số định danh ${claims.SoDinhDanh}.</span>${en(`Aged ${age}. ${noteEn}.`)}</button>`
}

const organisationButtons = organisations.map(
  ({ MaSoThue, TenDoanhNghiep, NguoiDaiDien }) => `<li><button class="person" name="id" value="${MaSoThue}"><strong>${escapeHtml(TenDoanhNghiep)}</strong>
<span>Mã số thuế ${MaSoThue}. Người đại diện: ${escapeHtml(NguoiDaiDien.HoVaTen)}.</span>${en(`Represented by ${NguoiDaiDien.HoVaTen}.`)}</button></li>`,
)

type SignIn = { action: string; typed: string; error?: 'unknown' | undefined; now: Date }

/** Choosing who one is: one press on a person, or a typed personal id, or cancelling. */
export function signInPage({ action, typed, error, now }: SignIn): string {
  const list = people.map((one) => `<li>${personButton(one, now)}</li>`).join('\n')
  const message = error
    ? `<p class="error" id="id-error">Không có người nào mang số định danh này. Hãy nhập 12 chữ số của một người trong danh sách.
${en('Nobody here has this personal id. Type the 12 digits of a person on the list.')}</p>`
    : ''
  const described = error ? ' aria-invalid="true" aria-describedby="id-error" autofocus' : ''
  return layout(
    'Đăng nhập',
    `<h1>Đăng nhập bằng tài khoản định danh điện tử</h1><p>${en('Sign in with an electronic identity')}</p>
<p class="notice">Đây không phải VNeID thật. Những người dưới đây đều hư cấu; không cần mật khẩu.
${en('This is not the real VNeID. Everybody below is made up; no password is needed.')}</p>
<form method="post" action="${escapeHtml(action)}">
<h2><label for="id">Nhập số định danh</label></h2><p>${en('Type a personal id')}</p>${message}
<input id="id" name="id" inputmode="numeric" autocomplete="off" value="${escapeHtml(typed)}"${described}>
<button class="main">Đăng nhập</button></form>
<form method="post" action="${escapeHtml(action)}"><h2>Hoặc chọn một người</h2><p>${en('Or choose a person')}</p><ul>${list}</ul>
<h2>Hoặc một tổ chức</h2><p>${en('Or an organisation')}</p><ul>${organisationButtons.join('\n')}</ul></form>
<form method="post" action="${escapeHtml(action)}"><h2>Không đăng nhập nữa?</h2>
<button name="cancel" value="1">Hủy và quay lại ${en('Cancel and go back')}</button></form>`,
  )
}

export const errorPage = (code: string, description: string): string =>
  layout(
    'Có lỗi',
    `<h1>Không đăng nhập được</h1><p>Yêu cầu không hợp lệ hoặc đã hết hạn. Hãy quay lại cổng dịch vụ công và thử lại.</p>
<p>${en('The request is not valid or has expired. Go back to the portal and try again.')}</p>
<p>Mã lỗi: <code>${escapeHtml(code)}</code> ${en(description)}</p>`,
  )

export const signedOutPage = (): string =>
  layout('Đã đăng xuất', `<h1>Đã đăng xuất</h1><p>Ông/bà đã đăng xuất khỏi VNeID (mô phỏng).</p><p>${en('You have signed out.')}</p>`)

import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freePort, type Program, startProgram } from '../support/start-program'

let program: Program
let smtpPort: number
let httpPort: number

beforeAll(async () => {
  smtpPort = await freePort()
  httpPort = await freePort()
  program = await startProgram('tests/simulators/mail/server.ts', {
    MAIL_SMTP_PORT: String(smtpPort),
    MAIL_HTTP_PORT: String(httpPort),
  })
})

afterAll(async () => {
  expect(await program.stop()).toBe(0)
})

beforeEach(async () => {
  await fetch(`${program.url}/messages`, { method: 'DELETE' })
  await control({ refuse: 0, down: false, slowMs: 0 })
})

const control = (faults: object) => fetch(`${program.url}/_control`, { method: 'POST', body: JSON.stringify(faults) })

type Row = { id: string; messageId: string; links: string[]; deliveries: number; headers: Record<string, string> }
const messages = async () => (await (await fetch(`${program.url}/messages`)).json()) as Row[]

const send = (messageId: string, subject = 'Hồ sơ đã được tiếp nhận') =>
  createTransport({ host: 'localhost', port: smtpPort, ignoreTLS: true }).sendMail({
    from: 'Một Cửa <khong-tra-loi@motcua.example>',
    to: 'cong-dan@congdan.example',
    messageId,
    subject,
    text: 'Xem tại http://localhost:3000/ho-so/abc?x=1&y=2.\n<b>không phải thẻ</b>',
  })

test('a mail can be read back with its words, headers and links', async () => {
  await send('<one@motcua.example>')
  const [mail, ...others] = await messages()
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    messageId: '<one@motcua.example>',
    from: '"Một Cửa" <khong-tra-loi@motcua.example>',
    to: ['cong-dan@congdan.example'],
    subject: 'Hồ sơ đã được tiếp nhận',
    links: ['http://localhost:3000/ho-so/abc?x=1&y=2'],
    deliveries: 1,
  })
  expect(mail?.headers['message-id']).toBe('<one@motcua.example>')
})

test('the pages show the newest first and let nothing of the mail through as markup', async () => {
  await send('<one@motcua.example>', 'Thư cũ')
  await send('<two@motcua.example>', 'Thư mới')
  const list = await (await fetch(`${program.url}/`)).text()
  expect(list.indexOf('Thư mới')).toBeLessThan(list.indexOf('Thư cũ'))
  const [newest] = await messages()
  const page = await (await fetch(`${program.url}/messages/${newest?.id ?? ''}`)).text()
  expect(page).toContain('<a href="http://localhost:3000/ho-so/abc?x=1&amp;y=2">')
  expect(page).not.toContain('<b>')
  expect((await fetch(`${program.url}/messages/999`)).status).toBe(404)
})

test('the same Message-ID twice counts two deliveries', async () => {
  await send('<same@motcua.example>')
  await send('<same@motcua.example>')
  expect((await messages()).map(({ deliveries }) => deliveries)).toEqual([2, 2])
})

test('it refuses as many mails as it was told to, with 451', async () => {
  await control({ refuse: 1 })
  await expect(send('<one@motcua.example>')).rejects.toMatchObject({ responseCode: 451 })
  expect(await messages()).toEqual([])
  await send('<one@motcua.example>')
  expect(await messages()).toHaveLength(1)
})

test('when down it takes nothing', async () => {
  await control({ down: true })
  await expect(send('<one@motcua.example>')).rejects.toMatchObject({ responseCode: 421 })
  await control({ down: false })
  await send('<one@motcua.example>')
  expect(await messages()).toHaveLength(1)
})

test('a second one on the same port says so', async () => {
  const second = startProgram('tests/simulators/mail/server.ts', {
    MAIL_SMTP_PORT: String(smtpPort),
    MAIL_HTTP_PORT: String(httpPort),
  })
  await expect(second).rejects.toThrow(`port ${String(smtpPort)} is taken`)
})

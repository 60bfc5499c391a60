import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from './support/browser'
import { citizenBrowser } from './support/people'

// Whatever is sent, the fault is the sender's: no answer to input is ever a 500.

const addresses: readonly (readonly [path: string, lang: 'vi' | 'en'])[] = [
  ['/ho-so/%E0%A4%A', 'vi'], ['/thu-tuc/%', 'vi'], ['/ho-so/%00', 'vi'], ['/tra-cuu/%ff', 'vi'], ['/nop/%/x', 'vi'], ['/%', 'vi'], ['/%68o-so/x', 'vi'],
  ['/en/thu-tuc/%', 'en'], ['/en/ho-so/%ff', 'en'],
]

test('an address that means nothing is a page that is not there, in its language and with a policy that lets its scripts run', async ({ browser }) => {
  const citizen = await citizenBrowser('048190866001')
  const context = await browser.newContext()
  await citizen.lendTo(context)
  for (const [path, lang] of addresses) {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // Chromium itself notes that the page was not there.
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
    })
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    expect(answer?.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'")
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.getAttribute('html', 'lang'), path).toBe(lang)
    await page.waitForLoadState('load')
    expect(complaints, path).toEqual([])
    await page.close()
  }
  await context.close()
})

test('a query with what no text holds is answered', async () => {
  const citizen = await citizenBrowser('048190866001')
  for (const path of ['/ho-so?sau=%00', '/tim-kiem?q=%00', '/tim-kiem?q=%E0%A4%A', '/can-bo/dang-nhap?tiep=%00']) {
    expect((await citizen.ask(path)).status, path).toBeLessThan(500)
  }
})

const field = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

test('a form that cannot be read is refused', async () => {
  const visitor = new PlainBrowser()
  const page = await (await visitor.ask('/tra-cuu')).text()
  const reference = (/name="\$ACTION_1:0" value="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"')
  const { id } = JSON.parse(reference) as { id: string }
  const post = async (body: string, over: Record<string, string> = {}) => {
    const headers = { origin: stackAddresses().url, 'content-type': 'multipart/form-data; boundary=x', ...over }
    return (await visitor.ask('/tra-cuu', { method: 'POST', headers, body })).status
  }
  const action = { 'next-action': id, accept: 'text/x-component' }
  for (const body of ['no parts at all', `${field('0', '{bad')}--x--\r\n`, '--x--\r\n']) {
    expect(await post(body, action), `as an action: ${body}`).toBe(400)
  }
  const called = field('$ACTION_REF_1', '') + field('$ACTION_1:0', reference)
  for (const body of ['no parts at all', `${called}--x--\r\n`, `${called}${field('$ACTION_1:1', '[{bad')}--x--\r\n`, field('a', 'b')]) {
    expect(await post(body), `as a form: ${body}`).toBe(400)
  }
  expect(await post('x', { 'content-type': 'multipart/form-data' })).toBe(400)
})

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { answerTooMany, tooMany } from './too-many'
import { answerUnreadable, formNumber } from './unreadable-body'

let number = ''
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers(number === '' ? {} : { [formNumber]: number })) }))

const multipart = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'x' }

/** What the sender sees where the page is drawn after `act`. */
async function answerAfter(act: () => Promise<void>, sent: RequestInit = multipart): Promise<Response> {
  const draw = async (request: IncomingMessage, response: ServerResponse) => {
    number = String(request.headers[formNumber] ?? '')
    await act()
    response.setHeader('content-type', 'text/html')
    response.end('the page')
  }
  const server = createServer((request, response) => {
    answerUnreadable(request, response)
    answerTooMany(request, response)
    void draw(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/tra-cuu`, sent)
  server.close()
  return answer
}

test('the page is there, under the status that programs look at, and says how long to wait', async () => {
  const answer = await answerAfter(() => tooMany(90))
  expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([429, '90', 'the page'])
  expect(answer.headers.get('content-type')).toBe('text/html')
})

test('who asked no more than others, or sends no form, is answered as ever', async () => {
  const nothing = () => Promise.resolve()
  expect((await answerAfter(nothing)).status).toBe(200)
  expect((await answerAfter(() => tooMany(90), {})).status).toBe(200)
  expect((await answerAfter(nothing)).headers.get('retry-after')).toBeNull()
})

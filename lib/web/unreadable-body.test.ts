import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { answerUnreadable } from './unreadable-body'

const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

async function statusOf(answer: (request: IncomingMessage, response: ServerResponse) => void, path: string, init: RequestInit): Promise<number> {
  const server = createServer((request, response) => {
    answerUnreadable(request, response)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { status } = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, init)
  server.close()
  return status
}

const fails = (_: IncomingMessage, response: ServerResponse) => {
  response.statusCode = 500
  response.end('failed')
}

test('a form that fails before any action began is the fault of who sent it', async () => {
  expect(await statusOf(fails, '/tra-cuu', { method: 'POST', headers: multipart, body: 'x' })).toBe(400)
})

test('what else fails is ours', async () => {
  expect(await statusOf(fails, '/tra-cuu', {})).toBe(500)
  expect(await statusOf(fails, '/tra-cuu', { method: 'POST', body: 'x' })).toBe(500)
  expect(await statusOf(fails, '/api/nop/x/luu', { method: 'POST', headers: multipart, body: 'x' })).toBe(500)
})

test('a form that was read answers as it answers, and its number is its own', async () => {
  const fine = (request: IncomingMessage, response: ServerResponse) => response.end(String(request.headers['x-form-number']))
  expect(await statusOf(fine, '/tra-cuu', { method: 'POST', headers: { ...multipart, 'x-form-number': 'known' }, body: 'x' })).toBe(200)
})

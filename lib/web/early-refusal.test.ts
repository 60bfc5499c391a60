import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { env } from '@/lib/core/env'
import { earlyRefusal, refuseEarly } from './early-refusal'

const ours: IncomingHttpHeaders = { host: 'portal.example', origin: env.PUBLIC_URL, 'content-type': 'multipart/form-data; boundary=x', 'next-action': 'a' }

describe('before Next reads a request', () => {
  test('what a page of ours sends goes on', () => {
    expect(earlyRefusal('POST', ours)).toBeNull()
    expect(earlyRefusal('POST', { ...ours, origin: 'https://portal.example' })).toBeNull()
    expect(earlyRefusal('GET', { origin: 'https://elsewhere.example' })).toBeNull()
  })

  test('what comes without an Origin goes on: who needs one looks again', () => {
    const { origin: _, ...without } = ours
    expect(earlyRefusal('POST', without)).toBeNull()
  })

  test.each(['https://elsewhere.example', 'null', '', 'https://portal.example.elsewhere.example'])('a form from %j is refused', (origin) => {
    expect(earlyRefusal('POST', { host: 'portal.example', origin })).toBe(403)
  })

  test.each(['text/plain;charset=UTF-8', 'application/json', undefined])('an action in %j is refused', (type) => {
    expect(earlyRefusal('POST', { ...ours, 'content-type': type })).toBe(415)
    expect(earlyRefusal('POST', { ...ours, 'content-type': type, 'next-action': undefined })).toBeNull()
  })

  test('an action of more than a megabyte is refused; a file is not an action', () => {
    expect(earlyRefusal('POST', { ...ours, 'content-length': '1048577' })).toBe(413)
    expect(earlyRefusal('POST', { ...ours, 'content-length': '1048576' })).toBeNull()
    expect(earlyRefusal('POST', { ...ours, 'content-length': '9000000', 'next-action': undefined })).toBeNull()
  })

  test('a refused request hears why and goes no further', async () => {
    let heard = 0
    const server = createServer((request, response) => {
      if (refuseEarly(request, response)) return
      heard += 1
      response.end('in')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
    expect((await fetch(url, { method: 'POST', body: 'x', headers: { origin: 'https://elsewhere.example' } })).status).toBe(403)
    expect(heard).toBe(0)
    expect(await (await fetch(url)).text()).toBe('in')
    server.close()
  })
})

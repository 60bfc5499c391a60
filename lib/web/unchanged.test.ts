import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerUnchanged } from './unchanged'

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => {
    answerUnchanged(request, response)
    if (request.url !== '/none') response.setHeader('etag', 'W/"one"')
    if (request.url === '/gone') response.statusCode = 404
    if (request.url === '/zip') {
      response.setHeader('content-encoding', 'gzip')
      response.write(gzipSync('page'))
      response.end()
    } else {
      response.setHeader('content-length', 4)
      response.end('page')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => {
  server.close()
})

const ask = async (path: string, tag: string, method = 'GET') => {
  const answer = await fetch(url + path, { method, headers: { 'if-none-match': tag } })
  return [answer.status, await answer.text(), answer.headers.get('etag')]
}

describe('a page the browser has already', () => {
  it.each(['/', '/zip'])('is not sent again (%s)', async (path) => {
    expect(await ask(path, 'W/"one"')).toEqual([304, '', 'W/"one"'])
    expect(await ask(path, '"zero", "one"')).toEqual([304, '', 'W/"one"'])
  })

  it('is sent where it has changed, is missing, has no tag, or something is posted', async () => {
    expect(await ask('/', 'W/"two"')).toEqual([200, 'page', 'W/"one"'])
    expect(await ask('/gone', 'W/"one"')).toEqual([404, 'page', 'W/"one"'])
    expect(await ask('/none', 'W/"one"')).toEqual([200, 'page', null])
    expect(await ask('/', 'W/"one"', 'POST')).toEqual([200, 'page', 'W/"one"'])
  })
})

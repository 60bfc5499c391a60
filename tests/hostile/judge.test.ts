import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allIn } from './support/all-in'
import { faultsIn, leadsTo, read } from './support/judge'
import { hostilePosts } from './support/posts'

// A portal with one fault of each kind: what the hostile tests look for in ours is found in it.

let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0]
      if (path === '/leak') return response.end('<p>Trần Thị Mai Hạnh</p>')
      if (path === '/stack') return response.end(`<pre>${new Error('x').stack ?? ''}</pre>`)
      if (path === '/sql') return response.end('error: duplicate key value violates unique constraint "x"')
      if (path === '/away') return response.writeHead(303, { location: '//ke-xau.example/x' }).end()
      if (path === '/link') return response.end('<a href="https://ke-xau.example/x">tiếp</a>')
      if (path === '/header') return response.setHeader('x-hostile', '1').end()
      // Breaks on what nobody means: only a fuzzer comes upon it.
      return response.writeHead(/__proto__|constructor/.test(body) ? 500 : 200).end('ok')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`
})
afterAll(() => {
  server.close()
})

const ask = async (path: string, body?: FormData) => read(await fetch(`${url}${path}`, { redirect: 'manual', ...(body && { method: 'POST', body }) }))

test('a name, a stack, SQL, a header and another site are seen', async () => {
  const names = ['Trần Thị Mai Hạnh']
  expect(faultsIn(await ask('/leak'), names)).toEqual(['names Trần Thị Mai Hạnh'])
  expect(faultsIn(await ask('/stack'))).toContain('shows a stack trace')
  expect(faultsIn(await ask('/sql'))).toContain('shows a statement to the database')
  expect(faultsIn(await ask('/header'))).toEqual(['took a header from what was sent'])
  expect(leadsTo(await ask('/away'), 'ke-xau.example')).toBe(true)
  expect(leadsTo(await ask('/link'), 'ke-xau.example')).toBe(true)
})

test('an answer without fault has none', async () => {
  const answer = await ask('/fine')
  expect([faultsIn(answer, ['Trần Thị Mai Hạnh']), leadsTo(answer, 'ke-xau.example')]).toEqual([[], false])
})

test('the posts come upon what breaks only for some, and are the same for the same seed', async () => {
  const posts = hostilePosts({ seed: 7, count: 60, names: ['code', 'note'], ids: ['x'] })
  const answers = await allIn(4, posts, ({ values }) => {
    const body = new FormData()
    for (const [name, value] of values) body.append(name, value)
    return ask('/deep', body)
  })
  expect(answers.filter((answer) => faultsIn(answer).length > 0).length).toBeGreaterThan(0)
  expect(hostilePosts({ seed: 7, count: 60, names: ['code', 'note'], ids: ['x'] })).toEqual(posts)
  expect(hostilePosts({ seed: 8, count: 60, names: ['code', 'note'], ids: ['x'] })).not.toEqual(posts)
})

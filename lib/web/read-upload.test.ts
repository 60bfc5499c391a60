import { expect, it } from 'vitest'
import { readUpload } from './read-upload'

const post = (form: FormData) => new Request('http://portal.test/', { method: 'POST', body: form })

async function collect(request: Request) {
  const files: string[] = []
  const entries = await readUpload(request, async ({ field, name, content }) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of content) chunks.push(chunk as Uint8Array)
    files.push(`${field}/${name}/${Buffer.concat(chunks).toString()}`)
  })
  return { entries, files }
}

it('gives the files one after the other and the texts in their order', async () => {
  const form = new FormData()
  form.append('birthNotice', new File(['mot'], 'giấy chứng sinh.pdf'))
  form.append('name', 'Lê An')
  form.append('birthNotice', new File(['hai'], 'b.png'))
  form.append('intent', 'next')
  expect(await collect(post(form))).toEqual({
    entries: [['name', 'Lê An'], ['intent', 'next']],
    files: ['birthNotice/giấy chứng sinh.pdf/mot', 'birthNotice/b.png/hai'],
  })
})

it('passes over a field for which no file was chosen', async () => {
  const form = new FormData()
  form.append('birthNotice', new File([], ''))
  form.append('intent', 'stay')
  expect(await collect(post(form))).toEqual({ entries: [['intent', 'stay']], files: [] })
})

it('refuses unread what says that it is too large', async () => {
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(100 * 1024 * 1024 + 1) })
  const request = { headers, body: new ReadableStream() } as Request
  expect(await readUpload(request, () => Promise.reject(new Error('read')))).toBe('too-large')
})

it('says when the post ends in the middle, or is no form', async () => {
  const form = new FormData()
  form.append('birthNotice', new File(['x'.repeat(1000)], 'a.pdf'))
  const whole = post(form)
  const type = whole.headers.get('content-type') ?? ''
  const half = (await whole.arrayBuffer()).slice(0, 600)
  expect((await collect(new Request('http://portal.test/', { method: 'POST', headers: { 'content-type': type }, body: half })).catch(String))).toMatchObject({ entries: 'broken-off' })
  expect((await collect(new Request('http://portal.test/', { method: 'POST', body: 'name=An' }))).entries).toBe('broken-off')
})

it('lets a fault of the taker be one', async () => {
  const form = new FormData()
  form.append('birthNotice', new File(['mot'], 'a.pdf'))
  const sent = post(form)
  const whole = new Request(sent.url, { method: 'POST', headers: sent.headers, body: await sent.arrayBuffer() })
  await expect(readUpload(whole, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full')
})

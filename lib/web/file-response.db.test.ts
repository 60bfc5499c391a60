import { beforeAll, expect, it } from 'vitest'
import { grantDossierFile } from '@/lib/dossier/queries/files'
import { db } from '@/lib/core/db'
import { now } from '@/tests/support/clock'
import { aBase, aWorld, submitted, type World } from '@/tests/permissions/world'
import { fileResponse } from './file-response'

let world: World
beforeAll(async () => {
  world = await aWorld(await aBase())
  await submitted(world)
})

const asking = (headers: Record<string, string> = {}) => new Request('http://localhost/tep', { headers })

it('shows a PDF inside our own pages only, with nothing else beside it, and keeps no copy', async () => {
  const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  const answer = await fileResponse(asking(), await grantDossierFile(world.own.COUNTER_OFFICER, { code: world.code, fileId }, now), 'inline')
  expect(answer.status).toBe(200)
  const header = (name: string) => answer.headers.get(name)
  expect(header('content-type')).toBe('application/pdf')
  expect(header('content-disposition')).toBe(`inline; filename="giay-chung-sinh.pdf"; filename*=UTF-8''giay-chung-sinh.pdf`)
  expect(header('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'self'/)
  expect(header('x-content-type-options')).toBe('nosniff')
  expect(header('cache-control')).toBe('private, no-store')
  expect((await answer.arrayBuffer()).byteLength).toBe(Number(header('content-length')))
})

it('lets what is to be kept run nothing at all', async () => {
  const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  const answer = await fileResponse(asking(), await grantDossierFile(world.owner, { code: world.code, fileId }, now))
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  await answer.body?.cancel()
})

it('says nothing to whom nothing was granted', async () => {
  const answer = await fileResponse(asking(), null)
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})

it.each([
  ['the beginning', 'bytes=0-9', 0, 9],
  ['the middle', 'bytes=5-20', 5, 20],
  ['the rest', 'bytes=7-', 7, -1],
  ['the end', 'bytes=-6', -6, -1],
  ['more than there is', 'bytes=3-99999999', 3, -1],
])('gives %s of a file', async (_, range, first, last) => {
  const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  const ask = async (headers: Record<string, string>) => fileResponse(asking(headers), await grantDossierFile(world.owner, { code: world.code, fileId }, now))
  const whole = Buffer.from(await (await ask({})).arrayBuffer())
  const part = await ask({ range })
  const expected = whole.subarray(first, last === -1 ? undefined : last + 1)
  expect(part.status).toBe(206)
  expect(Buffer.from(await part.arrayBuffer())).toEqual(expected)
  const start = first < 0 ? whole.length + first : first
  expect(part.headers.get('content-range')).toBe(`bytes ${String(start)}-${String(start + expected.length - 1)}/${String(whole.length)}`)
  expect(part.headers.get('content-length')).toBe(String(expected.length))
})

it('refuses spans that are not there, and several at once; gives all where the file is another by now', async () => {
  const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  const ask = async (headers: Record<string, string>) => {
    const answer = await fileResponse(asking(headers), await grantDossierFile(world.owner, { code: world.code, fileId }, now))
    await answer.body?.cancel()
    return answer
  }
  const tag = (await ask({})).headers.get('etag') ?? ''
  for (const range of ['bytes=999999-', 'bytes=9-3', 'bytes=-0', 'bytes=0-1,3-4', 'bytes=-', 'bytes=x']) expect([range, (await ask({ range })).status]).toEqual([range, 416])
  expect((await ask({ range: 'lines=1-2' })).status).toBe(200)
  expect((await ask({ range: 'bytes=0-1', 'if-range': tag })).status).toBe(206)
  expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
})

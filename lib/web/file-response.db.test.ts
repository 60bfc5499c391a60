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

it('shows a PDF inside our own pages only, with nothing else beside it, and keeps no copy', async () => {
  const { fileId } = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  const answer = await fileResponse(await grantDossierFile(world.own.COUNTER_OFFICER, { code: world.code, fileId }, now), 'inline')
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
  const answer = await fileResponse(await grantDossierFile(world.owner, { code: world.code, fileId }, now))
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  await answer.body?.cancel()
})

it('says nothing to whom nothing was granted', async () => {
  const answer = await fileResponse(null)
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})

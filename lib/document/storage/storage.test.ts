import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { noSwift, startSwift, type Swift } from '@/tests/support/swift'
import { disk } from './disk'
import { s3 } from './s3'
import type { Storage } from './storage'

// What every store must do, shown on a disk and on a real S3 server: OpenStack Swift. A stand-in from npm would accept a
// wrong secret.

const home = mkdtempSync(path.join(tmpdir(), 'stores-'))
Object.assign(env, { DATA_DIR: home })
afterAll(() => rmSync(home, { recursive: true }))

const whyNot = noSwift()
if (whyNot !== undefined) process.stdout.write(`the S3 store is not tested: ${whyNot}\n`)

let swift: Swift | undefined
const bucketOf = ({ endpoint, accessKey, secretKey }: Swift) => ({ endpoint, accessKey, secretKey, region: 'us-east-1', bucket: 'files' })

beforeAll(async () => {
  if (whyNot !== undefined) return
  swift = await startSwift()
  const { endpoint, region, accessKey: accessKeyId, secretKey: secretAccessKey, bucket: Bucket } = bucketOf(swift)
  const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } })
  await client.send(new CreateBucketCommand({ Bucket }))
}, 60_000)
afterAll(() => swift?.stop())

const stores: readonly (readonly [string, boolean, () => Storage])[] = [
  ['a disk', true, () => disk],
  ['a bucket', whyNot === undefined, () => s3(bucketOf(swift ?? expect.fail()))],
]

function aFile(bytes: Uint8Array): string {
  const file = path.join(home, newId())
  writeFileSync(file, bytes)
  return file
}

async function read(store: Storage, name: string, first: number, last: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await store.open(name, { first, last })) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

describe.each(stores)('%s', (_, there, storeOf) => {
  it.runIf(there)('keeps bytes, gives them and parts of them back, and takes the local file over', async () => {
    const [store, name, bytes] = [storeOf(), newId(), randomBytes(300_000)]
    const file = aFile(bytes)
    expect(await store.size(name)).toBeNull()
    await store.keep(name, file)
    expect(existsSync(file)).toBe(false)
    expect(await store.size(name)).toBe(300_000)
    expect((await read(store, name, 0, 299_999)).equals(bytes)).toBe(true)
    expect((await read(store, name, 70_000, 140_001)).equals(bytes.subarray(70_000, 140_002))).toBe(true)
  })

  it.runIf(there)('keeps the same twice, removes, and removes what is not there', async () => {
    const [store, name, bytes] = [storeOf(), newId(), randomBytes(100)]
    await Promise.all([store.keep(name, aFile(bytes)), store.keep(name, aFile(bytes))])
    expect((await read(store, name, 0, 99)).equals(bytes)).toBe(true)
    await store.remove(name)
    await store.remove(name)
    expect(await store.size(name)).toBeNull()
    await expect(store.open(name, { first: 0, last: 99 })).rejects.toThrow()
  })

  it.runIf(there)('lists what it holds, with times', async () => {
    const [store, names] = [storeOf(), [newId(), newId(), newId()]]
    for (const name of names) await store.keep(name, aFile(randomBytes(10)))
    const found = new Map<string, Date>()
    for await (const { name, writtenAt } of store.list()) found.set(name, writtenAt)
    for (const name of names) expect(Math.abs((found.get(name)?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect(found.has(newId())).toBe(false)
  })

  it.runIf(there)('refuses a name that would lead elsewhere', async () => {
    await expect(storeOf().size('../../../../etc/passwd')).rejects.toThrow('not the id')
  })
})

describe.runIf(whyNot === undefined)('a bucket', () => {
  it('is closed to a wrong secret', async () => {
    const wrong = s3({ ...bucketOf(swift ?? expect.fail()), secretKey: 'guessed' })
    await expect(wrong.keep(newId(), aFile(randomBytes(10)))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
    await expect(wrong.size(newId())).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
  })

  it('says so when nobody answers, and does not take the file away', async () => {
    const file = aFile(randomBytes(10))
    await expect(s3({ ...bucketOf(swift ?? expect.fail()), endpoint: 'http://127.0.0.1:1' }).keep(newId(), file)).rejects.toThrow()
    expect(existsSync(file)).toBe(true)
  })
})

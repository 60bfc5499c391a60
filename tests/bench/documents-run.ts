// Measures uploads and previews on the database of DATABASE_URL, in a process of its own, and prints one line of JSON: 100 files of
// 5 MB that come in by pieces at once, then pictures of first pages beside what pdftoppm takes for the same.
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { appendUpload } from '@/lib/document/append-upload'
import { beginUpload } from '@/lib/document/begin-upload'
import { drawPreview } from '@/lib/document/draw-preview'
import { finishUpload } from '@/lib/document/finish-upload'
import { grantFile } from '@/lib/document/grant-file'
import { previewLimits } from '@/lib/document/model'
import { readFile } from '@/lib/document/read-file'
import { storeFile } from '@/lib/document/store-file'
import { mintActor } from '@/lib/identity/mint-actor'
import { aPdf } from '../support/hostile-files'
import { streamOf } from '../support/sample-files'
import type { DocumentFigures, Timed } from './documents-cases'
import { percentile } from './load'

const count = 100
const megabyte = 1024 * 1024
const pages = 30
const folder = join(env.DATA_DIR, 'bench-documents')
const { id: agencyId } = await db.agency.findFirstOrThrow({ select: { id: true } })
const system = mintActor({ kind: 'system', job: 'bench' })

type Sent = { readonly path: string; readonly bytes: number; readonly sha256: string }

/** Other bytes each time, so that no two share their content. */
async function aFile(n: number): Promise<Sent> {
  const content = aPdf({ objects: [`(${randomBytes(2.5 * megabyte).toString('hex')})`] })
  const path = join(folder, `${String(n)}.pdf`)
  await writeFile(path, content)
  return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

/** As a browser sends it: pieces of a megabyte, then the end. The id of what was stored. */
async function sendFile({ path, bytes }: Sent): Promise<string> {
  const actor = mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
  const begun = await beginUpload(actor, { agencyId, forId: newId(), place: 'x', name: 'x.pdf', bytes }, new Date())
  if (!begun.ok) throw new Error(begun.code)
  const { uploadId } = begun.value
  for (let offset = 0; offset < bytes; offset += megabyte) {
    const piece = createReadStream(path, { start: offset, end: Math.min(bytes, offset + megabyte) - 1 })
    const written = await appendUpload(actor, { uploadId, offset, content: piece }, new Date())
    if (!written.ok) throw new Error(written.code)
  }
  let stored = ''
  const take = (_: unknown, fileId: string) => Promise.resolve(ok((stored = fileId)))
  const finished = await finishUpload(actor, { uploadId, take }, new Date())
  if (!finished.ok) throw new Error(finished.code)
  return stored
}

async function hashOf(fileId: string): Promise<string> {
  const found = await readFile(grantFile(fileId))
  const hash = createHash('sha256')
  if (found) for await (const chunk of (await found.open()) as unknown as AsyncIterable<Uint8Array>) hash.update(chunk)
  return hash.digest('hex')
}

const timed = (times: number[]): Timed => {
  const sum = times.reduce((all, one) => all + one, 0)
  const sorted = times.toSorted((one, other) => one - other)
  return { perSecond: (1000 * times.length) / sum, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

async function uploads(): Promise<DocumentFigures['uploads']> {
  const sent: Sent[] = []
  for (let n = 0; n < count; n += 1) sent.push(await aFile(n))
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  const begun = performance.now()
  const times: number[] = []
  const stored = await Promise.all(sent.map(async (one) => {
    const id = await sendFile(one)
    times.push(performance.now() - begun)
    return id
  }))
  const seconds = (performance.now() - begun) / 1000
  clearInterval(watch)
  let lost = 0
  for (const [n, id] of stored.entries()) if ((await hashOf(id)) !== sent[n]?.sha256) lost += 1
  return { ...timed(times), perSecond: count / seconds, count, lost, megabytes: most / megabyte }
}

/** A page of text, as an office writes it. */
const aPage = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    const document = new PDFDocument({ size: 'A4' })
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
    for (let line = 0; line < 45; line += 1) document.fontSize(11).text(`${String(line)} ${randomBytes(30).toString('hex')}`)
    document.end()
  })

async function previews(): Promise<DocumentFigures['previews']> {
  const [ours, floor]: [number[], number[]] = [[], []]
  const hasFloor = spawnSync('pdftoppm', ['-v']).error === undefined
  for (let n = 0; n < pages + 3; n += 1) {
    const content = await aPage()
    const path = join(folder, 'page.pdf')
    await writeFile(path, content)
    const bare = performance.now()
    if (hasFloor) spawnSync('pdftoppm', ['-jpeg', '-f', '1', '-l', '1', '-scale-to-x', String(previewLimits.task.width), '-scale-to-y', '-1', path, join(folder, 'page')])
    const between = performance.now()
    const fileId = await store(content)
    const begun = performance.now()
    const drawn = await drawPreview(system, { fileId }, new Date())
    if (!drawn.ok || drawn.value.pages !== 1) throw new Error('a page was not drawn')
    // The first three begin what later ones find begun.
    if (n >= 3) ours.push(performance.now() - begun)
    if (n >= 3) floor.push(between - bare)
  }
  return { ours: timed(ours), floor: hasFloor ? timed(floor) : null }
}

async function store(content: Buffer): Promise<string> {
  const stored = await storeFile(system, { agencyId, name: 'x.pdf', content: streamOf(content), provenance: 'UPLOADED' }, new Date())
  if (!stored.ok) throw new Error(stored.code)
  return stored.value.id
}

await mkdir(folder, { recursive: true })
const figures: DocumentFigures = { uploads: await uploads(), previews: await previews() }
await rm(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit(0)

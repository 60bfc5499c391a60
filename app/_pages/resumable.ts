import 'server-only'
import type { Readable } from 'node:stream'
import { DataStore, MemoryLocker, Server, Upload } from '@tus/server'
import type { Actor } from '@/lib/core/actor'
import { env } from '@/lib/core/env'
import { longId, shortId } from '@/lib/core/ids'
import type { Result } from '@/lib/core/result'
import { appendUpload } from '@/lib/document/append-upload'
import { beginUpload } from '@/lib/document/begin-upload'
import { dropUpload } from '@/lib/document/drop-upload'
import { finishUpload } from '@/lib/document/finish-upload'
import { holderOf } from '@/lib/document/policy'
import { findUpload } from '@/lib/document/queries'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { consume } from '@/lib/web/rate-limit'

// Resumable uploads by the tus protocol, version 1.0.0 (https://tus.io/protocols/resumable-upload). @tus/server speaks it; what is kept,
// to whom it belongs and what becomes of it say the commands of lib/document.

type Target = {
  readonly agencyId: string
  /** What the file is for; the place there comes as the metadata `place`. */
  readonly forId: string
}

type Door = {
  /** The address to which an upload is posted; those that were begun have their id behind it. */
  readonly path: string
  readonly actor: Actor
  /** Where a new one would go; null where nothing may be handed in. */
  readonly target: () => Promise<Target | null>
  /** `forId` is what it was begun for: where that is over by now, the file is not for what came after it. */
  readonly take: (place: string, fileId: string, forId: string) => Promise<Result<unknown, string>>
}

/** So many files may one person begin in an hour. */
const perHour = { points: 300, seconds: 3600 }

const statusOf: Readonly<Record<string, number>> = { 'not-found': 404, 'wrong-place': 409, checking: 423, 'too-many': 429, 'too-large': 413 }

/** What @tus/server answers with; the body is the code that the page puts into words. */
class Refused extends Error {
  readonly status_code: number
  readonly body: string
  constructor(code: string) {
    super(code)
    this.status_code = statusOf[code] ?? 422
    this.body = code
  }
}

const idOf = (name: string): string => {
  const id = longId(name)
  if (id === null) throw new Refused('not-found')
  return id
}

class Store extends DataStore {
  readonly #door: Door
  constructor(door: Door) {
    super()
    this.#door = door
    this.extensions = ['creation', 'creation-with-upload', 'termination']
  }

  override async getUpload(name: string): Promise<Upload> {
    const upload = await findUpload(this.#door.actor, idOf(name), new Date())
    if (!upload) throw new Refused('not-found')
    if (upload.state === 'CHECKING') throw new Refused('checking')
    if (upload.state === 'REFUSED') throw new Refused(upload.refusal ?? 'not-found')
    return new Upload({ id: name, size: upload.bytes, offset: upload.received })
  }

  override async write(content: Readable, name: string, offset: number): Promise<number> {
    const written = await appendUpload(this.#door.actor, { uploadId: idOf(name), offset, content }, new Date())
    if (!written.ok) throw new Refused(written.code)
    return written.value.received
  }

  override async remove(name: string): Promise<void> {
    const dropped = await dropUpload(this.#door.actor, { uploadId: idOf(name) })
    if (!dropped.ok) throw new Refused(dropped.code)
  }
}

/** Keeps two requests of this process from writing one upload; those of two processes write the same bytes at the same place. */
const locker = new MemoryLocker()

async function begin({ actor, target }: Door, request: { readonly headers: Headers }, metadata: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const holder = holderOf(actor)
  if (holder === null) throw new Refused('not-found')
  if (!(await consume('upload', holder, perHour)).ok) throw new Refused('too-many')
  const found = await target()
  const bytes = Number(request.headers.get('upload-length') ?? Number.NaN)
  if (!found || !Number.isSafeInteger(bytes)) throw new Refused('not-found')
  const begun = await beginUpload(actor, { ...found, place: (metadata['place'] ?? '').slice(0, 120), name: metadata['name'] ?? '', bytes }, new Date())
  if (!begun.ok) throw new Refused(begun.code)
  return shortId(begun.value.uploadId)
}

async function finish({ actor, take }: Door, name: string): Promise<void> {
  const finished = await finishUpload(actor, { uploadId: idOf(name), take: ({ place, forId }, fileId) => take(place, fileId, forId) }, new Date())
  if (!finished.ok) throw new Refused(finished.code)
}

/**
 * Answers a request of the tus protocol: POST begins a file, HEAD says how much of it is there, PATCH goes on with it, DELETE gives it up.
 * Whoever did not begin it hears 404, and what is sent from no page of ours 403. With the last byte the file is checked and
 * taken, or refused with 422 and the code as the body.
 */
export async function answerResumable(request: Request, door: Door): Promise<Response> {
  if (request.method !== 'HEAD' && !(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const server = new Server({
    path: door.path,
    datastore: new Store(door),
    locker,
    generateUrl: (_, { path, id }) => `${path}/${id}`,
    allowedOrigins: [new URL(env.PUBLIC_URL).origin],
    namingFunction: (one, metadata) => begin(door, one, metadata),
    onUploadFinish: async (_, { id }) => {
      await finish(door, id)
      return {}
    },
  })
  const answer = await refusedOr(async () => {
    if (request.method === 'HEAD') await finishWhole(request, door)
    return server.handleWeb(request)
  })
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** Where all bytes came in and the process ended before it looked at them: nobody is to hear that the file is there before it is. */
async function finishWhole(request: Request, door: Door): Promise<void> {
  const name = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const upload = await findUpload(door.actor, idOf(name), new Date())
  if (upload?.state === 'RECEIVING' && upload.received === upload.bytes) await finish(door, name)
}

async function refusedOr(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refused) return new Response(error.body, { status: error.status_code, headers: { 'tus-resumable': '1.0.0' } })
    throw error
  }
}

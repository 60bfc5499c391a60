import { newId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { appendUpload } from '@/lib/document/append-upload'
import { beginUpload } from '@/lib/document/begin-upload'
import { dropUpload } from '@/lib/document/drop-upload'
import { finishUpload } from '@/lib/document/finish-upload'
import { findUpload, listUploads } from '@/lib/document/queries'
import { now } from '../support/clock'
import { pdf, streamOf } from '../support/sample-files'
import type { Rows } from './rows'
import { everyOfficial, nothing, type World } from './world'

const content = () => pdf(newId())

const input = (agencyId: string, bytes: number) => ({ agencyId, forId: newId(), place: 'x', name: 'x.pdf', bytes })

/** Begun by the owner. */
async function anUpload({ ward, owner, note }: World): Promise<void> {
  const forId = newId()
  const begun = await beginUpload(owner, { ...input(ward.id, content().length), forId }, now)
  if (!begun.ok) throw new Error(begun.code)
  Object.assign(note, { upload: begun.value.uploadId, for: forId })
}

async function aWholeUpload(world: World): Promise<void> {
  await anUpload(world)
  await appendUpload(world.owner, { uploadId: world.note['upload'] ?? '', offset: 0, content: streamOf(content()) as unknown as AsyncIterable<Uint8Array> }, now)
}

const uploadOf = ({ note }: World) => ({ uploadId: note['upload'] ?? '' })

export const uploadRows: Rows = {
  beginUpload: {
    vouched: true,
    allowed: ['owner', 'stranger', ...everyOfficial.filter((persona) => persona.startsWith('own '))],
    given: nothing,
    call: (actor, { ward }) => beginUpload(actor, input(ward.id, 5), now),
  },
  appendUpload: {
    allowed: ['owner'], given: anUpload,
    call: (actor, world) => appendUpload(actor, { ...uploadOf(world), offset: 0, content: streamOf(content()) as unknown as AsyncIterable<Uint8Array> }, now),
  },
  finishUpload: { vouched: true, allowed: ['owner'], given: aWholeUpload, call: (actor, world) => finishUpload(actor, { ...uploadOf(world), take: () => Promise.resolve(ok({})) }, now) },
  dropUpload: { allowed: ['owner'], given: anUpload, call: (actor, world) => dropUpload(actor, uploadOf(world)) },
  findUpload: { allowed: ['owner'], given: anUpload, call: (actor, world) => findUpload(actor, uploadOf(world).uploadId, now) },
  listUploads: { allowed: ['owner'], given: anUpload, call: (actor, { note }) => listUploads(actor, note['for'] ?? '', now) },
}

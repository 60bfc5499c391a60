import 'server-only'
import { goTo } from '@/app/_pages/filing/receive-papers'
import type { Actor } from '@/lib/core/actor'
import { storeFile } from '@/lib/document/store-file'
import { postMessage } from '@/lib/dossier/post-message'
import { findThread } from '@/lib/dossier/queries/thread'
import { postMessageInput } from '@/lib/dossier/schema/thread'
import { readUpload, type UploadedPart } from '@/lib/web/read-upload'

/** Takes a message with its files, and leads back to the page; a file that cannot be taken is told of, the rest is sent. */
export async function receiveMessage(request: Request, actor: Actor, code: string, page: string): Promise<Response> {
  const thread = await findThread(actor, code, new Date())
  if (!thread) return new Response(null, { status: 404 })
  const files: string[] = []
  const wrong: string[] = []
  const take = async ({ name, content }: UploadedPart) => {
    const stored = await storeFile(actor, { agencyId: thread.agencyId, name, content, provenance: 'UPLOADED' }, new Date())
    if (stored.ok) files.push(stored.value.id)
    else wrong.push(stored.code === 'empty' ? 'empty-file' : stored.code)
  }
  const entries = await readUpload(request, take)
  const back = (...codes: readonly string[]) => {
    const query = new URLSearchParams(codes.length === 0 ? { tin: 'da-gui' } : codes.map((one) => ['loi', one]))
    return goTo(request, `${page}?${query.toString()}`)
  }
  if (typeof entries === 'string') return back(entries)
  const typed = postMessageInput.safeParse(Object.fromEntries(entries))
  if (!typed.success) return back(typed.error.issues.some(({ message }) => message === 'too-long') ? 'too-long' : 'not-found')
  const sent = await postMessage(actor, { ...typed.data, code, files }, new Date())
  return sent.ok ? back(...wrong) : back(sent.code)
}

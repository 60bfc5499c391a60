import { Readable } from 'node:stream'
import { longId } from '@/lib/core/ids'
import { dayOf } from '@/lib/core/dates'
import { grantVaultFile, listVault } from '@/lib/document/queries/vault'
import { readFile } from '@/lib/document/read-file'
import type { VaultPaper } from '@/lib/document/model/vault'
import { provedLately } from '@/lib/identity/policy'
import { currentActor } from '@/lib/identity/session'
import { writeZip } from '@/lib/paper/write-zip'
import { text } from '@/lib/text/text'
import { noFile } from '@/lib/web/file-response'

type Citizen = Awaited<ReturnType<typeof currentActor>>

/** Every file of the vault, one after the other, each opened when its turn comes; numbered, since two may have one name. */
async function* partsOf(actor: Citizen, papers: readonly VaultPaper[], now: Date) {
  let number = 0
  for (const { file, name } of papers.flatMap(({ files }) => files)) {
    const grant = await grantVaultFile(actor, longId(file) ?? '', now)
    const found = grant && (await readFile(grant))
    number += 1
    // Node reads streams in pieces, though the browser's type does not say so.
    if (found) yield { name: `${String(number).padStart(3, '0')}-${name}`, content: (await found.open()) as unknown as AsyncIterable<Uint8Array> }
  }
}

/** All papers of the citizen's own vault as a ZIP, written as it is read, for who proved lately who they are. */
export async function GET(request: Request): Promise<Response> {
  const [actor, now] = [await currentActor(), new Date()]
  if (actor.kind !== 'citizen' || !provedLately(actor, now)) return noFile()
  const locale = new URL(request.url).searchParams.get('ngon-ngu') === 'en' ? 'en' : 'vi'
  const bytes = writeZip(partsOf(actor, await listVault(actor, now), now), now)
  return new Response(Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${text(locale).vault.packageName}-${dayOf(now)}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

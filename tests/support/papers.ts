import { readFile } from '@/lib/document/read-file'
import { grantDossierFile } from '@/lib/dossier/queries/files'
import { now } from './clock'
import { system } from './factories'

/** Name and bytes of a stored paper of that dossier. */
export async function paperOf(code: string, fileId: string | null | undefined): Promise<{ name: string; bytes: Uint8Array }> {
  const grant = await grantDossierFile(system, { code, fileId: fileId ?? '' }, now)
  const found = grant && (await readFile(grant))
  if (!found) throw new Error(`${code} has no file ${fileId ?? ''}`)
  return { name: found.file.name, bytes: new Uint8Array(await new Response(await found.open()).arrayBuffer()) }
}

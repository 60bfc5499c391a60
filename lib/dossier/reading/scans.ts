import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { filePlaces, withFiles } from '@/lib/form/model/files'
import type { Answers, FormDefinition } from '@/lib/form/schema'

/** The answers with the scans of an intake in the places of the form that they were put into. */
export async function withScans(form: FormDefinition, answers: Answers, files: readonly { readonly componentKey: string; readonly fileId: string }[], from: Pick<Tx, 'storedFile'> = db): Promise<Answers> {
  if (filePlaces(form).length === 0) return answers
  const stored = await from.storedFile.findMany({ where: { id: { in: files.map(({ fileId }) => fileId) } }, select: { id: true, name: true } })
  const names = new Map(stored.map(({ id, name }) => [id, name]))
  return withFiles(form, answers, files.map(({ componentKey, fileId }) => ({ component: componentKey, file: shortId(fileId), name: names.get(fileId) ?? '' })))
}

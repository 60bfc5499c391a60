import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'

const { paperKinds } = officialText.office.bench

export type Shown = { readonly file: string; readonly name: string; readonly mediaType: string }

const paper = (file: string, kind: keyof typeof paperKinds): Shown => ({ file, name: paperKinds[kind], mediaType: 'application/pdf' })

/** Every paper of the dossier that can be shown: what counts first, then what was replaced, then what the office made. */
export const allPapers = (dossier: Case): readonly Shown[] => [
  ...dossier.files.filter(({ replacedAt }) => replacedAt === null),
  ...dossier.files.filter(({ replacedAt }) => replacedAt !== null),
  ...(dossier.filedFile ? [paper(dossier.filedFile, 'filed')] : []),
  ...dossier.papers.map(({ file, kind }) => paper(file, kind)),
  ...(dossier.confirmation ? [paper(dossier.confirmation.file, 'draft')] : []),
]

/** The paper to show beside the answers: the one the address names, else the first that was handed in, else what was filed. */
export function shownPaper(dossier: Case, named: string | undefined): Shown | null {
  const all = allPapers(dossier)
  const shown = all.find(({ file }) => file === named) ?? all[0]
  return shown ? { file: shown.file, name: shown.name, mediaType: shown.mediaType } : null
}

import type { UploadWords } from '@/app/_pages/upload-progress'
import { text, type Locale } from '@/lib/text/text'

/** What is said while files for a draft come in by pieces. */
export function uploadWords(locale: Locale): UploadWords {
  const { papers, filesBroken } = text(locale).journey
  const { waiting, cutOff, cancelled, cancel } = papers
  return { progress: papers.progressBefore, brokenOff: filesBroken, resumable: { waiting, cutOff, cancelled, cancel } }
}

import { officialText } from '@/lib/text/text'

/** The words of a result that are not its template's. */
export const resultWords = {
  frame: officialText.paper.frame,
  signNote: officialText.paper.resultPaper.signNote,
  answers: officialText.office.answers,
}

import type { MandateGround } from '@/lib/core/actor'
import type { MandateProof } from '@/lib/identity/model/mandates'
import type { Component, ProcedureDefinition } from '@/lib/procedure/schema'

/** By what right somebody files for another, and how that is shown; nulls where they file for themselves. */
export type OnBehalf = { readonly ground: MandateGround | null; readonly proof: MandateProof | null }

/** The paper that an authorisation in writing is shown by. No procedure names it: it is asked for by who files. */
const authorisation: Component = {
  key: 'authorisation',
  title: { vi: 'Văn bản ủy quyền', en: 'Written authorisation' },
  hint: {
    vi: 'Bản chụp văn bản có chữ ký của người ủy quyền, ghi rõ ủy quyền làm thủ tục này. Cán bộ sẽ kiểm tra văn bản này.',
    en: 'A copy of the paper signed by the person who authorises you, naming this procedure. An official will check it.',
  },
  kind: 'SUBMIT', originals: 0, copies: 1, cases: [], required: true, replaceableBy: [], maxFiles: 5,
}

/** What shows a parent's word. The register of births is asked first; nobody is kept from filing by what it says. */
export const parenthood: Component = {
  key: 'parenthood',
  title: { vi: 'Giấy tờ chứng minh quan hệ cha, mẹ với con', en: 'Paper showing that you are a parent of the child' },
  hint: {
    vi: 'Ví dụ: giấy khai sinh của con. Không phải nộp khi sổ hộ tịch điện tử đã ghi bạn là cha hoặc mẹ.',
    en: 'For example the child’s birth certificate. Not needed where the electronic register of births names you as a parent.',
  },
  kind: 'SUBMIT', originals: 0, copies: 1, cases: [], required: false, replaceableBy: ['civil-status.birth'], maxFiles: 5,
}

function groundPaper({ ground, proof }: OnBehalf): Component | null {
  if (proof === 'DOCUMENT') return authorisation
  return ground === 'PARENT_OF_CHILD' ? parenthood : null
}

/** The procedure as it is for this filing: with the paper that shows by what right it is filed, where one shows it. */
export function definitionFor(definition: ProcedureDefinition, onBehalf: OnBehalf): ProcedureDefinition {
  const paper = groundPaper(onBehalf)
  const isThere = paper === null || definition.components.some(({ key }) => key === paper.key)
  return isThere ? definition : { ...definition, components: [paper, ...definition.components] }
}

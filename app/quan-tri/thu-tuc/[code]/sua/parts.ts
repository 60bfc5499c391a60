import type { Part } from '@/lib/procedure/model/parts'
import type { ListPart } from '@/lib/procedure/schema/editing'

/** Where each part is edited, below the draft's page. */
export const partSlugs: Readonly<Record<Part, string>> = {
  general: 'chung',
  texts: 'noi-dung',
  eligibility: 'cau-hoi',
  cases: 'truong-hop',
  form: 'bieu-mau',
  components: 'thanh-phan',
  fees: 'le-phi',
  limits: 'thoi-han',
  workflow: 'quy-trinh',
  results: 'ket-qua',
  guide: 'huong-dan',
  source: 'nguon',
}

/** The same by the name of the list that stands on it. */
export const listSlugs: Readonly<Record<ListPart, string>> = {
  eligibility: partSlugs.eligibility,
  cases: partSlugs.cases,
  components: partSlugs.components,
  fees: partSlugs.fees,
  steps: partSlugs.workflow,
  results: partSlugs.results,
}

/** Stands where the key of something new would. */
export const fresh = 'moi'

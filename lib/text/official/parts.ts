import { cases } from './studio/cases'
import { components } from './studio/components'
import { about, overview, partList, states, titles } from './studio/draft'
import { eligibility } from './studio/eligibility'
import { fees } from './studio/fees'
import { general } from './studio/general'
import { guide } from './studio/guide'
import { limitsPage } from './studio/limits'
import { results } from './studio/results'
import { source } from './studio/source'
import { moreTexts } from './studio/texts'
import { workflow } from './studio/workflow'

/** The parts of a version as administrators edit them, apart from the form. One file a page in studio/. */
export const parts = {
  titles, states, about, overview, list: partList, general, texts: moreTexts, eligibility, cases, components, fees, limits: limitsPage,
  workflow, results, guide, source,
}

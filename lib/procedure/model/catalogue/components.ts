import type { Doubt, ProcedureSource } from '../../schema'
import type { CatalogueComponent } from '../../schema/catalogue'
import type { CatalogueWords } from './words'

type Component = NonNullable<ProcedureSource['components']>[number]
type Reading = { readonly components: Component[]; readonly doubts: readonly Doubt[] }

const doubt = (code: Doubt['code'], value: string): Doubt => ({ part: 'components', code, value })

/** Headings that say how a paper is brought, or nothing; every other heading is a case. */
const general = /^(\d+[.)]\s*)?(các )?(giấy tờ|thành phần hồ sơ|hồ sơ gồm|hồ sơ bao gồm|hồ sơ)( cần)?( phải (nộp|xuất trình))?( bao gồm| gồm)?\s*:?$/iu

/** "Xuất trình": shown, not handed in; "xuất trình hoặc nộp" may be handed in. */
const isShown = (heading: string, name: string) =>
  /xuất trình/iu.test(heading) ? !/nộp|gửi/iu.test(heading) : /^xuất trình/iu.test(name)

const wholeCount = (count: number | null | undefined) => (typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : 0)

const tidy = (name: string) => name.trim().replace(/[;,:]+$/, '').trim()

/** The papers, each shown or handed in, with the case it belongs to; what is no name and what repeats is left out. */
export function readComponents(rows: readonly CatalogueComponent[], words: CatalogueWords): Reading {
  const seen = new Set<string>()
  const doubts: Doubt[] = rows.length === 0 ? [doubt('components-missing', '')] : []
  const components = rows.flatMap((row): Component[] => {
    const title = tidy(row.name)
    const heading = tidy(row.condition ?? '')
    if (!/\p{L}{2}/u.test(title)) {
      doubts.push(doubt('component-without-name', row.name))
      return []
    }
    const same = `${heading}\n${title}`.toLowerCase()
    if (seen.has(same)) {
      doubts.push(doubt('component-repeated', title))
      return []
    }
    seen.add(same)
    if (row.quantityGuess) doubts.push(doubt('component-count-guessed', title))
    const ofOneCase = heading !== '' && !general.test(heading) && !/^giấy tờ phải/iu.test(heading)
    return [{
      key: `paper${String(seen.size)}`,
      title: { vi: title },
      ...(ofOneCase && { hint: words.componentHeading(heading) }),
      kind: isShown(heading, title) ? 'PRESENT' : 'SUBMIT',
      originals: wholeCount(row.original),
      copies: wholeCount(row.copies),
      required: !ofOneCase,
    }]
  })
  return { components, doubts }
}

import type { FormDefinition, FormPage } from '../schema'

/**
 * The whole form as one page, for somebody who types what another says: a section is shown while its page would be, and the
 * first of each page bears the page's title where it has none of its own.
 */
export function onePage(form: FormDefinition): FormPage {
  const [first] = form.pages
  const sections = form.pages.flatMap((page) => page.sections.map((section, at) => {
    const { title = at === 0 ? page.title : undefined, hint = at === 0 ? page.hint : undefined } = section
    const conditions = [page.condition, section.condition].filter((one) => one !== undefined)
    const [condition] = conditions.length > 1 ? [{ and: conditions }] : conditions
    return { ...section, key: `${page.key}-${section.key}`, ...(title && { title }), ...(hint && { hint }), ...(condition !== undefined && { condition }) }
  }))
  return { key: 'all', title: first?.title ?? { vi: '' }, sections }
}

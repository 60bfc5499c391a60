import { FormPageFields } from '@/components/form/form-page-fields'
import { namesIn } from '@/lib/form/model/conditions'
import { fieldsOf } from '@/lib/form/model/fields'
import type { Condition, FormPage } from '@/lib/form/schema'
import { officialText, text } from '@/lib/text/text'

const words = officialText.formStudio.preview

/** Names of its own, so that nothing on the page has the id of one of the editor's fields. */
const previewKey = (key: string): string => `xem-${key}`

function renamed(value: unknown, own: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, own))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const [first] = (Array.isArray(inner) ? inner : [inner]) as readonly unknown[]
    if (name !== 'var' || typeof first !== 'string') return [name, renamed(inner, own)]
    const [key = '', ...rest] = first.split('.')
    return [name, own.has(key) ? [previewKey(key), ...rest].join('.') : first]
  }))
}

/** The page as it can be tried by itself: what other pages decide is taken for answered. */
function previewOf(page: FormPage): FormPage {
  const own = new Set(fieldsOf(page).map(({ key }) => key))
  const here = (condition: Condition | undefined) =>
    condition && namesIn(condition).every((name) => own.has(name)) ? (renamed(condition, own) as Condition) : undefined
  return {
    ...page,
    condition: undefined,
    sections: page.sections.map((section) => ({
      ...section,
      condition: here(section.condition),
      fields: section.fields.map((field) => ({ ...(renamed(field, own) as typeof field), key: previewKey(field.key), condition: here(field.condition) })),
    })),
  }
}

/** A page of the form as a citizen sees it on a phone. Nothing typed here is kept. */
export function Preview({ page }: { readonly page: FormPage }) {
  const preview = previewOf(page)
  return (
    <section aria-labelledby="xem-truoc" className="min-w-0">
      <h2 id="xem-truoc" className="text-xl">
        {words.title}
      </h2>
      <p className="mt-1 mb-4 text-soft">{words.help}</p>
      <div className="w-full max-w-[22.5rem] rounded-lg border-2 border-line bg-ground p-4 break-words">
        <p className="mb-4 text-xl font-bold">{page.title.vi}</p>
        {page.hint ? <p className="mb-4 text-soft">{page.hint.vi}</p> : null}
        <form method="dialog">
          <FormPageFields page={preview} answers={{}} raw={{}} errors={[]} words={text('vi').form} locale="vi" enter="xem" />
        </form>
      </div>
    </section>
  )
}

import { Details } from '@/components/ui/details'
import { officeValues } from '@/lib/dossier/model/result-values'
import { fieldsOf } from '@/lib/form/model/fields'
import { type FormPlaceholder, formPlaceholders } from '@/lib/procedure/model/placeholders'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const { results: words } = officialText.parts

type Line = { readonly name: string; readonly meaning: string }

const meaningOf = ({ way, label }: FormPlaceholder): string =>
  way === 'words' ? words.inWords(label) : way === 'capitals' ? words.inCapitals(label) : label

const office: readonly Line[] = officeValues.map((name) => ({ name, meaning: words.officeNames[name] }))

function Names({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl>
      {lines.map(({ name, meaning }) => (
        <div key={name} className="border-b border-rule py-2">
          <dt>{meaning}</dt>
          <dd>
            <code className="font-mono text-sm break-all select-all">{`{{${name}}}`}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The names that may stand in a template, to copy: the office's, and the form's page by page. */
export function Placeholders({ definition: { form } }: { readonly definition: ProcedureDefinition }) {
  return (
    <section aria-labelledby="cho-dien" className="min-w-0 rounded-lg border border-rule bg-paper p-5">
      <h2 id="cho-dien" className="text-xl">
        {words.placeholders}
      </h2>
      <p className="mt-1 mb-5 text-soft">{words.placeholdersLead}</p>
      <Details summary={words.fromOffice} open>
        <Names lines={office} />
      </Details>
      {form ? null : <p>{words.noForm}</p>}
      {form?.pages.map((page) => (
        <Details key={page.key} summary={words.fromPage(page.title.vi)}>
          <Names lines={formPlaceholders(fieldsOf(page)).map((one) => ({ name: one.name, meaning: meaningOf(one) }))} />
        </Details>
      ))}
    </section>
  )
}

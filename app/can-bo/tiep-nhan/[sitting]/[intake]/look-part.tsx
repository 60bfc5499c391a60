import { FindingTag, SaidByRegistry } from '@/app/can-bo/said-by-registry'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { fieldsFor } from '@/lib/dossier/model/replacement'
import type { Intake } from '@/lib/dossier/queries/intakes'
import type { Component } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const { replacing, counter: { form: words } } = officialText

/** What the registries said in place of a paper, what follows at the counter, and the press that asks them anew. */
export function LookPart({ intake, component }: { readonly intake: Intake; readonly component: Component }) {
  if (fieldsFor(component).length === 0) return null
  const look = intake.looks[component.key]
  const mayAsk = look?.finding !== 'FOUND' && intake.lookable.includes(component.key)
  return (
    <div className="clear-both mb-3">
      {look ? <FindingTag finding={look.finding} /> : null}
      {look ? <p>{words.looked[look.finding]}</p> : null}
      {look ? <SaidByRegistry look={look} /> : null}
      {look || mayAsk ? null : <p className="text-sm text-soft">{words.notLookable}</p>}
      {mayAsk ? (
        <Button variant="secondary" name="intent" value={`look:${component.key}`}>
          {look ? replacing.checkAgain : replacing.check}
          <VisuallyHidden>: {component.title.vi}</VisuallyHidden>
        </Button>
      ) : null}
    </div>
  )
}

import { FindingTag, SaidByRegistry } from '@/app/can-bo/said-by-registry'
import { fieldsFor } from '@/lib/dossier/model/replacement'
import type { Case } from '@/lib/dossier/queries/case'
import type { Component } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { checkAgain } from './actions'
import { formWords, stateOf } from './open-case'
import { WorkForm } from './work-form'

const { replacing: words } = officialText

/** What the registries said in place of a component, and the press that asks them anew. */
export function ReplacedPart({ dossier, component }: { readonly dossier: Case; readonly component: Component }) {
  if (fieldsFor(component).length === 0) return null
  const lookUp = dossier.lookUps.find(({ componentKey }) => componentKey === component.key)
  return (
    <div className="mt-1">
      {lookUp ? <FindingTag finding={lookUp.finding} /> : null}
      {lookUp?.counts ? <SaidByRegistry look={lookUp.counts} /> : null}
      {lookUp && lookUp.looks.length > 1 ? <p className="text-sm text-soft">{words.earlier(lookUp.looks.length)}</p> : null}
      {lookUp?.insisted ? <p className="text-sm">{words.insisted(lookUp.insisted)}</p> : null}
      {dossier.mayCheck ? (
        <WorkForm
          action={checkAgain}
          hidden={{ code: dossier.code, componentKey: component.key }}
          submit={lookUp ? words.checkAgain : words.check}
          variant="secondary"
          now={stateOf(dossier)}
          words={formWords()}
          idPrefix={`look-${component.key}-`}
        />
      ) : null}
    </div>
  )
}

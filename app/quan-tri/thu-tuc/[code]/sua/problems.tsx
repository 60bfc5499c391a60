import { Notification } from '@/components/ui/notification'
import { knownNames } from '@/lib/dossier/model/known-names'
import { checkDefinition, type DefinitionProblem } from '@/lib/procedure/model/check-definition'
import { type Part, partOf } from '@/lib/procedure/model/parts'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const { procedures: { problems: sentences }, parts: { list: words } } = officialText

/** Everything that keeps the draft from being published. */
export const problemsOf = (definition: ProcedureDefinition): readonly DefinitionProblem[] => checkDefinition(definition, knownNames)

/** A problem on one line. */
export const problemText = ({ where, code, about }: DefinitionProblem): string =>
  `${sentences[code]}: ${[where, about].filter((part) => part !== '').join(' – ')}`

/** What keeps this part of the draft from being published; nothing where it is fine. */
export function PartProblems({ definition, part }: { readonly definition: ProcedureDefinition; readonly part: Part }) {
  const problems = problemsOf(definition).filter((one) => partOf(one) === part)
  if (problems.length === 0) return null
  return (
    <Notification tone="warning" title={words.problemsTitle}>
      <ul className="list-disc pl-5">
        {problems.map((one) => (
          <li key={problemText(one)}>{problemText(one)}</li>
        ))}
      </ul>
    </Notification>
  )
}

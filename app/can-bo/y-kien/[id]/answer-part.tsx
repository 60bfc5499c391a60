import { UploadForm } from '@/app/_pages/upload-form'
import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/ui/text-input'
import { acceptAttribute } from '@/lib/document/model'
import type { FoundOpinion } from '@/lib/dossier/queries/opinions'
import { opinionFieldErrors, opinionRefusals } from '@/lib/text/official/opinions'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { formWords } from '../../ho-so/[code]/open-case'
import type { WorkField } from '../../ho-so/[code]/work-fields'
import { WorkForm } from '../../ho-so/[code]/work-form'
import { answer, withdraw } from '../actions'

const { one } = officialText.opinions

/** No version of a dossier is seen here: an opinion is answered once, whatever else happens. */
const now = { version: 0, last: '', status: '' }

function words() {
  const form = formWords()
  return { ...form, refusals: { ...form.refusals, ...opinionRefusals }, fieldErrors: { ...form.fieldErrors, ...opinionFieldErrors } }
}

function Letter({ opinion, problem }: { readonly opinion: FoundOpinion; readonly problem: string }) {
  const message = one.fileRefusals[problem]
  return (
    <UploadForm
      action={paths.opinionLetter(opinion.key)}
      words={{ errorTitle: one.errorTitle, progress: one.progress, brokenOff: one.brokenOff }}
      errors={message === undefined ? [] : [{ fieldId: 'letter', message }]}
    >
      <FileInput
        name="letter"
        label={opinion.letter ? one.letterAgain : one.letterChoose}
        hint={opinion.askedOf === 'OUTSIDE' ? one.letterStep : one.letterOptional}
        error={message}
        accept={acceptAttribute}
      />
      <Button variant="secondary">{one.letterSend}</Button>
    </UploadForm>
  )
}

/** The answer: words, and for a body outside the number and the scan of its letter. */
export function AnswerPart({ opinion, problem }: { readonly opinion: FoundOpinion; readonly problem: string }) {
  const isLetter = opinion.askedOf === 'OUTSIDE'
  const fields: WorkField[] = [
    ...(isLetter ? [{ kind: 'text' as const, name: 'letterNumber', label: one.letterNumber }] : []),
    { kind: 'textarea', name: 'answer', label: isLetter ? one.recordField : one.answerField },
  ]
  return (
    <section aria-labelledby="tra-loi" className="mb-8">
      <h2 id="tra-loi" className="mb-4 text-xl">
        {isLetter ? one.recordTitle : one.answerTitle}
      </h2>
      <div className="mb-8">
        <Letter opinion={opinion} problem={problem} />
      </div>
      <WorkForm action={answer} hidden={{ opinion: opinion.key }} fields={fields} submit={isLetter ? one.record : one.send} now={now} words={words()} />
    </section>
  )
}

/** The way to take a question back. */
export function WithdrawPart({ opinion }: { readonly opinion: FoundOpinion }) {
  return (
    <section className="mb-8">
      <p className="mb-3">{one.withdrawHelp}</p>
      <WorkForm action={withdraw} hidden={{ opinion: opinion.key }} submit={one.withdraw} variant="secondary" now={now} words={words()} idPrefix="withdraw-" />
    </section>
  )
}

import { Notification } from '@/components/ui/notification'
import { formatMoment } from '@/lib/core/dates'
import { askedComponents, supplementPage } from '@/lib/dossier/model/supplement'
import type { FiledTrial } from '@/lib/dossier/model/trial'
import { allFields } from '@/lib/form/model/fields'
import type { FormDefinition } from '@/lib/form/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { actInTrial } from './actions'
import { PageFields, type Query } from './form-step'
import { PapersForm } from './papers-step'
import { supplementStep, workStep } from './steps'
import { trialForm, TrialHead, type Tried } from './trial'
import { Uploads } from './uploads'

const { trial: { supplement: words, work, ...trial }, office: { events } } = officialText

type Waiting = Extract<NonNullable<FiledTrial['waiting']>, { kind: 'supplement' }>

type SupplementStepProps = Tried & { readonly waiting: Waiting; readonly form: FormDefinition; readonly query: Query }

/** What was asked for, opened again for the citizen; nothing else. */
export function SupplementStep({ waiting, form, query, ...tried }: SupplementStepProps) {
  const { trial: { code, revision, definition } } = tried
  const page = supplementPage(allFields(form), waiting.items)
  const papers = definition.components.filter(({ key }) => askedComponents(waiting.items).includes(key))
  return (
    <>
      <TrialHead {...tried} title={words.title} caption={trial.citizen} lead={words.until(formatMoment(new Date(waiting.answerBy)))}>
        {words.title}
      </TrialHead>
      {query['xong'] === 'da-luu' ? <Notification tone="success" announce title={words.saved} /> : null}
      <Notification title={events.requestSupplement}>
        <p className="whitespace-pre-line">{waiting.items[0]?.reason}</p>
      </Notification>
      {page ? (
        <section className="mb-10">
          <h2 className="mb-4 text-xl">{words.fields}</h2>
          <PageFields trial={tried.trial} form={form} page={page} query={query} submit={words.save} />
        </section>
      ) : null}
      {papers.length > 0 ? (
        <section className="mb-10">
          <h2 className="mb-4 text-xl">{words.papers}</h2>
          <PapersForm trial={tried.trial} components={papers} then={supplementStep} submit={words.save} />
          <Uploads code={code} step={supplementStep} components={papers} wrong={query['loi']} />
        </section>
      ) : null}
      <DraftForm
        action={actInTrial}
        words={trialForm}
        hidden={{ code, revision: String(revision), event: 'answerSupplement' }}
        groups={[{ fields: [{ kind: 'text', name: 'later', label: work.later, hint: work.laterHint, width: 'short', numeric: true, optional: true }] }]}
        submit={words.send}
        busy={trial.saving}
        cancelHref={paths.adminTrialStep(code, workStep)}
      />
    </>
  )
}

import { LinkButton } from '@/components/ui/button'
import type { Component } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { manyOf } from '../../fields'
import { saveTrialPapers } from './actions'
import { backOf, Place, type Query } from './form-step'
import { papersStep, reviewStep, type supplementStep } from './steps'
import { trialForm, TrialHead, type Tried } from './trial'
import { Uploads } from './uploads'

const { trial: { papers: words, ...trial } } = officialText

type PapersFormProps = {
  readonly trial: Tried['trial']
  readonly components: readonly Component[]
  readonly then: typeof reviewStep | typeof supplementStep
  readonly submit: string
  readonly back?: string
}

/** The components that count as handed in. */
export function PapersForm({ trial: { code, state }, components, then, submit, back }: PapersFormProps) {
  return (
    <DraftForm
      action={saveTrialPapers}
      words={trialForm}
      hidden={{ code, then }}
      groups={[
        {
          fields: [
            {
              kind: 'checkboxes',
              name: 'handedIn',
              label: words.legend,
              choices: components.map(({ key, title, required }) => ({ value: key, label: required ? title.vi : `${title.vi} (${words.optional})` })),
            },
          ],
        },
      ]}
      initial={{ handedIn: manyOf(state.handedIn) }}
      submit={submit}
      busy={trial.saving}
      {...(back !== undefined && { cancelHref: back })}
    />
  )
}

/** The papers that the answers call for, to be ticked or uploaded. */
export function PapersStep({ query, ...tried }: Tried & { readonly query: Query }) {
  const { code, outcome: { components } } = tried.trial
  const submit = components.filter(({ kind }) => kind === 'SUBMIT')
  const present = components.filter(({ kind }) => kind === 'PRESENT')
  const back = backOf(tried.trial, papersStep)
  return (
    <>
      <TrialHead
        {...tried}
        title={words.title}
        caption={trial.citizen}
        lead={submit.length === 0 ? words.none : words.lead}
        above={<Place trial={tried.trial} step={papersStep} />}
      >
        {words.title}
      </TrialHead>
      {submit.length === 0 ? null : <PapersForm trial={tried.trial} components={submit} then={reviewStep} submit={trial.next} back={back} />}
      {submit.length === 0 ? null : <Uploads code={code} step={papersStep} components={submit} wrong={query['loi']} />}
      {present.length === 0 ? null : (
        <section className="my-8 max-w-text">
          <h2 className="text-xl">{words.present}</h2>
          <ul className="mt-2 list-disc pl-6">
            {present.map(({ key, title }) => (
              <li key={key}>{title.vi}</li>
            ))}
          </ul>
        </section>
      )}
      {submit.length === 0 ? <LinkButton href={paths.adminTrialStep(code, reviewStep)}>{trial.next}</LinkButton> : null}
    </>
  )
}

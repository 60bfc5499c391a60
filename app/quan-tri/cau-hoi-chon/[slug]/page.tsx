import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Details } from '@/components/ui/details'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireAdministrator } from '@/lib/identity/session'
import { type EditedChooser, findEditedChooser } from '@/lib/procedure/queries/choosers'
import type { ChooserDefinition } from '@/lib/procedure/schema/chooser'
import { mostQuestions } from '@/lib/procedure/schema/editing-chooser'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../thu-tuc/act-form'
import { DraftForm } from '../../thu-tuc/draft-form'
import type { Words } from '../../thu-tuc/drawn'
import { bothLanguages, type FieldGroup, type FieldSpec, type Initial, textsOf } from '../../thu-tuc/fields'
import { dropChooser, keepChooser, takeBackChooser } from '../actions'

const { choosers: words, procedures: { home, form } } = officialText

export const metadata: Metadata = { title: words.title }

const formWords = { ...form, cancel: words.cancel, refusals: { ...form.refusals, ...words.refusals } } satisfies Words

const answer: readonly FieldSpec[] = [
  { kind: 'hidden', name: 'value', label: words.option },
  ...bothLanguages({ kind: 'text', name: 'label', label: words.option }),
  ...bothLanguages({ kind: 'text', name: 'hint', label: words.hint, optional: true }),
  {
    kind: 'select', name: 'next', label: words.next, empty: words.nextNone,
    options: Array.from({ length: mostQuestions - 1 }, (_, at) => ({ value: String(at + 2), label: words.nextQuestion(at + 2) })),
  },
  { kind: 'text', name: 'code', label: words.code, hint: words.codeHint, width: 'medium', optional: true },
]

const question: readonly FieldSpec[] = [
  { kind: 'hidden', name: 'key', label: words.question },
  ...bothLanguages({ kind: 'text', name: 'text', label: words.question }),
  { kind: 'list', name: 'options', label: words.options, row: words.option, item: answer, most: 12 },
]

const groupsOf = (isNew: boolean): readonly FieldGroup[] => [
  {
    fields: [
      ...(isNew ? [{ kind: 'text', name: 'slug', label: words.slug, hint: words.slugHint, width: 'medium' } as const] : []),
      ...bothLanguages({ kind: 'text', name: 'title', label: words.name, hint: words.nameHint }),
      ...bothLanguages({ kind: 'textarea', name: 'lead', label: words.about, rows: 2 }),
    ],
  },
  { fields: [{ kind: 'list', name: 'questions', label: words.questions, hint: words.questionsHint, row: words.question, item: question, most: mostQuestions }] },
]

function initialOf({ title, lead, questions }: ChooserDefinition): Initial {
  const numberOf = (key: string) => String(questions.findIndex((one) => one.key === key) + 1)
  const rows = questions.flatMap(({ key, text, options }, at): Initial[] => {
    const name = `questions.${String(at)}`
    return [
      { [`${name}.key`]: key, ...textsOf(`${name}.text`, text) },
      ...options.map((one, row): Initial => {
        const own = `${name}.options.${String(row)}`
        const leads = 'next' in one ? { [`${own}.next`]: numberOf(one.next) } : { [`${own}.code`]: one.code }
        return { [`${own}.value`]: one.value, ...textsOf(`${own}.label`, one.label), ...textsOf(`${own}.hint`, one.hint), ...leads }
      }),
    ]
  })
  return Object.assign({ ...textsOf('title', title), ...textsOf('lead', lead) }, ...rows) as Initial
}

/** One question with two empty answers to begin with. */
const beginning: Initial = { 'questions.0.key': '', 'questions.0.options.0.value': '', 'questions.0.options.1.value': '' }

const isDone = (code: string): code is keyof typeof words.done => Object.hasOwn(words.done, code)

/** What is done to the questions as a whole, below their form. */
function Whole({ chooser: { definition: { slug }, revision, mayUndo } }: { readonly chooser: EditedChooser }) {
  const hidden = { slug, revision: String(revision) }
  return (
    <div className="mt-10 max-w-text">
      {mayUndo ? (
        <ActForm action={takeBackChooser} words={formWords} hidden={hidden} className="mb-6">
          <SubmitButton variant="secondary" busy={words.undoing}>
            {words.undo}
          </SubmitButton>
        </ActForm>
      ) : null}
      <Details summary={words.remove}>
        <p className="mb-4">{words.removeHelp}</p>
        <DraftForm action={dropChooser} words={formWords} hidden={hidden} variant="danger" submit={words.remove} busy={words.removing} />
      </Details>
    </div>
  )
}

function Done({ code }: { readonly code: string | string[] | undefined }) {
  return typeof code === 'string' && isDone(code) ? <Notification tone="success" announce title={words.done[code]} /> : null
}

/** One tree of questions, or a new one under `moi`. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/cau-hoi-chon/[slug]'>) {
  const { slug } = await params
  const chooser = await findEditedChooser(await requireAdministrator(paths.adminChooser(slug)), slug)
  if (!chooser && slug !== 'moi') notFound()
  const title = chooser?.definition.title.vi ?? words.newTitle
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: home.title, href: paths.adminHome() }, { text: words.title, href: paths.adminChoosers() }, { text: title }]}
      />
      <Done code={(await searchParams)['xong']} />
      <PageTitle lead={words.lead}>{title}</PageTitle>
      {chooser ? (
        <p className="mb-6">
          <a href={paths.chooser(slug)} className="inline-flex min-h-11 items-center font-bold">
            {words.open}
          </a>
        </p>
      ) : null}
      <DraftForm
        action={keepChooser}
        words={formWords}
        hidden={chooser ? { slug, revision: String(chooser.revision) } : { revision: '' }}
        groups={groupsOf(!chooser)}
        initial={chooser ? initialOf(chooser.definition) : beginning}
        submit={words.save}
        busy={words.saving}
        cancelHref={paths.adminChoosers()}
      />
      {chooser ? <Whole chooser={chooser} /> : null}
    </>
  )
}

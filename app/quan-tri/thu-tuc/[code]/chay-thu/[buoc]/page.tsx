import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { FormStep } from '../form-step'
import { PapersStep } from '../papers-step'
import { QuestionsStep } from '../questions-step'
import { ReviewStep } from '../review-step'
import { isStep, openingStep, papersStep, questionsStep, reviewStep, supplementStep, workStep } from '../steps'
import { SupplementStep } from '../supplement-step'
import { requireTrial } from '../trial'
import { WorkStep } from '../work-step'

const words = officialText.trial

const titles: Readonly<Record<string, string>> = {
  [questionsStep]: words.questions.title,
  [papersStep]: words.papers.title,
  [reviewStep]: words.review.title,
  [workStep]: words.work.title,
  [supplementStep]: words.supplement.title,
}

export async function generateMetadata({ params }: PageProps<'/quan-tri/thu-tuc/[code]/chay-thu/[buoc]'>): Promise<Metadata> {
  const { buoc } = await params
  return { title: `${titles[buoc] ?? words.citizen} – ${words.title}` }
}

/** One step of a trial: a page of the citizen's way, or the office's work. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/chay-thu/[buoc]'>) {
  const [{ code, buoc }, query] = await Promise.all([params, searchParams])
  const tried = await requireTrial(code)
  const { trial } = tried
  const { form } = trial.definition
  if (!form) return notFound()
  if (!isStep(trial, buoc)) return redirect(paths.adminTrialStep(code, openingStep(trial)))
  const { filed } = trial.state
  if (filed?.waiting?.kind === 'supplement' && buoc === supplementStep) return <SupplementStep {...tried} waiting={filed.waiting} form={form} query={query} />
  if (filed) return <WorkStep {...tried} filed={filed} query={query} />
  switch (buoc) {
    case questionsStep:
      return <QuestionsStep {...tried} query={query} />
    case papersStep:
      return <PapersStep {...tried} query={query} />
    case reviewStep:
      return <ReviewStep {...tried} form={form} />
    default: {
      const page = form.pages.find(({ key }) => key === buoc)
      return page ? <FormStep {...tried} form={form} page={page} query={query} /> : notFound()
    }
  }
}

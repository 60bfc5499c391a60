import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/prose'
import { SummaryList } from '@/components/ui/summary-list'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type HelpPageProps = { readonly locale: Locale }

/** Title and description of the help page. */
export function helpMetadata({ locale }: HelpPageProps): Metadata {
  const { title, lead } = text(locale).help
  return { title, description: lead }
}

function Contact({ locale }: HelpPageProps) {
  const { help, shell } = text(locale)
  const noted = (value: string, note: string) => (
    <>
      {value}
      <br />
      <span className="text-sm text-soft">{note}</span>
    </>
  )
  const call = (
    <>
      <a href={`tel:${shell.hotline.replaceAll(' ', '')}`} className="inline-flex min-h-11 items-center text-lg font-bold">
        {shell.hotline}
      </a>
      <br />
      <span className="text-sm text-soft">{help.hotlineNote}</span>
    </>
  )
  const write = (
    <>
      <a href={`mailto:${help.email}`} className="inline-flex min-h-11 items-center">
        {help.email}
      </a>
      <br />
      <span className="text-sm text-soft">{help.emailNote}</span>
    </>
  )
  return (
    <SummaryList
      items={[
        { key: 'hotline', label: help.hotlineLabel, value: call },
        { key: 'counter', label: help.counterLabel, value: shell.address },
        { key: 'hours', label: help.hoursLabel, value: noted(shell.hours, help.hoursNote) },
        { key: 'email', label: help.emailLabel, value: write },
      ]}
    />
  )
}

/** How to reach the ward, and answers to what people ask most. */
export function HelpPage({ locale }: HelpPageProps) {
  const { help } = text(locale)
  return (
    <>
      <PageTitle lead={help.lead}>{help.title}</PageTitle>
      <h2 className="mb-3 text-xl">{help.contactHeading}</h2>
      <Contact locale={locale} />
      <Card>
        <h2 className="text-xl">{help.lookupHeading}</h2>
        <p className="mt-2 mb-4">{help.lookupBody}</p>
        <LinkButton href={paths.lookUp(locale)} variant="secondary">
          {help.lookupLink}
        </LinkButton>
      </Card>
      <h2 className="mt-10 mb-3 text-xl">{help.questionsHeading}</h2>
      {help.questions.map(({ question, answer }) => (
        <Details key={question} summary={question}>
          {answer.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Details>
      ))}
      <Prose>
        <h2>{help.feedbackHeading}</h2>
        <p>{help.feedbackBody}</p>
      </Prose>
    </>
  )
}

import type { ReactNode } from 'react'
import type { PartProps } from '@/app/_pages/procedure/procedure'
import { Details } from '@/components/ui/details'
import { Localised } from '@/components/ui/localised'
import { guidedQuestions, type Sample } from '@/lib/procedure/model/guide'
import type { FormPage, LocalizedText } from '@/lib/form/schema'
import { text, type Locale } from '@/lib/text/text'

/** Pictures of our own pages in public/huong-dan, the English ones in `en` below it, made by `npm run screenshots`; all of one size. */
const pictures = { signIn: 'dang-nhap', page: 'to-khai', papers: 'giay-to', delivery: 'nhan-ket-qua', review: 'xem-lai', sent: 'da-nop' } as const
const pictureSize = { width: 540, height: 960 }

type StepProps = {
  readonly locale: Locale
  readonly title: ReactNode
  readonly body?: ReactNode
  readonly picture?: { readonly name: keyof typeof pictures; readonly alt: string }
  readonly children?: ReactNode
}

function Step({ locale, title, body, picture, children }: StepProps) {
  return (
    <li className="border-t border-rule pt-4">
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="mb-2 text-lg">{title}</h3>
          {body ? <p className="mb-3 max-w-text">{body}</p> : null}
          {children}
        </div>
        {picture ? (
          <img
            src={`/huong-dan/${locale === 'en' ? 'en/' : ''}${pictures[picture.name]}.webp`}
            alt={picture.alt}
            {...pictureSize}
            loading="lazy"
            decoding="async"
            className="h-auto w-56 rounded-lg border border-rule"
          />
        ) : null}
      </div>
    </li>
  )
}

const Joined = ({ locale, texts }: { readonly locale: Locale; readonly texts: readonly LocalizedText[] }) =>
  texts.map((one, index) => (
    <span key={one.vi}>
      {index > 0 ? '; ' : ' '}
      <Localised value={one} locale={locale} />
    </span>
  ))

function HowToAnswer({ locale, sample }: { readonly locale: Locale; readonly sample: Sample }) {
  const words = text(locale).guide
  switch (sample.kind) {
    case 'said':
      return <Localised value={sample.text} locale={locale} />
    case 'options':
      return (
        <>
          {words.oneOf}
          <Joined locale={locale} texts={sample.options} />
          {sample.more > 0 ? `; ${words.moreOptions(sample.more)}` : null}
        </>
      )
    case 'parts':
      return (
        <>
          {words.partsOf}
          <Joined locale={locale} texts={sample.parts} />
        </>
      )
    case 'type':
      return sample.type in words.samples ? words.samples[sample.type as keyof typeof words.samples] : null
  }
}

function PageStep({ locale, definition, page, number }: PartProps & { readonly page: FormPage; readonly number: number }) {
  const words = text(locale).guide
  const questions = guidedQuestions(page, definition.guide)
  return (
    <Step
      locale={locale}
      title={
        <>
          {words.step(number)}: <Localised value={page.title} locale={locale} />
        </>
      }
      body={page.hint ? <Localised value={page.hint} locale={locale} /> : page === definition.form?.pages[0] ? words.page.body : undefined}
      {...(page === definition.form?.pages[0] && { picture: { name: 'page', alt: words.page.alt } as const })}
    >
      <Details summary={words.asks(questions.length)}>
        <dl className="space-y-4">
          {questions.map(({ key, label, hint, always, sample }) => (
            <div key={key}>
              <dt className="font-bold">
                <Localised value={label} locale={locale} />
              </dt>
              {hint ? (
                <dd className="text-sm text-soft">
                  <Localised value={hint} locale={locale} />
                </dd>
              ) : null}
              <dd>
                <HowToAnswer locale={locale} sample={sample} />
              </dd>
              {always ? null : <dd className="text-sm text-soft">{words.sometimes}</dd>}
            </div>
          ))}
        </dl>
      </Details>
    </Step>
  )
}

/** From signing in to the code of the dossier, with each page of the form. */
export function FilingSteps({ locale, definition }: PartProps) {
  const words = text(locale).guide
  const pages = definition.form?.pages ?? []
  const before = definition.eligibility.length > 0 ? 2 : 1
  const after = before + pages.length
  const asked = definition.components.some(({ kind }) => kind === 'SUBMIT')
  return (
    <section aria-labelledby="cac-buoc" className="mb-10">
      <h2 id="cac-buoc" className="mb-1 text-xl">
        {words.steps}
      </h2>
      <p className="mb-4 text-sm text-soft">{words.pictureNote}</p>
      <ol className="space-y-6">
        <Step locale={locale} title={`${words.step(1)}: ${words.signIn.title}`} body={words.signIn.body} picture={{ name: 'signIn', alt: words.signIn.alt }} />
        {before === 2 ? (
          <Step locale={locale} title={`${words.step(2)}: ${words.eligibility.title}`} body={words.eligibility.body}>
            <ul className="list-disc space-y-1 pl-7">
              {definition.eligibility.map(({ key, question }) => (
                <li key={key}>
                  <Localised value={question} locale={locale} />
                </li>
              ))}
            </ul>
          </Step>
        ) : null}
        {pages.map((page, index) => (
          <PageStep key={page.key} locale={locale} definition={definition} page={page} number={before + index + 1} />
        ))}
        {(['papers', 'delivery', 'review', 'sent'] as const).map((name, index) => (
          <Step
            key={name}
            locale={locale}
            title={`${words.step(after + index + 1)}: ${words[name].title}`}
            body={name === 'papers' && !asked ? words.papers.none : words[name].body}
            {...((name !== 'papers' || asked) && { picture: { name, alt: words[name].alt } })}
          />
        ))}
      </ol>
    </section>
  )
}

/** Where there is no online filing: the definition's own steps, or those that every counter has. */
export function CounterSteps({ locale, definition }: PartProps) {
  const words = text(locale).guide
  return (
    <section aria-labelledby="cac-buoc" className="mb-10">
      <h2 id="cac-buoc" className="mb-4 text-xl">
        {words.stepsCounter}
      </h2>
      <ol className="space-y-6">
        {definition.steps.length > 0
          ? definition.steps.map((step, index) => (
              <Step key={step.vi} locale={locale} title={words.step(index + 1)} body={<Localised value={step} locale={locale} />} />
            ))
          : words.counter.map(({ title, body }, index) => <Step key={title} locale={locale} title={`${words.step(index + 1)}: ${title}`} body={body} />)}
      </ol>
    </section>
  )
}

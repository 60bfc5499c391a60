import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { procedureHere, wordsIn } from '@/app/_pages/procedure/found'
import type { PartProps, ProcedurePageProps } from '@/app/_pages/procedure/procedure'
import { shownWhenShared } from '@/app/_pages/procedure/shown-when-shared'
import { Share } from '@/app/_pages/sharing/share'
import { inBothLanguages } from '@/app/_shell/metadata'
import { LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { guidedMistakes, notForYou } from '@/lib/procedure/model/guide'
import { text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { CounterSteps, FilingSteps } from './steps'

/** The title of the guide; what is no procedure gets that of the 404 page. */
export async function guideMetadata({ locale, code }: ProcedurePageProps): Promise<Metadata> {
  const found = await procedureHere(code)
  const { guide, faults } = text(locale)
  if (!found) return { title: faults.notFound.title }
  return {
    title: guide.title(wordsIn(found.definition.name, locale)),
    description: wordsIn(found.definition.summary, locale),
    alternates: inBothLanguages(locale, (one) => paths.procedureGuide(code, one)),
    openGraph: await shownWhenShared(found, locale, paths.procedureGuide(code, locale)),
  }
}

function Prepare({ locale, definition }: PartProps) {
  const words = text(locale).guide
  const papers = definition.components.filter(({ kind, replaceableBy }) => kind === 'SUBMIT' && replaceableBy.length === 0)
  const noteOf = ({ required, condition, cases }: (typeof papers)[number]) => (condition || cases.length > 0 ? words.onlyIf : required ? '' : words.optional)
  return (
    <section aria-labelledby="chuan-bi" className="mb-10 max-w-text">
      <h2 id="chuan-bi" className="mb-3 text-xl">
        {words.prepare}
      </h2>
      <ul className="list-disc space-y-2 pl-7">
        {definition.level === 'INFO' ? null : <li>{words.prepareAccount}</li>}
        {papers.map((paper) => (
          <li key={paper.key}>
            <Localised value={paper.title} locale={locale} /> {noteOf(paper)}
          </li>
        ))}
        {papers.length === 0 ? <li>{words.prepareNoPapers}</li> : null}
      </ul>
    </section>
  )
}

function Mistakes({ locale, definition }: PartProps) {
  const words = text(locale).guide
  return (
    <section aria-labelledby="loi-hay-gap" className="mb-10 max-w-text">
      <h2 id="loi-hay-gap" className="mb-3 text-xl">
        {words.mistakes}
      </h2>
      <ul className="list-disc space-y-2 pl-7">
        {guidedMistakes(definition).map(({ about, message }) => (
          <li key={message.vi}>
            {about ? (
              <strong>
                <Localised value={about} locale={locale} />:{' '}
              </strong>
            ) : null}
            <Localised value={message} locale={locale} />
          </li>
        ))}
        {(definition.level === 'INFO' ? [] : words.usualMistakes).map((mistake) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </section>
  )
}

function NotForYou({ locale, definition }: PartProps) {
  const words = text(locale).guide
  const cases = notForYou(definition)
  if (cases.length === 0) return null
  return (
    <section aria-labelledby="khong-phai" className="mb-10 max-w-text">
      <h2 id="khong-phai" className="mb-3 text-xl">
        {words.notForYou}
      </h2>
      <ul className="space-y-4">
        {cases.map(({ question, answer, message, goTo }) => (
          <li key={`${question.vi} ${answer.vi}`}>
            <strong lang={locale === 'en' && question.en === undefined ? 'vi' : undefined}>{words.whenAnswer(wordsIn(question, locale), wordsIn(answer, locale))}</strong>{' '}
            <Localised value={message} locale={locale} />
            {goTo ? (
              <a href={paths.procedure(goTo, locale)} className="flex min-h-11 w-fit items-center">
                {words.rightProcedure}: {goTo}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How to file, step by step, with pictures, answers to go by and what often goes wrong. */
export async function GuidePage({ locale, code }: ProcedurePageProps) {
  const found = await procedureHere(code)
  if (!found) notFound()
  const { definition } = found
  const { guide: words, catalogue, shell } = text(locale)
  const part = { locale, definition }
  const isOnline = definition.form !== undefined && definition.level !== 'INFO'
  return (
    <>
      <PageTitle caption={words.caption} lead={isOnline ? words.lead : undefined}>
        <Localised value={definition.name} locale={locale} />
      </PageTitle>
      <Prepare {...part} />
      {isOnline ? <FilingSteps {...part} /> : <CounterSteps {...part} />}
      {isOnline || guidedMistakes(definition).length > 0 ? <Mistakes {...part} /> : null}
      <NotForYou {...part} />
      {isOnline ? (
        <p className="mb-10">
          <LinkButton href={paths.filing(code, locale)}>{catalogue.procedure.file}</LinkButton>
        </p>
      ) : null}
      <section aria-labelledby="can-giup" className="mb-10 max-w-text">
        <h2 id="can-giup" className="mb-3 text-xl">
          {words.help}
        </h2>
        <p>
          {words.helpBody}{' '}
          <a href={`tel:${shell.hotline.replaceAll(' ', '')}`} className="inline-flex min-h-11 items-center font-bold">
            {shell.hotline}
          </a>
        </p>
        <p>{shell.address}</p>
      </section>
      <Share locale={locale} code={code} path={paths.procedureGuide(code, locale)} />
      <p>
        <a href={paths.procedure(code, locale)} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </>
  )
}

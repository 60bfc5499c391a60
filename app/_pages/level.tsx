import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { levelToFile, safePath } from '@/lib/identity/model'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type LevelPageProps = {
  readonly locale: Locale
  readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Title of the page about the level of the electronic identity. */
export const levelMetadata = (locale: Locale): Metadata => ({ title: text(locale).identity.level.title })

/** What one may do with one's level, and how to raise it. */
export async function LevelPage({ locale, query }: LevelPageProps) {
  const { assuranceLevel } = await requireCitizen(paths.level(locale))
  const { tiep } = await query
  const next = safePath(typeof tiep === 'string' ? tiep : undefined) ?? paths.myDossiers(locale)
  const words = text(locale).identity.level
  if (assuranceLevel >= levelToFile) {
    return (
      <>
        <PageTitle>{words.title}</PageTitle>
        <Notification tone="success" title={words.isTwo}>
          <p>{words.isTwoBody}</p>
        </Notification>
        <LinkButton href={next}>{words.goOn}</LinkButton>
      </>
    )
  }
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Notification tone="warning" title={words.isOne}>
        <p>{words.isOneBody}</p>
      </Notification>
      <div className="max-w-text space-y-4">
        <h2 className="text-lg">{words.meaningTitle}</h2>
        <p>{words.meaning}</p>
        <h2 className="text-lg">{words.raiseTitle}</h2>
        <ol className="list-decimal space-y-2 pl-6">
          {words.raise.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.free}</p>
        <form action="/api/dang-nhap/vneid" method="post">
          <input type="hidden" name="tiep" value={next} />
          <SubmitButton variant="secondary" busy={text(locale).identity.signIn.busy}>
            {words.again}
          </SubmitButton>
        </form>
        <h2 className="text-lg">{words.meanwhileTitle}</h2>
        <p>{words.meanwhile}</p>
      </div>
      <p className="mt-8 flex flex-wrap gap-6">
        <a href={next} className="inline-flex min-h-11 items-center">
          {words.goOn}
        </a>
        <a href={paths.procedures(locale)} className="inline-flex min-h-11 items-center">
          {words.toProcedures}
        </a>
      </p>
    </>
  )
}

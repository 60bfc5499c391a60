import type { ReactNode } from 'react'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import type { NotOffered } from '@/lib/procedure/queries/lifecycle'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

type Props = { readonly ended: NotOffered; readonly locale: Locale; readonly children?: ReactNode }

/** What a procedure that is not offered any more was called; since when, why, and what to use instead. */
export function EndedNotice({ ended, locale, children }: Props) {
  const { ended: words } = text(locale).catalogue
  return (
    <>
      <PageTitle caption={ended.code}>
        <Localised value={ended.name} locale={locale} />
      </PageTitle>
      <Notification tone="warning" title={words.title(formatMoment(ended.at))}>
        <p>
          {words.reason} <span lang="vi">{ended.reason}</span>
        </p>
        {ended.goTo ? (
          <p>
            {words.instead}{' '}
            <a href={paths.procedure(ended.goTo.code, locale)} className="inline-flex min-h-11 items-center font-bold">
              <Localised value={ended.goTo.name} locale={locale} />
            </a>
          </p>
        ) : null}
        {children}
      </Notification>
    </>
  )
}

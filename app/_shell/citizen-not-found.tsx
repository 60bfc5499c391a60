import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { NotFoundBody } from './not-found-body'

export type CitizenNotFoundProps = {
  readonly locale: Locale
  /** True where another language's stands above it. */
  readonly second?: boolean
}

/** The 404 of the public and the citizens' pages. */
export function CitizenNotFound({ locale, second = false }: CitizenNotFoundProps) {
  const words = text(locale).faults.notFound
  return (
    <NotFoundBody
      title={words.title}
      body={words.body}
      second={second}
      links={[
        { href: paths.home(locale), text: words.home },
        { href: paths.help(locale), text: words.help },
      ]}
    />
  )
}

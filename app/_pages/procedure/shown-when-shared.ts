import 'server-only'
import type { Metadata } from 'next'
import { visitor } from '@/lib/identity/session'
import { socialPictureSize } from '@/lib/paper/model/social-picture'
import type { Version } from '@/lib/procedure/queries'
import { hasPicture } from '@/lib/procedure/queries/pictures'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { wordsIn } from './found'

/** What Zalo, Facebook and the like show of an address of the procedure; without a picture until it has been drawn. */
export async function shownWhenShared({ code, number, definition }: Version, locale: Locale, path: string): Promise<NonNullable<Metadata['openGraph']>> {
  const { shell, sharing } = text(locale)
  const title = wordsIn(definition.name, locale)
  const drawn = await hasPicture(visitor, { code, number, locale })
  return {
    type: 'website',
    title,
    description: wordsIn(definition.summary, locale),
    url: path,
    siteName: `${shell.product} – ${shell.ward}`,
    locale: locale === 'vi' ? 'vi_VN' : 'en_GB',
    ...(drawn && { images: [{ url: paths.socialPicture(code, number, locale), ...socialPictureSize, type: 'image/png', alt: sharing.pictureAlt(title) }] }),
  }
}

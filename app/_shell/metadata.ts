import type { Metadata } from 'next'
import { env } from '@/lib/core/env'
import { officialText, text, type Locale } from '@/lib/text/text'

const icons = { icon: { url: '/bieu-tuong.svg', type: 'image/svg+xml' } }

/** Title frame and icon of the public and the citizens' pages; a page sets its own `title`. */
export function metadataOf(locale: Locale): Metadata {
  const words = text(locale).shell
  const name = `${words.product} – ${words.ward}`
  return { metadataBase: new URL(env.PUBLIC_URL), title: { default: name, template: `%s · ${name}` }, description: `${words.tagline}, ${words.ward}, ${words.city}`, icons }
}

/** Tells search engines that a page exists in both languages; `path` gives its address in each. */
export const inBothLanguages = (locale: Locale, path: (locale: Locale) => string): Metadata['alternates'] => ({
  canonical: path(locale),
  languages: { vi: path('vi'), en: path('en') },
})

const { product, ward } = officialText.shell

/** The same for officials and administrators; not for search engines. */
export const officialMetadata: Metadata = {
  title: { default: `${product} – ${ward}`, template: `%s · ${product}` },
  robots: { index: false, follow: false },
  icons,
}

import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import '../globals.css'

const fonts = [
  new URL('../_fonts/be-vietnam-pro-400.woff2', import.meta.url),
  new URL('../_fonts/be-vietnam-pro-700.woff2', import.meta.url),
]

/** The document around every zone: language, styles, fonts. */
export function Document({ lang, children }: { readonly lang: 'vi' | 'en'; readonly children: ReactNode }) {
  for (const font of fonts) preload(font.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={lang}>
      <body>
        <div className="flex min-h-dvh flex-col">{children}</div>
      </body>
    </html>
  )
}

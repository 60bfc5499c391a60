'use client'

import type { Text } from '@/lib/text/text'

export type FooterProps = {
  readonly words: Pick<Text['shell'], 'office' | 'address' | 'hotlineLabel' | 'hotline' | 'hoursLabel' | 'hours' | 'footerNavigation' | 'sample'>
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/**
 * Where the office is, how to reach it, and what one may rely on. Drawn from a few words where the page is drawn: as elements
 * it would be a good part of what each page costs.
 */
export function Footer({ words, links }: FooterProps) {
  return (
    <footer className="mt-auto border-t border-rule bg-paper text-sm">
      <div className="mx-auto grid max-w-page gap-6 px-4 py-8 sm:px-6 md:grid-cols-[3fr_2fr]">
        <div>
          <p className="font-bold">{words.office}</p>
          <address className="not-italic">
            {words.address}
            <br />
            {words.hotlineLabel}:{' '}
            <a href={`tel:${words.hotline.replaceAll(' ', '')}`} className="inline-flex min-h-11 items-center font-bold">
              {words.hotline}
            </a>
          </address>
          <p>
            {words.hoursLabel}: {words.hours}
          </p>
        </div>
        <nav aria-label={words.footerNavigation}>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="text-soft md:col-span-2">{words.sample}</p>
      </div>
    </footer>
  )
}

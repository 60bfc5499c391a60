'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { twinOf } from './twin'

const look =
  'inline-flex min-h-11 min-w-11 items-center justify-center border-b-4 border-transparent px-1 no-underline hover:border-accent aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-ink'

/** A link of the header that knows whether one stands on its page or below it. */
export function NavLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const pathname = usePathname()
  const below = pathname.startsWith(`${href}/`)
  return (
    <a href={href} aria-current={pathname === href ? 'page' : below ? 'true' : undefined} className={look}>
      {children}
    </a>
  )
}

export type LanguageLinkProps = { readonly to: 'vi' | 'en'; readonly text: string }

/** The page one reads, in the other language. */
export function LanguageLink({ to, text }: LanguageLinkProps) {
  return (
    <a href={twinOf(usePathname())} lang={to} hrefLang={to} className={look}>
      {text}
    </a>
  )
}

export type UnlessOnProps = { readonly paths: readonly string[]; readonly children: ReactNode }

/** Shows its content except on the pages that start with one of the paths. */
export function UnlessOn({ paths, children }: UnlessOnProps) {
  const pathname = usePathname()
  return paths.some((path) => pathname.startsWith(path)) ? null : children
}

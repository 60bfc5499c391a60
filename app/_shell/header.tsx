'use client'

import type { ReactNode } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { NavLink } from './nav-link'

/** A door one can walk through: the sign of the portal. */
function Door() {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" width="36" height="36" className="shrink-0 text-accent">
      <path fill="currentColor" d="M4 30V14a12 12 0 0 1 24 0v16h-6V14a6 6 0 0 0-12 0v16z" />
      <path fill="#d9a514" d="M13 30V14a3 3 0 0 1 6 0v16z" />
    </svg>
  )
}

export type HeaderProps = {
  readonly home: string
  /** Read out after the name: where the link leads. */
  readonly homeLabel: string
  readonly product: string
  /** Under the name: the ward, or the zone. */
  readonly under: string
  readonly nav: ReactNode
  /** On the right: language, person, sign out. */
  readonly side?: ReactNode
  readonly wide?: boolean
}

/** The top of every page; like the footer, drawn from a few words where the page is drawn. */
export function Header({ home, homeLabel, product, under, nav, side, wide = false }: HeaderProps) {
  return (
    <header className="border-t-6 border-b border-t-accent border-b-rule bg-paper">
      <div
        className={`mx-auto flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 sm:gap-x-8 sm:px-6 ${wide ? 'max-w-wide' : 'max-w-page'}`}
      >
        <a href={home} className="flex min-h-11 items-center gap-2.5 text-ink no-underline">
          <Door />
          <span className="leading-tight">
            <strong className="block text-lg">{product}</strong>
            <span className="block text-sm text-soft">{under}</span>
            <VisuallyHidden>{homeLabel}</VisuallyHidden>
          </span>
        </a>
        {nav}
        {side ? <div className="ml-auto">{side}</div> : null}
      </div>
    </header>
  )
}

export type HeaderNavProps = {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
  /** What is needed less often, under one word. */
  readonly more?: { readonly text: string; readonly links: readonly { readonly href: string; readonly text: string }[] }
  /** After the links, as far to the right as a phone is wide: the other language. */
  readonly last?: ReactNode
}

/** Links under one word: a list that opens over the page, and on a phone within the header. */
function More({ text, links }: NonNullable<HeaderNavProps['more']>) {
  return (
    <details className="group relative">
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-accent hover:underline">
        {text}
        <span aria-hidden="true" className="ml-1.5 group-open:rotate-180">
          ▾
        </span>
      </summary>
      <ul className="z-10 border border-rule bg-paper px-3 py-2 sm:absolute sm:left-0 sm:min-w-60 sm:shadow-md">
        {links.map((link) => (
          <li key={link.href}>
            <NavLink href={link.href}>{link.text}</NavLink>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The few ways through a zone; on a phone they stand on a line of their own. */
export function HeaderNav({ label, links, more, last }: HeaderNavProps) {
  return (
    <nav aria-label={label} className="grow max-sm:order-last max-sm:w-full">
      <ul className="flex flex-wrap gap-x-4 max-sm:text-sm sm:gap-x-5">
        {links.map(({ href, text }) => (
          <li key={href}>
            <NavLink href={href}>{text}</NavLink>
          </li>
        ))}
        {more ? (
          <li>
            <More {...more} />
          </li>
        ) : null}
        {last ? <li className="ml-auto">{last}</li> : null}
      </ul>
    </nav>
  )
}

export type SignOutFormProps = { readonly action: string; readonly text: string }

/** Signing out changes something, so it is a post. */
export function SignOutForm({ action, text }: SignOutFormProps) {
  return (
    <form action={action} method="post">
      <button type="submit" className="inline-flex min-h-11 cursor-pointer items-center px-1 text-accent underline underline-offset-4">
        {text}
      </button>
    </form>
  )
}

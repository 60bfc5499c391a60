import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/navigation'
import type { Actor } from '@/lib/core/actor'
import { officialText, text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { mainId, officialOpenPaths, signOutPath } from './addresses'
import { Document } from './document'
import { Footer } from './footer'
import { Header, HeaderNav, SignOutForm, type HeaderNavProps, type HeaderProps } from './header'
import { LanguageLink, NavLink, UnlessOn } from './nav-link'
import { officialLinks } from './official-links'

function Main({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <main
      id={mainId}
      tabIndex={-1}
      className={`mx-auto w-full grow px-4 pt-6 pb-16 sm:px-6 ${wide ? 'max-w-wide' : 'max-w-page'}`}
    >
      {children}
    </main>
  )
}

type ShellProps = { readonly locale: Locale; readonly children: ReactNode }

/** Frame of what citizens read, signed in or not. */
function Frame({ locale, links, side, children }: ShellProps & Pick<HeaderNavProps, 'links'> & Pick<HeaderProps, 'side'>) {
  const words = text(locale).shell
  const { office, address, hotlineLabel, hotline, hoursLabel, hours, footerNavigation, sample } = words
  return (
    <Document lang={locale}>
      <SkipLink href={`#${mainId}`} text={words.skip} />
      <Header
        home={paths.home(locale)}
        homeLabel={words.homeLink}
        product={words.product}
        under={words.ward}
        nav={
          <HeaderNav
            label={words.mainNavigation}
            links={links}
            last={
              <LanguageLink
                to={locale === 'vi' ? 'en' : 'vi'}
                text={locale === 'vi' ? words.english : words.vietnamese}
              />
            }
          />
        }
        side={side}
      />
      <Main>{children}</Main>
      <Footer
        words={{ office, address, hotlineLabel, hotline, hoursLabel, hours, footerNavigation, sample }}
        links={[
          { href: paths.help(locale), text: words.contact },
          { href: paths.privacy(locale), text: words.privacy },
          { href: paths.terms(locale), text: words.terms },
          { href: paths.accessibility(locale), text: words.accessibility },
        ]}
      />
    </Document>
  )
}

/** The public pages: the same for everybody, so that they can be prerendered. */
export function PublicShell({ locale, children }: ShellProps) {
  const words = text(locale).shell
  return (
    <Frame
      locale={locale}
      links={[
        { href: paths.procedures(locale), text: words.procedures },
        { href: paths.lookUp(locale), text: words.lookup },
        { href: paths.help(locale), text: words.help },
      ]}
      side={<NavLink href={paths.signIn(locale)}>{words.signIn}</NavLink>}
    >
      {children}
    </Frame>
  )
}

/** The pages of a citizen who is signed in; who it is, the pages ask themselves. */
export function CitizenShell({ locale, children }: ShellProps) {
  const words = text(locale).shell
  return (
    <Frame
      locale={locale}
      links={[
        { href: paths.myDossiers(locale), text: words.myDossiers },
        { href: paths.profile(locale), text: words.myProfile },
        { href: paths.procedures(locale), text: words.procedures },
        { href: paths.help(locale), text: words.help },
      ]}
      side={<SignOutForm action={signOutPath} text={words.signOut} />}
    >
      {children}
    </Frame>
  )
}

type OfficeProps = Pick<HeaderProps, 'home' | 'homeLabel' | 'under'> &
  Pick<HeaderNavProps, 'links' | 'more'> & { readonly children: ReactNode }

/** Frame of what officials and administrators read; without the ways further where nobody is signed in yet. */
function Office({ links, more, children, ...header }: OfficeProps) {
  const words = officialText.shell
  return (
    <Document lang="vi">
      <SkipLink href={`#${mainId}`} text={words.skip} />
      <Header
        {...header}
        product={words.product}
        nav={
          <UnlessOn paths={officialOpenPaths}>
            <HeaderNav label={words.mainNavigation} links={links} {...(more && { more })} />
          </UnlessOn>
        }
        side={
          <UnlessOn paths={officialOpenPaths}>
            <SignOutForm action={signOutPath} text={words.signOut} />
          </UnlessOn>
        }
        wide
      />
      <Main wide>{children}</Main>
    </Document>
  )
}

/** The officials' pages, with the ways that this official needs; `unread` things wait to be seen. */
export function OfficialShell({ actor, unread, children }: { readonly actor: Actor; readonly unread: number; readonly children: ReactNode }) {
  const words = officialText.shell
  const { first, more } = officialLinks(actor, unread)
  return (
    <Office
      home={paths.queue()}
      homeLabel={words.homeLink}
      under={`${words.ward} · ${words.official}`}
      links={first}
      more={{ text: words.more, links: more }}
    >
      {children}
    </Office>
  )
}

/** The administrators' pages. */
export function AdminShell({ children }: { readonly children: ReactNode }) {
  const words = officialText.shell
  return (
    <Office
      home={paths.adminHome()}
      homeLabel={words.adminHomeLink}
      under={`${words.ward} · ${words.administrator}`}
      links={[
        { href: paths.adminProcedures(), text: words.procedures },
        { href: paths.adminPeople(), text: words.people },
        { href: paths.adminCalendar(), text: words.calendar },
        { href: paths.queue(), text: words.toQueue },
      ]}
    >
      {children}
    </Office>
  )
}

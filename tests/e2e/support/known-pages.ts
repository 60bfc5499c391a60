import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'

// Journeys pass the same pages again and again, each for another person. What axe says of a page hangs on its markup, its
// style sheets (the same for the whole run), its window and what is chosen, focused or pointed at: not on the person's name.

/** Attributes whose value is read out or led to, and of which no rule compares one with another. */
const free = /( (?:href|src|value|content|title|datetime|aria-label|alt)=)"([^"]*)"/g

/** What nobody perceives, and differs between a page that scripts took over and one that they did not. */
const unperceived = [
  /<!--[\s\S]*?-->/g,
  /<noscript>[\s\S]*?<\/noscript>/g,
  /<next-route-announcer[\s\S]*?<\/next-route-announcer>/g,
  /<input type="hidden"[^>]*>/g,
  /<link [^>]*>/g,
  / (?:nonce|action|formaction|method|enctype|autofocus)="[^"]*"/g,
]

/** Digits and names of people, which differ from one cell of the table to the next. */
const anybody = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '0')
    .replaceAll(/\p{Lu}(?:\p{Ll}*|\*+)(?: \p{Lu}(?:\p{Ll}*|\*+))+/gu, 'Tên')
    .replaceAll(/\d+/g, '0')

/** Addresses of things, which are as random as their ids. */
const anything = (value: string): string => anybody(value.replaceAll(/[\w-]{22,}/g, '0'))

/** `html` without scripts, of which axe sees nothing. */
export const withoutScripts = (html: string): string =>
  html.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<link[^>]*as="script"[^>]*>/g, '')

/** Ids of things, which stay different from one another. */
function numbered(html: string): string {
  const known = new Map<string, string>()
  return html.replaceAll(/\bA[Z-e][\w-]{20}/g, (id) => {
    const number = known.get(id) ?? `#${String(known.size)}`
    known.set(id, number)
    return number
  })
}

/** A tag's attributes in one order, whoever wrote them: the server or the page's scripts. */
const sorted = (html: string): string =>
  html.replaceAll(/(<[a-z][\w-]*)((?: [^\s=<>"]+(?:="[^"]*")?)+)(?=>)/g, (_, tag: string, attributes: string) =>
    tag + (attributes.match(/ [^\s=<>"]+(?:="[^"]*")?/g) ?? []).sort().join(''))

/** The style sheets of a page, in whatever order it fetches them. */
const styleSheets = (html: string): string[] => [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => href).sort()

/**
 * One short text for pages that axe cannot tell apart.
 * @param state what is chosen and so on, as `chosen` gives it
 */
export function likeness(html: string, window: { readonly width: number; readonly height: number }, state = ''): string {
  const bare = unperceived.reduce((rest, pattern) => rest.replaceAll(pattern, ''), withoutScripts(html))
  const shape = sorted(numbered(bare))
    .replaceAll(free, (_, name: string, value: string) => `${name}"${anything(value)}"`)
    .replaceAll(/>[^<]+/g, anybody)
  const all = JSON.stringify([styleSheets(html), shape, window.width, window.height, state])
  return createHash('sha256').update(all).digest('base64url')
}

/** Links and fields, by the number of their element, that look otherwise for being chosen, focused or pointed at. */
export const chosen = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .flatMap((one, index) => (one.matches(':is(a, button, input, select, textarea, summary, label):is(:checked, :focus, :hover)') ? [index] : []))
      .join(),
  )

const fileOf = (page: string) => {
  const folder = join(stackAddresses().dataDir, 'good-pages')
  mkdirSync(folder, { recursive: true })
  return join(folder, page)
}

/** Whether axe had nothing to say of such a page, in this worker or another. */
export const isKnownGood = (page: string): boolean => existsSync(fileOf(page))
export const noteGood = (page: string): void => {
  writeFileSync(fileOf(page), '')
}

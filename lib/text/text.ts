import * as en from './en'
import * as official from './official'
import * as vi from './vi'

/** The languages of the pages for citizens; Vietnamese is the one that holds. */
export type Locale = 'vi' | 'en'

/** Every word of the public and the citizens' pages, by area: `text(locale).shell.signIn`. */
export type Text = typeof vi

const languages: Record<Locale, Text> = { vi, en }

/** The words in that language. */
export const text = (locale: Locale): Text => languages[locale]

/** Every word of the officials' and administrators' pages, by area; Vietnamese only. */
export const officialText = official

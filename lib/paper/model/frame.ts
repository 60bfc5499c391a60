import { dayOf, minuteOf } from '@/lib/core/dates'
import type { PaperAgency, PaperDocument, SignatureBlock } from '../model'

/** What every paper of an agency carries around its text. */
export type PaperFrame = {
  readonly agency: PaperAgency
  /** Name of the place before the date: "Hòa Cường". */
  readonly place: string
  /** When the paper is issued. */
  readonly at: Date
  /** The dossier's code; a book or a list of several has none. */
  readonly code?: string
  /** "12/PYC", where the paper has a number. */
  readonly number?: string
  /** The address with the random token under which the dossier can be followed. */
  readonly trackingUrl?: string
  /** What the code of the paper says beside the dossier's code and the paper's name; none on books and lists. */
  readonly data?: {
    readonly procedureCode: string
    /** Only on papers handed to that person. */
    readonly personalId?: string
  }
}

/** A moment as papers write it: two digits for hours, minutes, days under 10 and for January and February (NĐ 30/2020). */
export type MomentParts = {
  readonly hour: string
  readonly minute: string
  readonly day: string
  readonly month: string
  readonly year: string
}

export type FrameWords = {
  readonly motto: { readonly country: string; readonly words: string }
  readonly placeAndDate: (place: string, at: MomentParts) => string
  readonly moment: (at: MomentParts) => string
  readonly number: (number: string) => string
  readonly code: (code: string) => string
  readonly trackingCaption: string
  readonly trackingDescription: string
  readonly dataCaption: string
  readonly dataDescription: string
  readonly footer: (agency: string, code: string) => string
  readonly pageLabel: string
  /** Stands in a line nobody could fill. */
  readonly none: string
}

/** Somebody named on a paper with what is needed to reach them. */
export type PaperPerson = {
  readonly name: string
  readonly personalId?: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
}

/** Who signs for the agency: "CÔNG CHỨC TIẾP NHẬN" and a name; `lines` where a digital signature is described. */
export type PaperSigner = { readonly title: string; readonly name?: string; readonly lines?: readonly string[] }

/** Splits a moment as papers write it. */
export function momentParts(at: Date): MomentParts {
  const [year = '', month = '', day = ''] = dayOf(at).split('-')
  const minute = minuteOf(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    hour: two(Math.floor(minute / 60)),
    minute: two(minute % 60),
    day,
    month: Number(month) > 2 ? String(Number(month)) : month,
    year,
  }
}

/** Puts title and text of a paper into the agency's frame. */
export function framed(
  frame: PaperFrame,
  words: FrameWords,
  content: Pick<PaperDocument, 'title' | 'subtitle' | 'blocks' | 'signatures' | 'landscape'>,
): PaperDocument {
  return {
    ...content,
    ...(frame.code === undefined ? {} : { code: words.code(frame.code) }),
    ...(frame.number === undefined ? {} : { number: words.number(frame.number) }),
    agency: frame.agency,
    placeAndDate: words.placeAndDate(frame.place, momentParts(frame.at)),
    at: frame.at,
    motto: words.motto,
    ...(frame.trackingUrl === undefined
      ? {}
      : { qr: { value: frame.trackingUrl, caption: words.trackingCaption, description: words.trackingDescription } }),
    ...dataOf(frame, words, content.title),
    footer: frame.code === undefined ? frame.agency.name : words.footer(frame.agency.name, frame.code),
    pageLabel: words.pageLabel,
    language: 'vi',
  }
}

/**
 * The least that the code of a paper says (Thông tư 01/2023/TT-VPCP): code of the dossier, code of the procedure, number
 * of the person where it is theirs, name of the paper; parted as on the identity card.
 */
function dataOf({ code, data }: PaperFrame, words: FrameWords, title: string): Pick<PaperDocument, 'dataQr'> {
  if (code === undefined || data === undefined) return {}
  const value = [code, data.procedureCode, data.personalId ?? '', title].join('|')
  return { dataQr: { value, caption: words.dataCaption, description: words.dataDescription } }
}

/** The signer's block with the office's "(Ký và ghi rõ họ tên)" where nothing says that it was signed digitally. */
export function signatureOf(signer: PaperSigner, note: string): SignatureBlock {
  return signer.lines === undefined
    ? { title: signer.title, note, ...(signer.name === undefined ? {} : { name: signer.name }) }
    : { title: signer.title, lines: signer.lines, ...(signer.name === undefined ? {} : { name: signer.name }) }
}

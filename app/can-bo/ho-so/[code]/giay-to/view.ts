import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { allPapers, type Shown } from '../shown'
import { rotations, type Turned, zooms } from './turns'

const words = officialText.beside

export const sides = ['left', 'right'] as const
export type Side = (typeof sides)[number]

/** What one half shows: the form, or a paper from one of its pages on. */
export type Pane = Turned & { readonly choice: string; readonly page: number }
export type View = Readonly<Record<Side, Pane>>

/** What stands for the form among the papers. */
export const formChoice = 'khai'

/** The names of the query, by side. */
const names = {
  left: { choice: 'trai', rotation: 'xoay-trai', zoom: 'co-trai', page: 'trang-trai' },
  right: { choice: 'phai', rotation: 'xoay-phai', zoom: 'co-phai', page: 'trang-phai' },
} as const

/** Of what a form sent, the query of a view. */
export const viewIn = (sent: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(sides.flatMap((side) => Object.values(names[side])).flatMap((name): [string, string][] => {
    const value = sent[name]
    return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 40)]] : []
  }))

type Query = Readonly<Record<string, string | string[] | undefined>>

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** The form and every paper, by what the address calls them. */
export function choicesOf(dossier: Case): readonly (Omit<Shown, 'file'> & { readonly key: string; readonly label: string })[] {
  const titles = new Map(dossier.definition.components.map(({ key, title }) => [key, title.vi]))
  const about = new Map(dossier.files.map(({ file, componentKey, replacedAt }) => {
    const title = titles.get(componentKey) ?? componentKey
    return [file, { title, replaced: replacedAt !== null }]
  }))
  const papers = allPapers(dossier).map(({ file, name, mediaType }) => {
    const { title, replaced = false } = about.get(file) ?? {}
    const label = title === undefined ? name : words.ofComponent(title, name)
    return { key: file, name, mediaType, label: replaced ? words.replaced(label) : label }
  })
  return [{ key: formChoice, name: words.form, label: words.form, mediaType: '' }, ...papers]
}

function paneOf(query: Query, side: Side, known: readonly string[], otherwise: string): Pane {
  const { choice, rotation, zoom, page } = names[side]
  const asked = one(query[choice])
  return {
    choice: known.find((key) => key === asked) ?? otherwise,
    rotation: rotations.find((degrees) => String(degrees) === one(query[rotation])) ?? 0,
    zoom: zooms.find((percent) => String(percent) === one(query[zoom])) ?? 100,
    page: Math.min(Math.max(Math.trunc(Number(one(query[page]) ?? 1)) || 1, 1), 9999),
  }
}

/** What the address asks to see; the form beside the first paper where it says nothing. What is unknown is not there. */
export function viewOf(query: Query, known: readonly string[]): View {
  return { left: paneOf(query, 'left', known, formChoice), right: paneOf(query, 'right', known, known[1] ?? formChoice) }
}

/** The query of a view; what is as usual is left out. */
export const queryOfView = (view: View): Record<string, string> =>
  Object.fromEntries(sides.flatMap((side): [string, string][] => {
    const { choice, rotation, zoom, page } = view[side]
    const turn: [string, string][] = rotation === 0 ? [] : [[names[side].rotation, String(rotation)]]
    const size: [string, string][] = zoom === 100 ? [] : [[names[side].zoom, String(zoom)]]
    return [[names[side].choice, choice], ...turn, ...size, ...(page === 1 ? [] : [[names[side].page, String(page)] satisfies [string, string]])]
  }))

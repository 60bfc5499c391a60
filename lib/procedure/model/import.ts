import type { z } from 'zod'
import { fileFormat, type ProcedureDefinition, procedureDefinition, procedureFile } from '../schema'
import { type DefinitionProblemCode, structureProblems } from './check-definition'
import { duplicateNames } from './duplicate-names'
import { hasHiddenCharacters, type TextFault, textTraps } from './text-traps'

/** A file of more bytes than this is refused unread. */
export const maxImportBytes = 10 * 1024 * 1024

type FileFault = 'not-text' | 'not-json' | 'too-deep' | 'too-much' | 'newer-format'
type ShapeFault = 'missing' | 'wrong-type' | 'wrong-value' | 'wrong-format' | 'too-small' | 'too-large' | 'unknown-kind' | 'unknown-name'
type NameFault = 'forbidden-name' | 'duplicate-name'
export type ImportFaultCode = FileFault | ShapeFault | NameFault | TextFault | DefinitionProblemCode

/** Where the file does not fit ("form.pages.2.title.vi"), why, and the word it is about, cut short. */
export type ImportFault = { readonly path: string; readonly code: ImportFaultCode; readonly about: string }

export type Imported = { readonly definition: ProcedureDefinition | null; readonly faults: readonly ImportFault[] }

const bounds = { depth: 60, values: 30_000, path: 160, faults: 50 }

const short = (value: unknown): string => {
  const said = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  return said.length > 60 ? `${said.slice(0, 59)}…` : said
}
const placeOf = (path: readonly PropertyKey[]): string => {
  const place = path.map((step) => short(String(step))).join('.')
  return place.length > bounds.path ? `${place.slice(0, bounds.path - 1)}…` : place
}
const fault = (path: readonly PropertyKey[], code: ImportFaultCode, about: unknown = ''): ImportFault => ({ path: placeOf(path), code, about: short(about) })

type Visited = { readonly path: readonly string[]; readonly value: unknown }

/** Every value of the file, without recursion: a file of a million brackets must not exhaust the stack. */
function* valuesOf(root: unknown): Generator<Visited> {
  const waiting: Visited[] = [{ path: [], value: root }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    const { path, value } = next
    if (path.length > bounds.depth || typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value).reverse()) waiting.push({ path: [...path, key], value: inner })
  }
}

const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function textFaults({ path, value }: Visited): readonly ImportFault[] {
  const name = path.at(-1) ?? ''
  if (forbiddenNames.has(name)) return [fault(path, 'forbidden-name', name)]
  if (hasHiddenCharacters(name)) return [fault(path, 'hidden-characters', name)]
  // A pattern may name its groups: "(?<year>…)".
  if (typeof value !== 'string' || name === 'pattern') return []
  return textTraps(value).map((code) => fault(path, code, value))
}

function contentFaults(root: unknown): readonly ImportFault[] {
  const faults: ImportFault[] = []
  let seen = 0
  for (const visited of valuesOf(root)) {
    seen += 1
    if (visited.path.length > bounds.depth) return [fault(visited.path.slice(0, 6), 'too-deep')]
    if (seen > bounds.values) return [fault([], 'too-much')]
    faults.push(...textFaults(visited))
  }
  return faults
}

type Issue = z.core.$ZodIssue

const simple: Readonly<Partial<Record<Issue['code'], ImportFaultCode>>> = {
  invalid_value: 'wrong-value', invalid_format: 'wrong-format', too_small: 'too-small', too_big: 'too-large', unrecognized_keys: 'unknown-name',
}

const at = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), root)

/** What a union has to say is what the kind says that was meant: the one whose mark fits. */
function unionFaults(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[], root: unknown): readonly ImportFault[] {
  const isMark = (one: Issue) => (one.code === 'invalid_union' && one.errors.length === 0) || (one.path.length === 1 && one.path[0] === 'type')
  const marks = issue.errors.filter((branch) => !branch.some(isMark))
  const meant = [...marks].sort((a, b) => a.length - b.length).find((branch) => branch.some((one) => one.path.length > 0)) ?? marks[0]
  if (!meant) return [fault(path, 'unknown-kind', at(root, [...path, 'type']) ?? at(root, [...path, 'kind']) ?? at(root, path))]
  return meant.flatMap((one) => issueFaults(one, path, root))
}

function issueFaults(issue: Issue, above: readonly PropertyKey[], root: unknown): readonly ImportFault[] {
  const path = [...above, ...issue.path]
  const value = at(root, path)
  if (value === undefined && issue.code !== 'unrecognized_keys') return [fault(path, 'missing')]
  if (issue.code === 'invalid_union') return unionFaults(issue, path, root)
  return [fault(path, simple[issue.code] ?? 'wrong-type', value)]
}

/** Names the schema does not know; they would be lost without a word. */
function unknownNames(given: unknown, kept: unknown, path: readonly string[] = []): readonly ImportFault[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return []
  return Object.entries(given).flatMap(([name, inner]) => {
    const here = [...path, name]
    return Object.hasOwn(kept, name) ? unknownNames(inner, (kept as Record<string, unknown>)[name], here) : [fault(here, 'unknown-name', name)]
  })
}

type Read = { readonly value: unknown } | { readonly fault: ImportFault }

/** What the line says at which reading stopped, with its number. */
function brokenLine(text: string, { message }: Error): string {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return `${String(before.length)}: ${(text.split('\n', before.length).at(-1) ?? '').trim()}`
}

function parsed(text: string): Read {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    return { value: JSON.parse(plain) as unknown }
  } catch (error) {
    return { fault: fault([], 'not-json', error instanceof Error ? brokenLine(plain, error) : '') }
  }
}

/** A file of a later shape is not judged by the rules of this one. */
function newerFormat(root: unknown): ImportFault | null {
  const format = at(root, ['format'])
  return typeof format === 'number' && Number.isInteger(format) && format > fileFormat ? fault(['format'], 'newer-format', format) : null
}

/** The text of a file's bytes, or null where they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The one fault of bytes that are no text. */
export const notText: ImportFault = fault([], 'not-text')

/**
 * Reads an exported procedure: the definition, or everything that does not fit (at most fifty things), in the order of
 * the file. What only keeps it from being published is not a fault: it comes in as a draft.
 */
export function readImport(text: string): Imported {
  const refused = (faults: readonly ImportFault[]): Imported => {
    const told = new Map(faults.map((one) => [JSON.stringify(one), one]))
    return { definition: null, faults: [...told.values()].slice(0, bounds.faults) }
  }
  const json = parsed(text)
  if ('fault' in json) return refused([json.fault])
  const bad = contentFaults(json.value)
  if (bad.some(({ code }) => code === 'too-deep' || code === 'too-much')) return refused(bad)
  const twice = duplicateNames(text, bounds.faults).map((path) => fault(path, 'duplicate-name', path.at(-1)))
  const newer = newerFormat(json.value)
  if (newer) return refused([newer])
  const read = procedureFile.safeParse(json.value)
  const wrong = read.success ? unknownNames(json.value, read.data) : read.error.issues.flatMap((issue) => issueFaults(issue, [], json.value))
  if (!read.success || twice.length + bad.length + wrong.length > 0) return refused([...twice, ...bad, ...wrong])
  const definition = procedureDefinition.parse(read.data)
  const broken = structureProblems(definition).map(({ where, code, about }) => fault([where], code, about))
  return broken.length > 0 ? refused(broken) : { definition, faults: [] }
}

/** The file of a definition, as `readImport` reads it: the same definition always gives the same bytes. */
export function exportText(definition: ProcedureDefinition): string {
  const { guide, ...rest } = procedureFile.parse({ format: fileFormat, ...definition })
  // The shape orders its own names; those of a record stand as they came.
  const samples = guide && Object.entries(guide.samples).sort(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify({ ...rest, guide: guide && { ...guide, samples: Object.fromEntries(samples ?? []) } }, null, 2)}\n`
}

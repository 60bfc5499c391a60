declare const granted: unique symbol

/**
 * Leave to read one stored file. Minted by `grantFile` alone, which only a domain that owns files may import; it does
 * so after its own policy has looked at the reader.
 */
export type FileGrant = { readonly fileId: string; readonly [granted]: true }

/** What a citizen or official may hand in, by content. The ending is the one a download gets. */
export const acceptedKinds = {
  'application/pdf': { ending: 'pdf', endings: ['pdf'] },
  'image/jpeg': { ending: 'jpg', endings: ['jpg', 'jpeg'] },
  'image/png': { ending: 'png', endings: ['png'] },
} as const
export type MediaType = keyof typeof acceptedKinds

/** True for what may be handed in, and drawn. */
export const isAcceptedType = (type: string): type is MediaType => Object.hasOwn(acceptedKinds, type)

/** What the portal itself makes besides, by content. */
const madeKinds = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', endings: ['xlsx'] },
  'text/csv': { ending: 'csv', endings: ['csv'] },
  'application/zip': { ending: 'zip', endings: ['zip'] },
} as const
const keptKinds = { ...acceptedKinds, ...madeKinds }
export type KeptType = keyof typeof keptKinds

/** True for what may lie in the store. */
export const isKeptType = (type: string): type is KeptType => Object.hasOwn(keptKinds, type)

/** What may be handed in at one place: all that is accepted, or one kind of it alone. */
export type AcceptedFiles = 'any' | 'pdf' | 'picture'

/** The `accept` attribute of a field for such files. */
export const acceptedBy = (accepts: AcceptedFiles): string =>
  [...Object.keys(acceptedKinds), 'image/heic', '.heic', '.heif'].filter((one) => accepts === 'any' || (accepts === 'pdf') === (one === 'application/pdf')).join(',')

/** For the `accept` attribute of a file field. */
export const acceptAttribute = acceptedBy('any')

/** 10 MB: a scan of some pages or the photograph of any phone. */
export const maxFileBytes = 10 * 1024 * 1024

/** 25 MB may come in: photographs are made smaller before they must fit. */
export const maxReceivedBytes = 25 * 1024 * 1024

/** 100 million pixels: twice what phones take, far below what would fill a server's memory when somebody draws it. */
const maxPixels = 100_000_000

/**
 * How strangers' files are looked at. A side of 4,000 pixels is a sheet of A4 at 340 dots to the inch; 400 MB is what forty
 * such pages in colour become.
 */
export const examination = {
  limits: { pdfBytes: maxFileBytes, pixels: maxPixels, side: 4000, inflatedBytes: 400_000_000 },
  bounds: { milliseconds: 20_000, megabytes: 900 },
} as const

/**
 * Of what comes in by pieces: `hours` to finish it, so many unfinished ones of one person; how long looking at one may take before it
 * counts as given up, and how long it is remembered what came of it, for whoever did not hear the answer.
 */
export const uploadLimits = { hours: 24, atOnce: 20, checkingMinutes: 5, rememberedMinutes: 60 } as const

/** Whether a file so called and so large could be kept: pictures are made smaller before they must fit, PDFs are not. */
export const mayComeIn = ({ name, bytes }: { readonly name: string; readonly bytes: number }): boolean =>
  bytes <= (/\.pdf$/i.test(name) ? maxFileBytes : maxReceivedBytes)

/** An upload that is not finished, for whoever began it. `received` of `bytes` are there. */
export type UnfinishedUpload = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly bytes: number
  readonly received: number
}

/** A stored file that nobody claimed is deleted after so many hours. */
export const orphanHours = 24

/** Bytes without a row are deleted after so many days: a backup that is put back may bring rows that name them. */
export const strayDays = 7

/** Of a PDF the text of so many pages and characters is read; in so many milliseconds, with so many megabytes. */
export const textLimits = { pages: 300, characters: 1_000_000, milliseconds: 20_000, megabytes: 256 } as const

/**
 * How the picture of a first page is drawn: 800 pixels wide, as wide as a column of the workbench; in so many milliseconds and
 * megabytes.
 */
export const previewLimits = { task: { width: 800, pixels: maxPixels }, bounds: { milliseconds: 10_000, megabytes: 700 } } as const

/** Where a file came from. */
export const provenances = ['UPLOADED', 'ISSUED'] as const
export type Provenance = (typeof provenances)[number]

/** What is known of a stored file. `bytes` is its length, `sha256` in hex. */
export type StoredFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: KeptType
  readonly bytes: number
  readonly sha256: string
  /** Only a CLEAN one can be opened, by whomever: HELD waits for the virus scanner, INFECTED is what it found. */
  readonly verdict: FileVerdict
}

export type FileVerdict = 'CLEAN' | 'HELD' | 'INFECTED'

/** What the scanner said of a file's content. What an older version stored has none: it was taken as it was then checked. */
export const verdictOf = ({ content }: { readonly content: { readonly verdict: FileVerdict } | null }): FileVerdict => content?.verdict ?? 'CLEAN'

const longestName = 120

/**
 * A name that no file system, header or reader stumbles over: without folders, control and direction characters
 * (which can make "fdp.exe" look like "exe.pdf"), not too long, with an ending that tells the truth.
 */
export function safeName(name: string, mediaType: KeptType): string {
  const { ending, endings } = keptKinds[mediaType]
  const plain = (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
  const shown = mediaType === 'image/jpeg' ? plain.replace(/\.hei[cf]$/i, '') : plain
  const written = endings.find((each) => shown.toLowerCase().endsWith(`.${each}`))
  const stem = (written === undefined ? shown : shown.slice(0, -written.length - 1)).replace(/^\.+|[. ]+$/g, '')
  return `${Array.from(stem).slice(0, longestName).join('') || 'tep'}.${written ?? ending}`
}

/** 256000 → "250 KB"; 1300000 → "1,2 MB". Binary units, as phones show them. */
export function formatSize(bytes: number): string {
  const inKilobytes = Math.max(1, Math.round(bytes / 1024))
  if (inKilobytes < 1024) return `${String(inKilobytes)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',').replace(',0', '')} MB`
}

/** What was read of a file: its text, that it has none, that it cannot be read, or that nobody has looked yet. */
export type FileText = { readonly state: 'FOUND' | 'NONE' | 'UNREADABLE' | 'WAITING'; readonly pages: readonly string[] }

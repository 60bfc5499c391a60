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

/** What the portal itself makes besides, by content. */
const madeKinds = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', endings: ['xlsx'] },
  'text/csv': { ending: 'csv', endings: ['csv'] },
} as const
const keptKinds = { ...acceptedKinds, ...madeKinds }
export type KeptType = keyof typeof keptKinds

/** True for what may lie in the store. */
export const isKeptType = (type: string): type is KeptType => Object.hasOwn(keptKinds, type)

/** True for what may be handed in. */
export const isMediaType = (type: string): type is MediaType => Object.hasOwn(acceptedKinds, type)

/** For the `accept` attribute of a file field. */
export const acceptAttribute = Object.keys(acceptedKinds).join(',')

/** 10 MB: a scan of some pages or the photograph of any phone. */
export const maxFileBytes = 10 * 1024 * 1024

/** 100 million pixels: twice what phones take, far below what would fill a server's memory when somebody draws it. */
export const maxPixels = 100_000_000

/** A stored file that nobody claimed is deleted after so many hours. */
export const orphanHours = 24

/** Of a PDF the text of so many pages and characters is read; in so many milliseconds, with so many megabytes. */
export const textLimits = { pages: 300, characters: 1_000_000, milliseconds: 20_000, megabytes: 256 } as const

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
}

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
  const written = endings.find((each) => plain.toLowerCase().endsWith(`.${each}`))
  const stem = (written === undefined ? plain : plain.slice(0, -written.length - 1)).replace(/^\.+|[. ]+$/g, '')
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

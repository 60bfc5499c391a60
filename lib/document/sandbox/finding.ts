import 'server-only'

/** What a file is found to be. `changed`: what is to be kept was written anew, without what does not belong there. */
export type Finding =
  | { readonly ok: true; readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png'; readonly changed: boolean }
  | { readonly ok: false; readonly code: 'wrong-kind' | 'too-large' | 'unreadable' | 'disguised' | 'active' }

export type Limits = {
  /** Of a PDF, which is kept as it is; pictures are made smaller. */
  readonly pdfBytes: number
  /** Of a picture, before anything is drawn. */
  readonly pixels: number
  /** The longest side of what is kept; larger pictures are made smaller. */
  readonly side: number
  /** What all streams of a PDF become together. */
  readonly inflatedBytes: number
}

export type Task = { readonly file: string; readonly out: string; readonly limits: Limits }

/** What to draw small: the first page of a PDF, or a picture, `width` pixels wide. */
export type PreviewTask = { readonly file: string; readonly out: string; readonly mediaType: string; readonly width: number; readonly pixels: number }

export type Drawn = { readonly ok: true; readonly pages: number } | { readonly ok: false }

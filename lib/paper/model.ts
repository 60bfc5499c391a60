/** A paper as the office issues it: what stands on it, in order, without a word about fonts or pages. */
export type PaperDocument = {
  /** Stands large in the middle and in the metadata; without line breaks. */
  readonly title: string
  readonly subtitle?: string
  /** A whole line, e.g. "Mã hồ sơ: H17.…". */
  readonly code?: string
  /** A whole line, e.g. "Số: 12/PYC". */
  readonly number?: string
  readonly agency: PaperAgency
  /** "Hòa Cường, ngày 23 tháng 11 năm 2026", see `dateLine`. */
  readonly placeAndDate: string
  /** The moment of the facts. It is the only date in the metadata, so the same facts give the same bytes. */
  readonly at: Date
  readonly motto: { readonly country: string; readonly words: string }
  /** Leads to where the dossier can be followed; stands at the right of the title. */
  readonly qr?: PaperCode
  /** What the paper is, for machines (TCVN 7322, Thông tư 01/2023/TT-VPCP); stands at its left. */
  readonly dataQr?: PaperCode
  readonly blocks: readonly Block[]
  readonly signatures?: { readonly left?: SignatureBlock; readonly right?: SignatureBlock }
  /** Foot of every page, beside the page number. */
  readonly footer?: string
  /** Foot of every page, "Trang {page}/{pages}". */
  readonly pageLabel: string
  readonly language: 'vi' | 'en'
  /** Books and lists of many columns lie across. */
  readonly landscape?: boolean
  /** Large and pale across every page of what is no paper of the office: "BẢN XEM THỬ". */
  readonly watermark?: string
}

export type PaperCode = { readonly value: string; readonly caption: string; readonly description: string }

export type PaperAgency = { readonly parent?: string; readonly name: string }

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: 'plain' | 'italic' | 'bold' | 'centred' }
  /** `inline` (default) sets "Label: value" as papers do; `columns` sets labels and values side by side. */
  | { readonly kind: 'rows'; readonly layout?: 'inline' | 'columns'; readonly rows: readonly LabelledRow[] }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
      /** 'small' for books of many columns. */
      readonly letters?: 'small'
    }
  | { readonly kind: 'spacer' }
  | { readonly kind: 'notice'; readonly text: string }

export type LabelledRow = { readonly label: string; readonly value: string }

/**
 * `width` is a share: columns of 1 and 3 take a quarter and three quarters. Neighbours of one `group` stand under a common
 * head ("Ngày, tháng, năm" over "Tiếp nhận", "Hẹn trả").
 */
export type Column = { readonly label: string; readonly width: number; readonly align?: 'left' | 'center' | 'right'; readonly group?: string }

export type SignatureBlock = {
  readonly title: string
  /** "(Ký và ghi rõ họ tên)" */
  readonly note?: string
  /** Stands where the hand would sign, e.g. who signed digitally and when. */
  readonly lines?: readonly string[]
  readonly name?: string
}

/** What is stuck on an envelope with a result: one page of A6, lying. */
export type PostLabel = {
  readonly title: string
  readonly from: { readonly label: string; readonly name: string; readonly address: string; readonly phone: string }
  readonly to: { readonly label: string; readonly name: string; readonly address: string; readonly phone?: string }
  /** "Mã hồ sơ: …", "Số hiệu bưu gửi: …", "Nội dung: …", whole lines. */
  readonly lines: readonly string[]
  readonly qr: { readonly value: string; readonly description: string }
  readonly agency: string
  /** The moment of the facts, the only date in the metadata. */
  readonly at: Date
}

/** A page of running text: paragraphs are strings, lists are arrays of strings. */
export type Article = {
  readonly title: string
  readonly lead: string
  readonly sections: readonly {
    readonly heading: string
    readonly blocks: readonly (string | readonly string[])[]
  }[]
  /** When the text was last read through. */
  readonly updated: string
}

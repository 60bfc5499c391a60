import 'server-only'
import { renderMarkdown } from './markdown'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const style = 'body{font:1.125rem/1.6 sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem;color:#18212f}table{border-collapse:collapse}td,th{border:1px solid #d3d9e2;padding:.3rem .6rem}'

export type MarkdownPageProps = { readonly source: string; readonly title: string; readonly empty: string }

/** A whole document that shows Markdown as our pages do, for a tab of its own or for a script to take its main part. */
export function markdownPage({ source, title, empty }: MarkdownPageProps): string {
  const shown = source.trim() === '' ? `<p>${escaped(empty)}</p>` : renderMarkdown(source, 2)
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head><body><main>${shown}</main></body></html>`
}

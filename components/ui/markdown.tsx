import 'server-only'
import { marked } from 'marked'
import sanitize from 'sanitize-html'

const shifted = (tag: string, first: number) => `h${String(Math.min(6, Number(tag.slice(1)) + first - 1))}`

const allowed = ['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote', 'code', 'pre', 'hr', 'br']
const table = ['table', 'thead', 'tbody', 'tr', 'th', 'td']

/** Markdown to HTML that holds nothing but text, lists, tables and links; `firstHeading` is what a single # becomes. */
export function renderMarkdown(source: string, firstHeading: 2 | 3): string {
  const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
  return sanitize(marked.parse(source, { async: false, gfm: true }), {
    allowedTags: [...allowed, ...table],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      ...Object.fromEntries(headings.map((tag) => [tag, sanitize.simpleTransform(shifted(tag, firstHeading), {})])),
      a: (tagName, attribs) => ({
        tagName,
        attribs: /^https?:/i.test(attribs['href'] ?? '') ? { ...attribs, rel: 'noopener noreferrer' } : attribs,
      }),
    },
  })
}

export type MarkdownProps = {
  readonly source: string
  /** Set where the text is in another language than the page. */
  readonly lang?: 'vi' | 'en' | undefined
  readonly firstHeading?: 2 | 3
}

/** Text written by administrators; the only place that sets HTML, and only what `renderMarkdown` let through. */
export function Markdown({ source, lang, firstHeading = 2 }: MarkdownProps) {
  return (
    <div className="prose mb-8" lang={lang} dangerouslySetInnerHTML={{ __html: renderMarkdown(source, firstHeading) }} />
  )
}

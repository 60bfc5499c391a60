import { type Call, readable } from './load'

/** Names and values of a form as a browser without scripts would send them. */
export type Fields = readonly (readonly [name: string, value: string])[]

const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const plain = (text: string) => text.replaceAll(/&(?:quot|#x27|amp|lt|gt);/g, (entity) => entities[entity] ?? entity)

const attribute = (tag: string, name: string) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const is = (tag: string, name: string) => new RegExp(`\\s${name}(=|\\s|/|>)`).test(tag)

function inputValue(tag: string): string | null {
  const type = attribute(tag, 'type')
  if (['submit', 'button', 'file', 'reset'].includes(type)) return null
  if (type === 'radio' || type === 'checkbox') return is(tag, 'checked') ? attribute(tag, 'value') || 'on' : null
  return attribute(tag, 'value')
}

function selectValue(markup: string): string {
  const options = markup.match(/<option\b[^>]*>/g) ?? []
  return attribute(options.find((tag) => is(tag, 'selected')) ?? options[0] ?? '', 'value')
}

/** What the form that has a field of that name would send as it stands; throws when the page has no such form. */
export function formFields(html: string, having: string): Fields {
  const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([markup]) => markup)
  const form = forms.find((markup) => markup.includes(`name="${having}"`))
  if (form === undefined) throw new Error(`no form with ${having} on the page: ${readable(html)}`)
  const controls = form.matchAll(/<input\b[^>]*>|<select\b[\s\S]*?<\/select>|<textarea\b[^>]*>([^<]*)<\/textarea>/g)
  return [...controls].flatMap(([markup, text]): [string, string][] => {
    const name = attribute(markup, 'name')
    const value = markup.startsWith('<select') ? selectValue(markup) : markup.startsWith('<textarea') ? plain(text ?? '') : inputValue(markup)
    return name === '' || value === null ? [] : [[name, value]]
  })
}

const boundary = '----bench7f3a9c21d4'

/** Posts fields as multipart/form-data, as every form with a server action does without JavaScript; `over` wins. */
export function formPost(path: string, port: number, fields: Fields, over: Readonly<Record<string, string>>, cookie?: string): Omit<Call, 'expect'> {
  const all = [...fields.filter(([name]) => !(name in over)), ...Object.entries(over)]
  const parts = all.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return {
    method: 'POST',
    path,
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, origin: `http://localhost:${port}`, ...(cookie && { cookie }) },
  }
}

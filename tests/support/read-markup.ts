type Attributes = Readonly<Record<string, string>>

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '')

function attributesOf(source: string): Attributes {
  return Object.fromEntries([...source.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]))
}

type Tag = { readonly tag: string; readonly has: Attributes; readonly text: string }

/** The entry a tag posts by itself; `select` is the name of the list an option stands in. */
function entryOf({ tag, has, text }: Tag, select: string): [string, string] | null {
  if (tag === 'option') return has['selected'] === undefined ? null : [select, has['value'] ?? '']
  const name = has['name']
  if (name === undefined) return null
  if (tag === 'textarea') return [name, decoded(text.replace(/^\n/, ''))]
  const isUnticked = (has['type'] === 'radio' || has['type'] === 'checkbox') && has['checked'] === undefined
  return tag === 'input' && !isUnticked ? [name, has['value'] ?? ''] : null
}

/** What a browser without JavaScript posts for this markup as it stands, the buttons apart. Understands what React writes. */
export function postOf(html: string): readonly (readonly [string, string])[] {
  const posted: [string, string][] = []
  const switchedOff: boolean[] = []
  let select = ''
  for (const [, closing, tag = '', source = '', text = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>([^<]*)/g)) {
    const has = attributesOf(source)
    if (tag === 'fieldset') {
      if (closing) switchedOff.pop()
      else switchedOff.push(has['disabled'] !== undefined)
    }
    if (tag === 'select') select = has['name'] ?? ''
    const entry = closing || switchedOff.includes(true) ? null : entryOf({ tag, has, text }, select)
    if (entry) posted.push(entry)
  }
  return posted
}

import { Buffer } from 'node:buffer'

/** What an answer must never hold, whoever asked and whatever was sent. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['a stack trace', /\n\s+at (?:async )?[\w.<>[\] ]+ \(?(?:file:|node:|\/)[^\n]*:\d+:\d+/],
  ['a place in our code', /(?:\/node_modules\/|\.next\/server\/|webpack-internal:|turbopack:\/\/|\blib\/\w+\/[\w-]+\.ts:\d+)/],
  ['a folder of the machine', new RegExp(process.cwd().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))],
  ['a statement to the database', /\b(?:SELECT [\w".*, ]+ FROM "?\w|INSERT INTO "?\w+"? ?\(|UPDATE "?\w+"? SET |violates (?:unique|foreign key|check|not-null) constraint)/],
  ["the database's own words", /PrismaClient\w*Error|invalid input syntax for type|invalid byte sequence|duplicate key value|relation "\w+" does not exist/],
]

export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string }

/** Reads an answer to its end. Files count by what they say of themselves, so their bytes are read as Latin letters. */
export async function read(response: Response): Promise<Answered> {
  return { status: response.status, headers: response.headers, text: Buffer.from(await response.arrayBuffer()).toString() }
}

/** What is wrong with an answer: it breaks, tells of our insides, names `others`, or took a header from what was sent. */
export function faultsIn({ status, headers, text }: Answered, others: readonly string[] = []): string[] {
  return [
    ...(status >= 500 ? [`answers ${String(status)}`] : []),
    ...signs.filter(([, sign]) => sign.test(text)).map(([what]) => `shows ${what}`),
    ...(headers.has('x-hostile') ? ['took a header from what was sent'] : []),
    ...others.filter((marker) => text.includes(marker)).slice(0, 3).map((marker) => `names ${marker}`),
  ]
}

/** True where the answer leads to another site, by its header or by a link or form that a press would follow. */
export function leadsTo({ headers, text }: Answered, host: string): boolean {
  const location = headers.get('location') ?? headers.get('x-action-redirect') ?? headers.get('x-next') ?? ''
  const target = URL.canParse(location, 'http://portal.invalid') ? new URL(location, 'http://portal.invalid').host : ''
  const link = new RegExp(String.raw`(?:href|action|formaction|url)="?=?\s*(?:https?:)?[\\/]{2,}${host.replaceAll('.', String.raw`\.`)}`, 'i')
  return target === host || link.test(text)
}

import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache'

/** When this process began: what is older was made by the build. */
const started = performance.timeOrigin

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * What a page whose HTML is known whole may load and run: our own files, and exactly the inline scripts that stand in it.
 * Pages made for each request have a nonce instead (request-policy.ts).
 */
export function policyOf(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`)
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

type Page = { headers?: Record<string, unknown> | undefined }

const isPage = (value: object | null | undefined): value is Page & { html: string } =>
  value !== null && value !== undefined && 'kind' in value && value.kind === 'APP_PAGE' && 'html' in value && typeof value.html === 'string'

/**
 * Policy and ETag, once for all readers: `generateEtags` of next.config would take a quarter of the speed. Next's own
 * marks go: its client router reads them, which our plain links never start, and tags are for revalidating by hand, which
 * reaches one process only. Split and sent for each request, they cost as much as the policy.
 */
function addHeaders(value: object | null | undefined): void {
  if (!isPage(value) || value.headers?.['content-security-policy']) return
  const others = Object.entries(value.headers ?? {}).filter(([name]) => !name.startsWith('x-next'))
  const etag = `W/"${createHash('sha256').update(value.html).digest('base64url').slice(0, 22)}"`
  value.headers = { ...Object.fromEntries(others), 'content-security-policy': policyOf(value.html), etag }
}

let renewed: ReadonlySet<string> | undefined

/** Paths of the pages that are made again and again, as the keys of the cache end. */
function renewedPages(serverFolder: string): ReadonlySet<string> {
  const manifest: unknown = JSON.parse(readFileSync(join(serverFolder, '../prerender-manifest.json'), 'utf8'))
  const { routes } = manifest as { routes: Record<string, { initialRevalidateSeconds: number | false }> }
  const paths = Object.entries(routes).filter(([, { initialRevalidateSeconds }]) => initialRevalidateSeconds !== false)
  return new Set(paths.map(([path]) => (path === '/' ? '/index' : path)))
}

type Read = FileSystemCache['get']
type Write = FileSystemCache['set']

/**
 * Where Next keeps prerendered pages, changed in two things (docs/decisions says why): every page carries its own policy,
 * and what the build made of a page that must be renewed is not shown, since it was made from no database.
 */
class PageCache extends FileSystemCache {
  readonly #serverFolder: string

  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    super(context)
    this.#serverFolder = context.serverDistDir
  }

  override async get(...args: Parameters<Read>): ReturnType<Read> {
    const entry = await super.get(...args)
    if (entry === null || !isPage(entry.value)) return entry
    if (entry.lastModified < started) {
      // "/route-cache/APP_PAGE/<hash of the route>/$/thu-tuc": nothing but the build writes such a file.
      renewed ??= renewedPages(this.#serverFolder)
      if (renewed.has(args[0].split('/$').at(-1) ?? '')) return null
    }
    addHeaders(entry.value)
    return entry
  }

  override async set(...args: Parameters<Write>): Promise<void> {
    // Next answers with this very object: what is put on it here, the first reader gets too.
    addHeaders(args[1])
    await super.set(...args)
  }
}

/**
 * Puts our cache in the place of Next's for this process. `cacheHandler` of next.config would do the same, but is
 * imported again for each request. Called once, by instrumentation.ts.
 */
export function keepPages(): void {
  Reflect.set(globalThis, Symbol.for('@next/cache-handlers'), { FetchCache: PageCache })
}

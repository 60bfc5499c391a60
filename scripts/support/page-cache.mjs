import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js').default} */
const FileSystemCache = fileSystemCache.default ?? fileSystemCache

const started = Date.now()

/** @type {Set<string> | undefined} */
let renewed

/**
 * Paths of the pages that are made again and again, as the keys of the cache end.
 * @param {string} serverFolder
 */
function renewedPages(serverFolder) {
  const { routes } = JSON.parse(readFileSync(join(serverFolder, '../prerender-manifest.json'), 'utf8'))
  const paths = Object.keys(routes).filter((path) => typeof routes[path].initialRevalidateSeconds === 'number')
  return new Set(paths.map((path) => (path === '/' ? '/index' : path)))
}

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * The script policy of a page whose HTML is known whole: our own files and exactly the inline scripts that stand in it.
 * @param {string} html
 */
export function scriptPolicy(html) {
  const hashes = new Set([...html.matchAll(inlineScript)].map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`))
  return ['script-src', "'self'", ...hashes].join(' ')
}

/** @param {{kind?: string, html?: string, headers?: Record<string, string | string[] | undefined>} | null | undefined} page */
function withPolicy(page) {
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string' || page.headers?.['content-security-policy']) return
  page.headers = { ...page.headers, 'content-security-policy': scriptPolicy(page.html) }
}

/**
 * Where Next keeps prerendered pages, changed in two things (docs/decisions says why): every page carries the hashes of
 * its own inline scripts in a header of its own, and what the build made of a page that must be renewed is not shown,
 * since it was made from no database or from another. In memory only: nothing is written to the disk.
 */
export default class PageCache extends FileSystemCache {
  async get(...args) {
    const entry = await super.get(...args)
    if (entry === null || entry.value?.kind !== 'APP_PAGE') return entry
    if (entry.lastModified < started) {
      // "/route-cache/APP_PAGE/<hash of the route>/$/thu-tuc": nothing but the build writes such a file.
      renewed ??= renewedPages(this.serverDistDir)
      if (renewed.has(args[0].split('/$').at(-1) ?? '')) return null
    }
    withPolicy(entry.value)
    return entry
  }

  async set(...args) {
    // Next answers with this very object: what is put on it here, the first reader gets too.
    withPolicy(args[1])
    await super.set(...args)
  }
}

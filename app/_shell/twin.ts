/**
 * The same page in the other language; the 404 of the whole portal has none, so its twin is the home page. Knows nothing
 * of the other addresses, because it travels to the browser.
 */
export function twinOf(pathname: string): string {
  if (pathname === '/_not-found') return '/en'
  if (pathname === '/en') return '/'
  return pathname.startsWith('/en/') ? pathname.slice(3) : `/en${pathname === '/' ? '' : pathname}`
}

import 'server-only'

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

/**
 * The address as Next and PostgreSQL can read it. Next answers 500 where a percent sign begins no character; such an
 * address is taken as it stands, sign by sign, so that the zone it is in says that there is no such page. No text of
 * ours holds a NUL, which PostgreSQL refuses: it goes out of the query.
 */
export function readableAddress(url: string): string {
  if (!url.includes('%')) return url
  const end = url.indexOf('?')
  const path = end === -1 ? url : url.slice(0, end)
  const query = end === -1 ? '' : url.slice(end).replaceAll('%00', '')
  return (isReadable(path) ? path : path.replaceAll('%', '%25')) + query
}

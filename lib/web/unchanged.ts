import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'

const bare = (tag: string) => tag.trim().replace(/^W\//, '')

/**
 * Answers 304 in the place of 200 where the browser names the ETag that the answer carries. Next compares only tags that
 * it computes itself, anew for each request; those of prerendered pages are computed once, when the page is made.
 */
export function answerUnchanged(request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match']?.split(',').map(bare)
  if (!known || (request.method !== 'GET' && request.method !== 'HEAD')) return
  const writeHead = Reflect.get(response, 'writeHead') as (this: ServerResponse, ...args: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const tag = response.getHeader('etag')
    if (status !== 200 || typeof tag !== 'string' || !known.includes(bare(tag))) return writeHead.call(response, status, ...rest)
    // What is written after a 304 is no part of it: Node leaves it out.
    for (const name of ['content-length', 'content-encoding', 'content-type', 'transfer-encoding']) response.removeHeader(name)
    response.statusCode = 304
    return writeHead.call(response, 304)
  }
}

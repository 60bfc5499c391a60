import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headers } from 'next/headers'
import { formNumber } from './unreadable-body'

// Actions and what stands before Next are built apart: only the process itself is theirs together.
const shared = globalThis as typeof globalThis & { limitedForms?: Map<string, number> }
const limited = (shared.limitedForms ??= new Map())

/**
 * Answers 429 where an action found that its sender has asked too often. An action cannot say so itself: Next answers
 * 200 with the page, which tells people in words; programs look at the status. Comes after the form got its number.
 */
export function answerTooMany(request: IncomingMessage, response: ServerResponse): void {
  const number = request.headers[formNumber]
  if (typeof number !== 'string') return
  const writeHead = Reflect.get(response, 'writeHead') as (this: ServerResponse, ...args: unknown[]) => ServerResponse
  response.once('close', () => limited.delete(number))
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const seconds = limited.get(number)
    if (status !== 200 || seconds === undefined) return writeHead.call(response, status, ...rest)
    response.statusCode = 429
    response.setHeader('retry-after', String(seconds))
    return writeHead.call(response, 429, ...rest)
  }
}

/** Called by an action whose answer is that the sender is to wait so many seconds. */
export async function tooMany(seconds: number): Promise<void> {
  const number = (await headers()).get(formNumber)
  if (number !== null) limited.set(number, seconds)
}

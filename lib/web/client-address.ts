import 'server-only'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { headers } from 'next/headers'
import { env } from '@/lib/core/env'

/** Set by ourselves on every request, over anything the client sent under this name. */
const mark = 'x-client-address'

/**
 * From where a request comes: the socket, or, behind proxies of our own, what the outermost of them saw. A client may
 * send any X-Forwarded-For; only the entries that our proxies appended, counted from the end, are believed.
 */
export function addressOf(socketAddress: string, forwardedFor: string, trustedProxies: number): string {
  if (trustedProxies === 0) return socketAddress
  const chain = [...forwardedFor.split(',').map((part) => part.trim()).filter(Boolean), socketAddress]
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? socketAddress
}

/** The part of an address that belongs to one household or office: a whole IPv4 address, a /64 of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}

/** The network this request comes from, as a key of a limit. */
export const clientNetwork = async (): Promise<string> => networkOf((await headers()).get(mark) ?? 'unknown')

/** The same for a request that a route handler was given. */
export const networkOfRequest = (request: Request): string => networkOf(request.headers.get(mark) ?? 'unknown')

/** Notes on a request from where it comes, over anything the client sent under that name: Next hides the socket. */
export function markAddress({ headers: sent, socket }: IncomingMessage): void {
  const forwarded = sent['x-forwarded-for']
  sent[mark] = addressOf(socket.remoteAddress ?? 'unknown', typeof forwarded === 'string' ? forwarded : '', env.TRUSTED_PROXIES)
}

import 'server-only'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { markAddress } from './client-address'
import { refuseEarly } from './early-refusal'
import { answerFault, faultPagesOf } from './fault-pages'
import { readableAddress } from './readable-address'
import { giveFailuresAPolicy, letRoutesSayOtherwise, setHeadersOfAll } from './headers-of-all'
import { prerenderedBy, setPolicy } from './request-policy'
import { answerTooMany } from './too-many'
import { answerUnchanged } from './unchanged'
import { answerUnreadable } from './unreadable-body'

type Emit = (this: Server, event: string | symbol, ...rest: unknown[]) => boolean

/** Sees every request of this process before Next does. Called once, by instrumentation.ts. */
export function standBeforeNext(): void {
  const build = join(process.cwd(), '.next')
  const prerendered = prerenderedBy(build)
  const faults = faultPagesOf(build)
  letRoutesSayOtherwise()
  giveFailuresAPolicy()
  const emit = Reflect.get(Server.prototype, 'emit') as Emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event === 'request') {
      const [request, response] = rest as [IncomingMessage, ServerResponse]
      setHeadersOfAll(response)
      if (refuseEarly(request, response)) return true
      request.url &&= readableAddress(request.url)
      answerFault(faults, request, response)
      markAddress(request)
      answerUnreadable(request, response)
      answerTooMany(request, response)
      setPolicy(prerendered, request, response)
      if (request.headers['if-none-match'] !== undefined) answerUnchanged(request, response)
    }
    return emit.call(this, event, ...rest)
  }
}

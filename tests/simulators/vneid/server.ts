import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { listen, pause, readBody, readPort, sendJson, sendPage, stopOnSignal } from '../program'
import { errorPage, signedOutPage, signInPage } from './pages'
import { findAccount } from './organisations'
import { ageOf, people } from './people'
import { openProvider } from './provider'

/** What a test may make of the service. `slowMs` delays every answer; `down` answers 503; `tamperNonce` lies. */
const faults = { slowMs: 0, down: false, tamperNonce: false }

const list = (text: string | undefined, fallback: string) => (text ?? fallback).split(',').map((part) => part.trim()).filter(Boolean)

const port = readPort('VNEID_PORT', 4010)
const issuer = process.env.VNEID_ISSUER ?? `http://localhost:${String(port)}`
const postLogoutUris = list(process.env.VNEID_POST_LOGOUT_URIS, 'http://localhost:3000/')
const clientId = process.env.VNEID_CLIENT_ID ?? 'mot-cua'
const provider: Provider = openProvider({
  issuer,
  clientId,
  clientSecret: process.env.VNEID_CLIENT_SECRET ?? 'mot-cua-demo-secret-not-for-production',
  redirectUris: list(process.env.VNEID_REDIRECT_URIS, 'http://localhost:3000/api/auth/callback/vneid'),
  postLogoutUris,
  backchannelUri: process.env.VNEID_BACKCHANNEL_URI ?? 'http://localhost:3000/api/dang-xuat/vneid',
})
const protocol = provider.callback()

async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const wanted: unknown = JSON.parse((await readBody(request)) || '{}')
    for (const name of Object.keys(faults) as (keyof typeof faults)[]) {
      const value = (wanted as Partial<Record<string, unknown>>)[name]
      if (typeof value === typeof faults[name]) Object.assign(faults, { [name]: value })
    }
  }
  sendJson(response, 200, faults)
}

function sendPeople(response: ServerResponse): void {
  const now = new Date()
  const rows = people.map(({ claims, note, noteEn }) => ({
    id: claims.SoDinhDanh,
    name: claims.HoVaTen,
    age: ageOf(claims, now),
    level: claims.loAs,
    note,
    noteEn,
    claims: { sub: claims.SoDinhDanh, ...claims },
  }))
  sendJson(response, 200, rows)
}

/** Forgets who was signed in, so that choosing another person does not ask to sign out first (which takes JavaScript). */
async function forget(sessionUid: string | undefined): Promise<void> {
  const session = sessionUid === undefined ? undefined : await provider.Session.findByUid(sessionUid)
  if (!session) return
  delete session.accountId
  session.authorizations = {}
  await session.persist()
}

async function interaction(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const details = await provider.interactionDetails(request, response)
  const page = (typed: string, error?: 'unknown') =>
    signInPage({ action: `/interaction/${details.uid}`, typed, error, now: new Date() })
  if (request.method !== 'POST') {
    const hint = details.params.login_hint
    sendPage(response, 200, page(typeof hint === 'string' ? hint : ''))
    return
  }
  const form = new URLSearchParams(await readBody(request))
  if (form.has('cancel')) {
    const refusal = { error: 'access_denied', error_description: 'the person cancelled' }
    await provider.interactionFinished(request, response, refusal)
    return
  }
  const id = (form.get('id') ?? '').replace(/\s/g, '')
  const chosen = findAccount(id)
  if (!chosen) {
    sendPage(response, 422, page(id, 'unknown'))
    return
  }
  const login = { accountId: id, acr: String(chosen.loAs), amr: ['pin'] }
  const location = await provider.interactionResult(request, response, { login })
  await forget(details.session?.uid)
  response.writeHead(303, { location }).end()
}

/** As if that person had signed out at VNeID, on any device: the portal is told, with a token for all their sessions. */
async function signOutElsewhere(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { id } = JSON.parse(await readBody(request)) as { id: string }
  const client = await provider.Client.find(clientId)
  if (!client || !findAccount(id)) {
    sendJson(response, 404, {})
    return
  }
  // The library has it and its types do not.
  const { backchannelLogout } = client as unknown as { backchannelLogout: (this: typeof client, sub: string) => Promise<void> }
  const told = await backchannelLogout.call(client, id).then(() => true, () => false)
  sendJson(response, told ? 200 : 502, { told })
}

async function revokeSession(request: IncomingMessage): Promise<void> {
  const cookie = /(?:^|;\s*)vneid_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  const session = cookie === undefined ? undefined : await provider.Session.find<InstanceType<Provider['Session']>>(cookie)
  for (const { grantId } of Object.values(session?.authorizations ?? {})) {
    if (grantId !== undefined) await provider.AccessToken.revokeByGrantId(grantId)
  }
  await session?.destroy()
}

/**
 * Ends the session without a second question and goes back to a registered address. It asks for no valid
 * id_token_hint: the keys are new at every start, and a portal outlives a simulator.
 */
async function endSession(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const query = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : url.searchParams
  await revokeSession(request)
  response.setHeader('set-cookie', ['vneid_session', 'vneid_session.sig'].map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly`))
  const back = afterLogout(query)
  if (back === undefined) sendPage(response, 200, signedOutPage())
  else response.writeHead(303, { location: back.href }).end()
}

/** The registered address to go back to, with the state it came with. */
function afterLogout(query: URLSearchParams): URL | undefined {
  const target = query.get('post_logout_redirect_uri')
  if (target === null || !postLogoutUris.includes(target)) return undefined
  const back = new URL(target)
  const state = query.get('state')
  if (state !== null) back.searchParams.set('state', state)
  return back
}

/** The protocol itself; state and nonce are required here, as the portal must send both. */
async function speak(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (url.pathname === '/auth' && request.method === 'GET') {
    const missing = ['state', 'nonce'].find((name) => !url.searchParams.get(name))
    if (missing !== undefined) {
      sendPage(response, 400, errorPage('invalid_request', `missing required parameter: ${missing}`))
      return
    }
    if (faults.tamperNonce) url.searchParams.set('nonce', 'tampered')
    request.url = url.pathname + url.search
  }
  await protocol(request, response)
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', issuer)
  if (url.pathname === '/_control') return control(request, response)
  if (url.pathname === '/_sign-out' && request.method === 'POST') return signOutElsewhere(request, response)
  if (url.pathname === '/_people') {
    sendPeople(response)
    return
  }
  if (faults.slowMs > 0) await pause(faults.slowMs)
  if (faults.down) {
    sendPage(response, 503, errorPage('temporarily_unavailable', 'the service is down (simulated)'))
    return
  }
  if (url.pathname.startsWith('/interaction/')) return interaction(request, response)
  if (url.pathname === '/session/end') return endSession(request, response, url)
  return speak(request, response, url)
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    const description = error instanceof Error ? error.message : 'unknown'
    if (response.headersSent) response.destroy()
    else sendPage(response, 400, errorPage('invalid_request', description))
  })
})

await listen(server, port, 'VNEID_PORT')
stopOnSignal(() => {
  server.close(() => process.exit(0))
  server.closeAllConnections()
})
process.stdout.write(`ready ${issuer}\n`)

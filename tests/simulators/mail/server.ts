import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { listen, pause, readBody, readPort, sendJson, sendPage, stopOnSignal } from '../program'
import { Box } from './box'
import { listPage, mailPage, missingPage } from './pages'

/** `refuse`: the next n mails get 451; `down`: connections are dropped; `slowMs`: each mail waits before its first command is answered. */
const faults = { refuse: 0, down: false, slowMs: 0 }
const box = new Box()

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

async function take(stream: Readable, session: SMTPServerSession): Promise<void> {
  const mail = await simpleParser(stream)
  if (faults.refuse > 0) {
    faults.refuse -= 1
    throw refusal(451, 'Try again later (simulated)')
  }
  const to = session.envelope.rcptTo.map(({ address }) => address)
  box.add(mail, to, new Date())
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onAuth: (_, __, done) => {
    done(null, { user: 'anybody' })
  },
  onConnect: (_, done) => {
    done(faults.down ? refusal(421, 'The service is down (simulated)') : null)
  },
  onMailFrom: (_, __, done) => {
    void pause(faults.slowMs).then(() => {
      done()
    })
  },
  onData: (stream, session, done) => {
    take(stream, session).then(
      () => {
        done(null)
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error('unknown'))
      },
    )
  },
})
// A client that is killed in mid-sentence is part of the tests; it must not end the catcher.
smtp.on('error', () => undefined)

async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const wanted = JSON.parse((await readBody(request)) || '{}') as Partial<Record<string, unknown>>
    if (typeof wanted.refuse === 'number') faults.refuse = wanted.refuse
    if (typeof wanted.down === 'boolean') faults.down = wanted.down
    if (typeof wanted.slowMs === 'number') faults.slowMs = wanted.slowMs
  }
  sendJson(response, 200, faults)
}

function messages(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'DELETE') {
    box.clear()
    response.writeHead(204).end()
    return
  }
  sendJson(response, 200, box.list().map((mail) => ({ ...mail, deliveries: box.deliveriesOf(mail.messageId) })))
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/_control') return control(request, response)
  if (pathname === '/_deliveries') {
    sendJson(response, 200, box.deliveries())
    return
  }
  if (pathname === '/messages') {
    messages(request, response)
    return
  }
  if (pathname === '/') {
    sendPage(response, 200, listPage(box.list()))
    return
  }
  const mail = box.find(/^\/messages\/(\d+)$/.exec(pathname)?.[1] ?? '')
  if (mail) sendPage(response, 200, mailPage(mail))
  else sendPage(response, 404, missingPage())
}

const web = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (response.headersSent) response.destroy()
    else sendJson(response, 400, { error: 'the request could not be read' })
  })
})

const smtpPort = readPort('MAIL_SMTP_PORT', 4025)
const httpPort = readPort('MAIL_HTTP_PORT', 4026)
await listen(smtp.server, smtpPort, 'MAIL_SMTP_PORT')
await listen(web, httpPort, 'MAIL_HTTP_PORT')
stopOnSignal(() => {
  web.close()
  web.closeAllConnections()
  smtp.close(() => process.exit(0))
})
process.stdout.write(`ready http://localhost:${String(httpPort)}\n`)

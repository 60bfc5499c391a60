// Loaded into the programs of the portal under test: notes each address that somebody asked the portal for, once.
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'

const { ASKED_FILE: file = '', PORT: port = '' } = process.env
const seen = new Set()

subscribe('http.server.request.start', (message) => {
  const { request } = message
  if (request.socket.localPort !== Number(port) || seen.has(request.url)) return
  seen.add(request.url)
  appendFileSync(file, `${request.url}\n`)
})

import { createServer } from 'node:http'
import { readBody, sendJson } from '@/tests/simulators/program'
import { makeDossier } from './make-dossier'
import { makeIntake } from './make-intake'
import { makeOfficial } from './make-official'
import { makeProcedure } from './make-procedure'

// Makes for the browser tests what they need to begin with, by the portal's own commands. One program for the whole run:
// starting it takes longer than a test may.

const works = { 'make-dossier': makeDossier, 'make-intake': makeIntake, 'make-official': makeOfficial, 'make-procedure': makeProcedure } as const
export type Work = keyof typeof works

const server = createServer((request, response) => {
  void (async () => {
    const { name, args } = JSON.parse(await readBody(request)) as { name: Work; args: string[] }
    sendJson(response, 200, { made: await works[name](...args) })
  })().catch((error: unknown) => {
    sendJson(response, 500, { error: error instanceof Error ? error.stack : String(error) })
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}\n`)
})

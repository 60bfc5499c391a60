import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensurePrograms, program } from '@/scripts/support/debian.mjs'
import { freePort } from '@/scripts/support/ports.mjs'
import { eicar } from './hostile-files'

/** Why no ClamAV can be had here; undefined when it can. */
export const noClamav = (): string | undefined => ensurePrograms({ programs: ['clamd'], packages: ['clamav-daemon'] })

export type Clamav = { readonly port: number; readonly stop: () => void }

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (open: boolean) => () => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', end(true)).once('error', end(false))
  })

/** The real engine, with one signature of our own in the place of the eight million it usually fetches: the EICAR test file's. */
export async function startClamav(): Promise<Clamav> {
  const home = mkdtempSync(path.join(tmpdir(), 'clamav-'))
  const port = await freePort()
  mkdirSync(path.join(home, 'db'))
  writeFileSync(path.join(home, 'db/test.ndb'), `Test.Eicar:0:*:${eicar.toString('hex')}\n`)
  const settings = { DatabaseDirectory: `${home}/db`, TCPSocket: port, TCPAddr: '127.0.0.1', Foreground: 'yes', StreamMaxLength: '1M', User: process.getuid?.() === 0 ? 'root' : process.env['USER'] }
  writeFileSync(path.join(home, 'clamd.conf'), Object.entries(settings).map(([name, value]) => `${name} ${String(value)}\n`).join(''))
  const child = spawn(program('clamd'), ['-c', path.join(home, 'clamd.conf')], { stdio: 'ignore' })
  const stop = () => {
    child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 300; tries += 1) {
    if (await answers(port)) return { port, stop }
    await sleep(50)
  }
  stop()
  throw new Error('clamd does not answer')
}

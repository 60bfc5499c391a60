import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensurePrograms, program } from '@/scripts/support/debian.mjs'
import { freePort } from '@/scripts/support/ports.mjs'

const servers = ['account', 'container', 'object', 'proxy'] as const

/** Why no Swift can be had here; undefined when it can. */
export const noSwift = (): string | undefined =>
  ensurePrograms({
    programs: [...servers.map((name) => `swift-${name}-server`), 'swift-ring-builder', 'memcached'],
    packages: ['swift', ...servers.map((name) => `swift-${name}`), 'memcached'],
  })

const proxyFilters = (memcached: number) => `
[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth copy slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${String(memcached)}
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
`

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(() => true, () => false)
    socket.destroy()
    if (open) return
    await sleep(50)
  }
  throw new Error(`nobody answers on port ${String(port)}`)
}

export type Swift = { readonly endpoint: string; readonly accessKey: string; readonly secretKey: string; readonly stop: () => void }

/** OpenStack Swift with its S3 door: four servers and a cache, on a folder of its own, with one copy of everything. */
export async function startSwift(): Promise<Swift> {
  const home = mkdtempSync(path.join(tmpdir(), 'swift-'))
  mkdirSync(path.join(home, 'node/d1'), { recursive: true })
  const memcached = await freePort()
  const ports = { account: await freePort(), container: await freePort(), object: await freePort(), proxy: await freePort() }
  const user = process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? '')
  for (const name of servers) {
    const own = name === 'proxy' ? proxyFilters(memcached) : `devices = ${home}/node\nmount_check = false\n[pipeline:main]\npipeline = ${name}-server\n[app:${name}-server]\nuse = egg:swift#${name}\n`
    const common = `[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = ${String(ports[name])}\nuser = ${user}\nworkers = 0\nswift_dir = ${home}\nlog_level = ERROR\n`
    writeFileSync(path.join(home, `${name}.conf`), common + own)
    if (name === 'proxy') continue
    const ring = (...args: string[]) => execFileSync(program('swift-ring-builder'), [`${name}.builder`, ...args], { cwd: home, stdio: 'ignore' })
    ring('create', '4', '1', '1')
    ring('add', `r1z1-127.0.0.1:${String(ports[name])}/d1`, '1')
    ring('rebalance')
  }
  const children: ChildProcess[] = [spawn(program('memcached'), ['-u', user, '-l', '127.0.0.1', '-p', String(memcached)], { stdio: 'ignore' })]
  for (const name of servers) children.push(spawn(program(`swift-${name}-server`), [path.join(home, `${name}.conf`)], { stdio: 'ignore' }))
  const stop = () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await Promise.all([memcached, ...Object.values(ports)].map(answers))
  } catch (error) {
    stop()
    throw error
  }
  return { endpoint: `http://127.0.0.1:${String(ports.proxy)}`, accessKey: 'test:tester', secretKey: 'testing', stop }
}

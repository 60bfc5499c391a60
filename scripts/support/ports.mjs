import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Where ports are looked for: below those that systems lend to outgoing connections (32,768 on Linux), so that none is lent
 * between being chosen and being listened on.
 */
const range = { from: 20_000, to: 32_000 }

/** What this process has found, on which nobody may listen yet. */
const given = new Set()

/**
 * The preferred port when nobody holds it, otherwise any free one that was not given before.
 * @param {number} [preferred] none, or 0, for any
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  if (preferred && !(await portTaken(preferred))) return preferred
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = randomInt(range.from, range.to)
    if (given.has(port) || (await portTaken(port))) continue
    given.add(port)
    return port
  }
  throw new Error('no free port')
}

/**
 * True when somebody listens there already.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function portTaken(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(true)
    })
    server.listen(port, () => {
      server.close(() => {
        resolve(false)
      })
    })
  })
}

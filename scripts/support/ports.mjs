import { createServer } from 'node:net'

/**
 * The preferred port when nobody holds it, otherwise any free one.
 * @param {number} [preferred]
 * @returns {Promise<number>}
 */
export async function freePort(preferred = 0) {
  return (await probe(preferred)) ?? (await probe(0)) ?? Promise.reject(new Error('no free port'))
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
function probe(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(undefined)
    })
    server.listen(port, () => {
      const address = server.address()
      const found = typeof address === 'object' && address ? address.port : undefined
      server.close(() => {
        resolve(found)
      })
    })
  })
}

/**
 * True when somebody listens there already.
 * @param {number} port
 */
export const portTaken = async (port) => (await probe(port)) === undefined

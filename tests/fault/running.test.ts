import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('./running.mjs', import.meta.url))
const node = join(process.cwd(), 'node_modules/node/bin/node')

it('shows what was published within a minute in each of two processes, and holds no more memory the more it is asked', async () => {
  const child = spawn(node, [program, '3000'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'exit')
  const said = output.slice(-6000)
  expect(said).toMatch(/^\d+ passed, 0 failed$/m)
  expect(child.exitCode, said).toBe(0)
})

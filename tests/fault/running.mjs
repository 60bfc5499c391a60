// node tests/fault/running.mjs          two applications on one database: how far behind, and how much memory, 4,000 requests
// node tests/fault/running.mjs 20000    so many
import { ensureInstalled, underProjectNode } from '../../scripts/support/toolchain.mjs'

ensureInstalled()
if (underProjectNode(process.argv[1])) {
  const { runProgram } = await import('../../scripts/support/run-program.mjs')
  runProgram('tests/fault/running/run.ts', process.argv.slice(2))
}

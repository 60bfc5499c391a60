// npm run bench                        every benchmark, on a portal and a database of its own
// npm run bench -- submission lookup   only these
import { ensureInstalled, underProjectNode } from './support/toolchain.mjs'

ensureInstalled()
if (underProjectNode(process.argv[1])) {
  const { runProgram } = await import('./support/run-program.mjs')
  runProgram('tests/bench/run.ts', process.argv.slice(2))
}

// npm run test:fault           1,000 submissions, the application and PostgreSQL killed twice each
// npm run test:fault -- 200    so many
import { ensureInstalled, underProjectNode } from '../../scripts/support/toolchain.mjs'

ensureInstalled()
if (underProjectNode(process.argv[1])) {
  const { runProgram } = await import('../../scripts/support/run-program.mjs')
  runProgram('tests/fault/crash/run.ts', process.argv.slice(2))
}

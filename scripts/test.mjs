// npm test                     everything: check, unit, db, build, e2e, fault
// npm test -- unit db          only these stages
import { begun, ensureInstalled, underProjectNode } from './support/toolchain.mjs'

ensureInstalled()
if (underProjectNode(process.argv[1])) {
  const { runStages, stageNames } = await import('./support/stages.mjs')
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !stageNames.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`no such stage: ${unknown.join(', ')}; there are ${stageNames.join(', ')}\n`)
    process.exit(1)
  }
  process.exit(await runStages(wanted.length > 0 ? wanted : stageNames, begun))
}

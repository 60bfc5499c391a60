// What nobody uses: files, exports, packages (knip), and proof that it looked at every file.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceFiles } from './rooms.mjs'

/** knip calls this as its reporter; the answer goes to `deadCode` as one line of JSON. */
export default function report({ counters, issues, cwd }) {
  const faults = Object.entries(issues).flatMap(([rule, byFile]) =>
    Object.values(byFile).flatMap((bySymbol) =>
      Object.values(bySymbol).map(({ filePath, symbol }) => ({ rule, path: filePath.replace(`${cwd}/`, ''), symbol })),
    ),
  )
  process.stdout.write(`${JSON.stringify({ faults, files: counters.total })}\n`)
}

/**
 * Everything under `root` that nobody uses, and how many files too few were looked at.
 * @param {string} root
 * @returns {{ faults: { rule: string, path: string, symbol: string }[], files: number, tooFew: number }}
 */
export function deadCode(root) {
  const knip = join(root, 'node_modules/knip/bin/knip.js')
  const args = ['--no-progress', '--no-config-hints', '--no-exit-code', '--reporter', fileURLToPath(import.meta.url)]
  const run = spawnSync(process.execPath, [knip, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  const answer = run.stdout.split('\n').find((line) => line.startsWith('{'))
  if (answer === undefined) throw new Error(`knip gave no answer: ${run.stderr || run.stdout}`)
  const { faults, files } = JSON.parse(answer)
  const wanted = sourceFiles(root, /\.(ts|tsx|mjs|js)$/).length
  return { faults, files, tooFew: Math.max(0, wanted - files) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, files, tooFew } = deadCode(process.cwd())
  for (const { rule, path, symbol } of faults) console.error(`unused ${rule}: ${symbol === path ? path : `${path} ${symbol}`}`)
  if (tooFew > 0) console.error(`${tooFew} files were not looked at`)
  const count = faults.length + tooFew
  console.log(count === 0 ? `dead: ${files} files, all in use` : `dead: ${count} without a use`)
  process.exitCode = count === 0 ? 0 : 1
}

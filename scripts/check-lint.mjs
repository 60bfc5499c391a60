// What happens inside a file: ESLint, and proof that it looked at every one.
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { unseen } from './rooms.mjs'

/**
 * Every finding under `root`, the count of files, and the files that were not looked at.
 * @param {string} root
 * @returns {Promise<{ faults: { rule: string, path: string, line: number, message: string }[], files: number, unseen: string[] }>}
 */
export async function lintFaults(root) {
  const results = await new ESLint({ cwd: root }).lintFiles(['.'])
  const path = (file) => relative(root, file).split(sep).join('/')
  return {
    faults: results.flatMap((result) =>
      result.messages.map(({ ruleId, line, message }) => ({ rule: ruleId ?? 'parse', path: path(result.filePath), line, message })),
    ),
    files: results.length,
    unseen: unseen(root, results.map((result) => path(result.filePath)), /\.(ts|tsx|js|mjs)$/),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, files, unseen: missed } = await lintFaults(process.cwd())
  const byRule = Object.groupBy(faults, ({ path, rule }) => `${path} ${rule}`)
  for (const [first, ...more] of Object.values(byRule)) {
    console.error(`${first.path}:${first.line} ${first.rule}: ${first.message.split('\n')[0]}`)
    if (more.length > 0) console.error(`  and in lines ${more.map(({ line }) => line).join(', ')}`)
  }
  for (const path of missed) console.error(`${path} was not looked at`)
  const count = faults.length + missed.length
  console.log(count === 0 ? `lint: ${files} files, nothing to say` : `lint: ${count} findings`)
  process.exitCode = count === 0 ? 0 : 1
}

// Types: generates the database client and the route types when they are stale, then compiles everything.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unseen } from './rooms.mjs'
import { generateClient } from './support/build.mjs'

const isFile = /^([A-Za-z]:)?[\\/].*\.(tsx?|jsx?|mjs|json)$/

/**
 * Every error of the compiler under `root`, named by its code, and the files it did not look at.
 * @param {string} root
 * @returns {{ faults: { rule: string, path: string, line: number, message: string }[], files: number, unseen: string[] }}
 */
export function typeFaults(root) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const run = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '--listFiles'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const lines = run.stdout.split('\n')
  const faults = lines.flatMap((line) => {
    const error = /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*)$/.exec(line)
    // What `npm run dev` left there may name pages that are gone; typegen wrote the same anew beside it.
    const isLeftOver = error?.[1]?.startsWith('.next/dev/') ?? false
    return error && !isLeftOver ? [{ rule: error[3], path: error[1] ?? '', line: Number(error[2] ?? 0), message: error[4] }] : []
  })
  if (run.status !== 0 && faults.length === 0 && !run.stdout.includes('error TS')) throw new Error(`the compiler failed: ${run.stderr || run.stdout.slice(-2000)}`)
  const files = lines.filter((line) => isFile.test(line.trim())).map((line) => relative(root, line.trim()).split(sep).join('/'))
  return { faults, files: files.length, unseen: unseen(root, files, /\.tsx?$/) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.cwd()
  await generateClient()
  const next = join(root, 'node_modules/next/dist/bin/next')
  const typegen = existsSync(join(root, 'app')) ? spawnSync(process.execPath, [next, 'typegen'], { cwd: root, encoding: 'utf8' }) : { status: 0 }
  if (typegen.status !== 0) throw new Error(`next typegen failed:\n${typegen.stdout}${typegen.stderr}`)
  const { faults, files, unseen: missed } = typeFaults(root)
  for (const { rule, path, line, message } of faults) console.error(`${path}:${line} ${rule}: ${message}`)
  for (const path of missed) console.error(`${path} was not looked at`)
  const count = faults.length + missed.length
  console.log(count === 0 ? `types: ${files} files, all fit` : `types: ${count} errors`)
  process.exitCode = count === 0 ? 0 : 1
}

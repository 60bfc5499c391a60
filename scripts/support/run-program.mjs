import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './toolchain.mjs'

/**
 * Runs a program of the repository under tsx in the place of this script: its output, its signals, its exit code.
 * @param {string} path
 * @param {string[]} args
 */
export function runProgram(path, args) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', join(root, path), ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}

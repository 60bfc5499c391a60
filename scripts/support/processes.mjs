import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !isZombie(pid)
}

// A killed process whose parent never reaps it (a container without init) still answers signal 0.
function isZombie(pid) {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/s, ''))
  } catch {
    return false
  }
}

/**
 * The command line of a process, empty when it is gone.
 * @param {number} pid
 */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8', stdio: 'pipe' })
    } catch {
      return ''
    }
  }
}

/**
 * Asks with the signal, waits, then kills. A process that leads a group takes the group with it.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {number} patience milliseconds until SIGKILL
 */
export async function endProcess(pid, signal = 'SIGTERM', patience = 8000) {
  send(pid, signal)
  const until = Date.now() + patience
  while (isAlive(pid) && Date.now() < until) await sleep(30)
  if (isAlive(pid)) send(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(30)
}

function send(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
      return
    } catch {
      // No such group: the process itself is next.
    }
  }
}

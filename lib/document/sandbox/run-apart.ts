import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { inTurn } from '@/lib/core/in-turn'

export type Bounds = { readonly milliseconds: number; readonly megabytes: number }

/** A process is used for so many files, one after the other, and ended when it has had nothing to do for so long. */
const reuse = { files: 100, milliseconds: 5_000 }

type Helper = { readonly child: ChildProcess; files: number; rest?: NodeJS.Timeout }

const idle = new Map<string, Helper[]>()

/** As many at once as there are processors; the others stand in line, with their files on the disk. */
const turn = inTurn(Math.max(2, availableParallelism()))

/** Node alone, with none of our settings. It never keeps us from ending, and ends when we do. */
function start(program: string, megabytes: number): Helper {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/document/sandbox', program)
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', `--max-old-space-size=${String(Math.round(megabytes / 2))}`]
  const child = spawn(process.execPath, [...flags, file], { env: { NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  child.on('error', () => undefined)
  return { child, files: 0 }
}

function take(program: string, megabytes: number): Helper {
  const helper = idle.get(program)?.pop() ?? start(program, megabytes)
  clearTimeout(helper.rest)
  helper.child.ref()
  helper.child.channel?.ref()
  return helper
}

function giveBack(program: string, helper: Helper): void {
  const { child } = helper
  helper.files += 1
  if (helper.files >= reuse.files || !child.connected) {
    child.kill('SIGKILL')
    return
  }
  child.unref()
  child.channel?.unref()
  const others = idle.get(program) ?? []
  idle.set(program, [...others, helper])
  helper.rest = setTimeout(() => {
    idle.set(program, (idle.get(program) ?? []).filter((one) => one !== helper))
    child.kill('SIGKILL')
  }, reuse.milliseconds).unref()
}

/** Megabytes that a process holds; 0 where the system does not tell. */
async function heldBy({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'latin1').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** The answer of a helper; null when it ended, took too long or too much memory: it is then ended. */
function ask({ child }: Helper, task: object, { milliseconds, megabytes }: Bounds): Promise<unknown> {
  return new Promise((resolve) => {
    const end = () => child.kill('SIGKILL')
    const late = setTimeout(end, milliseconds)
    const watch = setInterval(() => void heldBy(child).then((held) => held > megabytes && end()), 50)
    const settle = (answer: unknown) => {
      clearTimeout(late)
      clearInterval(watch)
      child.off('message', settle).off('exit', gone)
      resolve(answer)
    }
    const gone = () => settle(null)
    child.once('message', settle).once('exit', gone)
    child.send(task, (error) => error && gone())
  })
}

/** Gives a task to a program of this folder, in a process of its own, and answers what it says; null when it came to grief over it. */
export const runApart = (program: string, task: object, bounds: Bounds): Promise<unknown> =>
  turn(async () => {
    const helper = take(program, bounds.megabytes)
    const answer = await ask(helper, task, bounds)
    if (answer === null) helper.child.kill('SIGKILL')
    else giveBack(program, helper)
    return answer
  })

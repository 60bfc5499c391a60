import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { isAlive } from '@/scripts/support/processes.mjs'
import { stackSettings } from '@/scripts/support/stack-settings.mjs'
import { removeStack, type Stack, startStack } from '../support/stack'

const settings = await stackSettings()
let stack: Stack | undefined
afterAll(async () => {
  await stack?.stop()
  removeStack(settings)
})

const everything = ({ portal, postgres, programs }: ReturnType<Stack['running']>) => [portal, postgres, ...Object.values(programs)]

async function until(what: () => boolean | Promise<boolean>, patience = 20_000): Promise<boolean> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    if (await what()) return true
    await sleep(50)
  }
  return false
}

const ready = (at: Stack) => fetch(`${at.url}/api/health/ready`).then((answer) => answer.ok, () => false)

it('starts, and refuses a second start on the same data', async () => {
  stack = await startStack(settings)
  expect(await ready(stack)).toBe(true)
  await expect(startStack(settings)).rejects.toThrow('runs already')
})

it('starts the database again when it is killed, and the application goes on', async () => {
  if (!stack) throw new Error('not started')
  const { postgres, programs } = stack.running()
  process.kill(postgres, 'SIGKILL')
  expect(await until(() => stack?.running().postgres !== postgres)).toBe(true)
  expect(await until(() => ready(stack as Stack))).toBe(true)
  expect(stack.running().programs['next']).toBe(programs['next'])
})

it('starts a simulator again when it is killed', async () => {
  if (!stack) throw new Error('not started')
  const mail = stack.running().programs['mail'] ?? 0
  process.kill(mail, 'SIGKILL')
  expect(await until(() => ![undefined, mail].includes(stack?.running().programs['mail']))).toBe(true)
})

it('leaves no process behind when it is told to stop', async () => {
  if (!stack) throw new Error('not started')
  const pids = everything(stack.running())
  expect(pids.length).toBeGreaterThanOrEqual(5)
  expect(await stack.stop()).toBe(0)
  expect(pids.filter(isAlive)).toEqual([])
})

it('clears away what a killed run left, within seconds', async () => {
  stack = await startStack(settings)
  const before = everything(stack.running())
  const portal = stack.running().portal
  process.kill(portal, 'SIGKILL')
  if (stack.process.exitCode === null) await once(stack.process, 'exit')
  const orphans = before.filter((pid) => pid !== portal && isAlive(pid))
  expect(orphans.length).toBeGreaterThan(0)
  const begun = Date.now()
  stack = await startStack(settings)
  expect(Date.now() - begun).toBeLessThan(15_000)
  expect(orphans.filter(isAlive)).toEqual([])
  expect(await ready(stack)).toBe(true)
})

it('stops as a whole, with an error, when the application dies', async () => {
  if (!stack) throw new Error('not started')
  const pids = everything(stack.running())
  process.kill(stack.running().programs['next'] ?? 0, 'SIGKILL')
  const [code] = (await once(stack.process, 'exit')) as [number]
  expect(code).toBe(1)
  expect(pids.filter(isAlive)).toEqual([])
})

import { stackAddresses } from '@/tests/support/browser-stack'
import type { Work } from './workshop'

/** Has the workshop make something in the portal under test; gives what it has to say of it (the code of a dossier). */
export async function runProgram(name: Work, ...args: readonly string[]): Promise<string> {
  const answer = await fetch(stackAddresses().workshopUrl, { method: 'POST', body: JSON.stringify({ name, args }) })
  const { made, error } = (await answer.json()) as { made?: string; error?: string }
  if (made === undefined) throw new Error(`${name} ${args.join(' ')}: ${error ?? String(answer.status)}`)
  return made
}

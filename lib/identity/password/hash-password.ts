import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's own default. 64 MiB and three passes: about 60 ms a try.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** How many are computed at once: a flood of tries must leave threads and memory for everybody else. */
const atOnce = 3
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The hash to keep of a password. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

let nobody: Promise<string> | undefined

/** True where the password belongs to the hash. Without a hash it takes as long and says no, so that time tells nobody who has an account. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await (nobody ??= hashPassword('nobody has this password')))
  const matches = await inTurn(() => verify(against, password))
  return kept !== null && matches
}

import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { inTurn } from '@/lib/core/in-turn'

// argon2id is the library's own default. 64 MiB and three passes: about 60 ms a try.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** A flood of tries must leave threads and memory for everybody else. */
const turn = inTurn(3)

/** The hash to keep of a password. */
export const hashPassword = (password: string): Promise<string> => turn(() => hash(password, cost))

let nobody: Promise<string> | undefined

/** True where the password belongs to the hash. Without a hash it takes as long and says no, so that time tells nobody who has an account. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await (nobody ??= hashPassword('nobody has this password')))
  const matches = await turn(() => verify(against, password))
  return kept !== null && matches
}

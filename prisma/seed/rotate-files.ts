import { db, sharedPool } from '@/lib/core/db'
import { encryptFiles } from '@/lib/document/encrypt-files'
import { rotateKeys } from '@/lib/document/rotate-keys'
import { mintActor } from '@/lib/identity/mint-actor'

// npm run files:rotate

const actor = mintActor({ kind: 'system', job: 'files-rotate' })
const encrypted = await encryptFiles(actor, {}, new Date())
const rotated = await rotateKeys(actor, {})
const said = [encrypted.ok ? encrypted.value.encrypted : 0, rotated.ok ? rotated.value.rotated : 0]
process.stdout.write(`${String(said[0])} files encrypted, ${String(said[1])} keys wrapped anew\n`)
await db.$disconnect()
await sharedPool.end().catch(() => undefined)

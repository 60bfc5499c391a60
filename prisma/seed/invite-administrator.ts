import { db, sharedPool } from '@/lib/core/db'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { listAgencies } from '@/lib/identity/queries'
import { inviteOfficialInput } from '@/lib/identity/schema'

// The first administrator of a ward: outside the demonstration no account exists, and none has a default password.

const [email, fullName, agencyCode] = process.argv.slice(2)
const actor = mintActor({ kind: 'system', job: 'invite-administrator' })
const agencies = await listAgencies(actor)
const agency = agencyCode ? agencies.find(({ code }) => code === agencyCode) : agencies[0]
const parsed = inviteOfficialInput.safeParse({ agencyId: agency?.id, email, fullName, title: 'Quản trị viên', roles: ['ADMINISTRATOR'] })
const result = parsed.success ? await inviteOfficial(actor, parsed.data, new Date()) : null

if (result?.ok) process.stdout.write(`An invitation for ${agency?.name ?? ''} is on its way; its link lasts 30 minutes. The portal must be running to send it.\n`)
else process.stderr.write(`Not invited (${result ? result.code : 'usage: npm run admin:invite -- EMAIL "FULL NAME" [AGENCY CODE]'}).\n`)

await db.$disconnect()
await sharedPool.end().catch(() => undefined)
process.exitCode = result?.ok ? 0 : 1

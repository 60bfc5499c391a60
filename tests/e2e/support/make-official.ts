import { roles } from '@/lib/core/actor'
import { db, sharedPool } from '@/lib/core/db'
import { createAgency } from '@/lib/identity/create-agency'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { demoOfficials } from '@/lib/identity/model'
import { listAgencies } from '@/lib/identity/queries'
import { setDemoPassword } from '@/lib/identity/set-demo-password'

// An official who holds every role in the ward of that code, which is made where there is none; prints nothing.

const [email = '', code = ''] = process.argv.slice(2)
const actor = mintActor({ kind: 'system', job: 'test' })
const now = new Date()

async function wardOf(): Promise<string> {
  const known = (await listAgencies(actor)).find((agency) => agency.code === code)
  if (known) return known.id
  const ward = { code, name: 'Phường Bên Cạnh', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Bên Cạnh', validFrom: '2025-07-01' }
  const made = await createAgency(actor, ward, now)
  if (!made.ok) throw new Error(made.code)
  return made.value.agencyId
}

const official = await inviteOfficial(actor, { agencyId: await wardOf(), email, fullName: 'Lê Đa Năng', title: 'Công chức', roles: [...roles] }, now)
if (!official.ok) throw new Error(official.code)
const set = await setDemoPassword(actor, { officialId: official.value.officialId, password: demoOfficials.password }, now)
if (!set.ok) throw new Error(set.code)

await db.$disconnect()
await sharedPool.end().catch(() => undefined)

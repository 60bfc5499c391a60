import { roles } from '@/lib/core/actor'
import { createAgency } from '@/lib/identity/create-agency'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { listAgencies } from '@/lib/identity/queries'
import { setDemoAccess } from '@/lib/identity/set-demo-access'

const actor = mintActor({ kind: 'system', job: 'test' })

async function wardOf(code: string, now: Date): Promise<string> {
  const known = (await listAgencies(actor)).find((agency) => agency.code === code)
  if (known) return known.id
  const ward = { code, name: 'Phường Bên Cạnh', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Bên Cạnh', validFrom: '2025-07-01' }
  const made = await createAgency(actor, ward, now)
  // Another test may have made it in this very moment.
  return made.ok ? made.value.agencyId : wardOf(code, now)
}

/** An official who holds every role in the ward of that code, which is made where there is none. */
export async function makeOfficial(email = '', code = ''): Promise<string> {
  const now = new Date()
  const official = await inviteOfficial(actor, { agencyId: await wardOf(code, now), email, fullName: 'Lê Đa Năng', title: 'Công chức', roles: [...roles] }, now)
  if (!official.ok) throw new Error(official.code)
  const set = await setDemoAccess(actor, { officialId: official.value.officialId }, now)
  if (!set.ok) throw new Error(set.code)
  return ''
}

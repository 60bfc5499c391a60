import { roles } from '@/lib/core/actor'
import { createAgency } from '@/lib/identity/create-agency'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { demoOfficials } from '@/lib/identity/model'
import { listAgencies } from '@/lib/identity/queries'
import { setDemoPassword } from '@/lib/identity/set-demo-password'

const actor = mintActor({ kind: 'system', job: 'test' })

async function wardOf(code: string, now: Date): Promise<string> {
  const known = (await listAgencies(actor)).find((agency) => agency.code === code)
  if (known) return known.id
  const ward = { code, name: 'Phường Bên Cạnh', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Bên Cạnh', validFrom: '2025-07-01' }
  const made = await createAgency(actor, ward, now)
  if (!made.ok) throw new Error(made.code)
  return made.value.agencyId
}

/** An official who holds every role in the ward of that code, which is made where there is none. */
export async function makeOfficial(email = '', code = ''): Promise<string> {
  const now = new Date()
  const official = await inviteOfficial(actor, { agencyId: await wardOf(code, now), email, fullName: 'Lê Đa Năng', title: 'Công chức', roles: [...roles] }, now)
  if (!official.ok) throw new Error(official.code)
  const set = await setDemoPassword(actor, { officialId: official.value.officialId, password: demoOfficials.password }, now)
  if (!set.ok) throw new Error(set.code)
  return ''
}

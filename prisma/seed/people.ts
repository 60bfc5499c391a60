import type { Role } from '@/lib/core/actor'
import { createAgency } from '@/lib/identity/create-agency'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { demoOfficials } from '@/lib/identity/model'
import { listAgencies } from '@/lib/identity/queries'
import { setDemoAccess } from '@/lib/identity/set-demo-access'

const seed = mintActor({ kind: 'system', job: 'seed' })

/** The fictional ward; its code is a sample that no agency holds. */
const ward = {
  code: 'H17.99.01',
  name: 'Ủy ban nhân dân phường Hòa Cường',
  parent: 'Thành phố Đà Nẵng',
  address: '388 Núi Thành, phường Hòa Cường, thành phố Đà Nẵng',
  hotline: '0236 000 1022',
  email: 'phuong@hoacuong.example',
  place: 'Hòa Cường',
  validFrom: '2025-07-01',
}

/** Name and title of each account of `demoOfficials`; all of them are invented. */
const people: Record<(typeof demoOfficials.accounts)[number]['name'], { fullName: string; title: string }> = {
  'quan-tri': { fullName: 'Trương Minh Triết', title: 'Chuyên viên quản trị hệ thống' },
  'mot-cua': { fullName: 'Lê Thị Thu Sương', title: 'Công chức Bộ phận Một cửa' },
  'ho-tich': { fullName: 'Nguyễn Hữu Phước', title: 'Công chức tư pháp – hộ tịch' },
  'lanh-dao': { fullName: 'Đoàn Ngọc Kha', title: 'Phó Chủ tịch Ủy ban nhân dân phường' },
  'van-thu': { fullName: 'Hồ Thị Diễm My', title: 'Công chức văn thư' },
  'giam-sat': { fullName: 'Phạm Quốc Vinh', title: 'Chánh Văn phòng' },
}

/** Makes the ward unless it is there, and gives back its id. Safe to repeat. */
export async function seedWard(now: Date): Promise<string> {
  const made = await createAgency(seed, ward, now)
  if (made.ok) return made.value.agencyId
  const found = (await listAgencies(seed)).find(({ code }) => code === ward.code)
  if (!found) throw new Error(`the ward ${ward.code} is neither made nor found`)
  return found.id
}

/** Makes the officials of the demonstration with their published password and codes. Safe to repeat; refused outside the demonstration. */
export async function seedOfficials(agencyId: string, now: Date): Promise<void> {
  for (const { name, roles } of demoOfficials.accounts) {
    const email = `${name}@${demoOfficials.domain}`
    const invited = await inviteOfficial(seed, { agencyId, email, ...people[name], roles: [...roles] satisfies Role[] }, now)
    if (!invited.ok) continue
    const set = await setDemoAccess(seed, { officialId: invited.value.officialId }, now)
    if (!set.ok) throw new Error(`the demonstration's account ${name} got no access: ${set.code}`)
  }
}

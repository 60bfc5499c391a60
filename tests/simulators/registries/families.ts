import type { Address } from '../vneid/people'
import type { Citizen, Marriage, Newborn, Relative } from './citizen'

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const families = 'Nguyễn Trần Lê Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đoàn Mai Tạ Lương Thái Châu Cao Lâm Đinh Tô'.split(' ')
const male = 'Anh Tuấn,Quang Huy,Minh Khoa,Đức Thịnh,Hữu Phước,Văn Thành,Công Lập,Gia Bảo,Duy Tân,Bá Lộc,Xuân Hòa,Ngọc Sơn,Thanh Tùng,Quốc Việt,Hoàng Long,Trung Kiên,Đình Phúc,Tấn Tài,Viết Dũng,Nhật Nam'.split(',')
const female = 'Thị Lan,Thu Hà,Bích Ngọc,Kim Loan,Thanh Thúy,Diễm Châu,Cẩm Tú,Mỹ Hòa,Thị Hoa,Ngọc Ánh,Phương Thảo,Quỳnh Như,Hồng Nhung,Khánh Vy,Bảo Trâm,Tố Uyên,Thùy Dương,Minh Nguyệt,Thị Sương,Hải Yến'.split(',')
const streets = 'Tiểu La,Núi Thành,Duy Tân,Trưng Nữ Vương,Lê Đình Lý,Phan Đăng Lưu,Hoàng Diệu,Nguyễn Hữu Thọ,Xô Viết Nghệ Tĩnh,Huỳnh Tấn Phát'.split(',')

/** The commune, the province with its codes, and how personal ids of those whose birth was registered there begin. */
const places = [
  ['20257', 'Phường Hòa Cường', '48', 'Thành phố Đà Nẵng', '048'],
  ['20242', 'Phường Hải Châu', '48', 'Thành phố Đà Nẵng', '048'],
  ['20209', 'Phường Thanh Khê', '48', 'Thành phố Đà Nẵng', '048'],
  ['20341', 'Phường Tam Kỳ', '48', 'Thành phố Đà Nẵng', '049'],
  ['20455', 'Xã Tây Giang', '48', 'Thành phố Đà Nẵng', '049'],
  ['19789', 'Phường Thuận Hóa', '46', 'Thành phố Huế', '046'],
  ['26743', 'Phường Bến Thành', '79', 'Thành phố Hồ Chí Minh', '079'],
] as const
type Place = (typeof places)[number]

const addressIn = ([maXa, xa, maTinh, tinh]: Place, chiTiet: string): Address =>
  ({ maTinh, tinh, maXa, xa, chiTiet, dayDu: [chiTiet, xa, tinh].filter((part) => part !== '').join(', ') })

export type Town = { readonly citizens: Citizen[]; readonly marriages: Marriage[]; readonly newborns: Newborn[] }

/** Fictional people in families, the same for the same seed. Every personal id ends in 009100 to 009899, which nobody real is meant by. */
export class TownMaker {
  readonly town: Town = { citizens: [], marriages: [], newborns: [] }
  readonly #roll: () => number
  readonly #used = new Map<string, number>()
  #cards = 0

  constructor(seed: number) {
    this.#roll = dice(seed)
  }

  #from<T>(list: readonly T[]): T {
    return list[Math.floor(this.#roll() * list.length)]!
  }
  #between(low: number, high: number): number {
    return low + Math.floor(this.#roll() * (high - low + 1))
  }
  #chance(share: number): boolean {
    return this.#roll() < share
  }

  /** A day of that year, never after the days of the demonstration. */
  #dayOf(year: number): string {
    const two = (count: number) => String(count).padStart(2, '0')
    return `${String(year)}-${two(this.#between(1, year === 2026 ? 9 : 12))}-${two(this.#between(1, 28))}`
  }

  #idOf(place: Place, sex: 1 | 2, year: number): string {
    const century = year < 2000 ? 0 : 2
    const stem = `${place[4]}${String(century + (sex === 1 ? 0 : 1))}${String(year % 100).padStart(2, '0')}`
    const number = this.#used.get(stem) ?? 100
    if (number > 899) throw new Error(`too many people with ${stem}`)
    this.#used.set(stem, number + 1)
    return `${stem}009${String(number)}`
  }

  #person(sex: 1 | 2, year: number, family: string, home: Address, of: Partial<Citizen> = {}): Citizen {
    const place = this.#chance(0.7) ? places[0] : this.#from(places)
    const id = this.#idOf(place, sex, year)
    const name = `${family} ${this.#from(sex === 1 ? male : female)}`
    const born = this.#dayOf(year)
    const birthPlace = addressIn(place, '')
    return {
      id, name, ethnicity: place[0] === '20455' ? 'Cơ Tu' : 'Kinh', nationality: 'Việt Nam', marital: 1, birthPlace, hometown: birthPlace, home, present: home,
      oldId: year < 2004 && this.#chance(0.7) ? `2019${String((this.#cards += 1)).padStart(5, '0')}` : null,
      // Of many who are old only the year is known.
      bornOn: year < 1960 && this.#chance(0.3) ? String(year) : born,
      father: null, mother: null, spouse: null, head: { relation: 'Chủ hộ', name, id }, diedOn: null,
      ...this.#oddities(family, sex, year),
      lacks: this.#gaps(year),
      ...of,
    }
  }

  #gaps(year: number): Citizen['lacks'] {
    const shares = { birth: year < 1975 ? 0.3 : 0.04, marriage: 0.06, insurance: 0.08, notice: 0.05 }
    return (Object.keys(shares) as (keyof typeof shares)[]).filter((register) => this.#chance(shares[register]))
  }

  /** What the books of civil status have instead of what is true. */
  #oddities(family: string, sex: 1 | 2, year: number): Pick<Citizen, 'bookName' | 'bookBirth'> {
    return {
      bookName: this.#chance(0.03) ? `${family} ${this.#from(sex === 1 ? male : female)} Em` : null,
      bookBirth: this.#chance(0.03) ? `${String(year)}-01-01` : null,
    }
  }

  /** A couple, perhaps parted by a divorce or a death, with its children; adds two people and up to three more. */
  addFamily(): void {
    const home = addressIn(this.#chance(0.6) ? places[0] : this.#from(places), `Số ${String(this.#between(1, 240))} đường ${this.#from(streets)}`)
    const wifeBorn = this.#between(1948, 2001)
    const husbandBorn = wifeBorn - this.#between(0, 6)
    const married = Math.max(wifeBorn, husbandBorn) + this.#between(21, 24)
    const husband = this.#person(1, husbandBorn, this.#from(families), home)
    const ended = this.#roll()
    const marital = ended < 0.06 ? 3 : ended < 0.14 ? 4 : 2
    const diedOn = marital === 4 ? this.#dayOf(Math.min(2026, Math.max(married + 15, 2005))) : null
    const wife = this.#person(2, wifeBorn, this.#from(families), home, { marital })
    const head = { relation: 'Vợ', name: husband.name, id: husband.id }
    const man: Citizen = { ...husband, marital: marital === 4 ? 2 : marital, diedOn, spouse: marital === 3 ? null : { name: wife.name, id: wife.id } }
    const woman: Citizen = { ...wife, head, spouse: marital === 3 ? null : { name: husband.name, id: husband.id } }
    const on = this.#dayOf(married)
    const endedOn = marital === 3 ? this.#dayOf(Math.min(2026, married + 12)) : diedOn
    this.town.marriages.push({ husband: man.id, wife: woman.id, on, place: `Ủy ban nhân dân ${home.xa}, ${home.tinh}`, endedOn })
    this.town.citizens.push(man, woman, ...this.#childrenOf(man, woman, married))
  }

  #childrenOf(father: Citizen, mother: Citizen, married: number): Citizen[] {
    const years = [1, 4, 8].slice(0, this.#between(0, 3)).map((after) => married + after + this.#between(0, 2)).filter((year) => year <= 2026)
    const parents: { father: Relative; mother: Relative } = { father: { name: father.name, id: father.id }, mother: { name: mother.name, id: mother.id } }
    const born = years.map((year) => this.#person(this.#chance(0.5) ? 1 : 2, year, father.name.split(' ')[0]!, father.home, { ...parents, head: { relation: 'Con', name: father.name, id: father.id } }))
    if (married >= 2018 && father.diedOn === null && this.#chance(0.3)) {
      const day = `2026-10-${String(this.#between(10, 28)).padStart(2, '0')}`
      this.town.newborns.push({ mother: mother.id, on: day, sex: this.#chance(0.5) ? 1 : 2, hospital: 'Bệnh viện Phụ sản – Nhi', number: String(this.#between(10_000, 99_999)), toldOn: day })
    }
    return born
  }

  /** Somebody who lives alone. */
  addSingle(): void {
    const home = addressIn(this.#from(places), `Số ${String(this.#between(1, 240))} đường ${this.#from(streets)}`)
    this.town.citizens.push(this.#person(this.#chance(0.5) ? 1 : 2, this.#between(1950, 2004), this.#from(families), home))
  }
}

/** Under "/loi/" of each zone: what is not there, and what went wrong. */
export const faultAddresses = { notFound: 'khong-tim-thay', error: 'su-co' } as const

export type Fault = keyof typeof faultAddresses

const citizens = /^\/(ho-so|nop|tai-khoan|lich-hen|phan-anh)(\/|$)/
const offices = /^\/(can-bo|quan-tri)(\/|$)/

/** The folder of the zone that an address belongs to: "" and "/en" for the public, "/tai-khoan", "/en/tai-khoan", "/can-bo", "/quan-tri". */
export function zoneOf(path: string): string {
  const office = offices.exec(path)?.[1]
  if (office !== undefined) return `/${office}`
  const language = path === '/en' || path.startsWith('/en/') ? '/en' : ''
  return citizens.test(path.slice(language.length)) ? `${language}/tai-khoan` : language
}

/** Every zone there is. */
export const zones = ['', '/en', '/tai-khoan', '/en/tai-khoan', '/can-bo', '/quan-tri'] as const

/** The address of the zone's page for a fault. */
export const faultAddress = (zone: string, fault: Fault): string => `${zone}/loi/${faultAddresses[fault]}`

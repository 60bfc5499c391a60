import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { Address } from '../vneid/people'
import { type Citizen, type Relative, sexOf } from './citizen'
import { confirms, findCitizen } from './population'

const account = {
  user: process.env['REGISTRY_POPULATION_USER'] ?? 'demo',
  secret: process.env['REGISTRY_POPULATION_SECRET'] ?? 'demo-secret',
  client: process.env['REGISTRY_POPULATION_CLIENT'] ?? 'VN/GOV/99/mot-cua',
  key: process.env['REGISTRY_POPULATION_API_KEY'] ?? 'demo-key',
}
const skewMs = 10 * 60_000

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const element = (name: string, ...inner: string[]) => `<ns:${name}>${inner.join('')}</ns:${name}>`
const text = (name: string, value: string | undefined) => element(name, (value ?? '').replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign))

const address = (name: string, one: Address) =>
  // Since July 2025 there are no districts, and the field stays.
  element(name, text('MaTinhThanh', one.maTinh), text('MaQuanHuyen', ''), text('MaPhuongXa', one.maXa), text('ChiTiet', one.chiTiet), text('QuocGia', 'VN'))
const relative = (name: string, one: Relative | null) =>
  element(name, ...(one ? [text('HoVaTen', one.name), text('QuocTich', one.nationality ?? 'Việt Nam'), text('SoDinhDanh', one.id), text('SoCMND', '')] : []))

function nameOf(full: string): string {
  const parts = full.split(' ')
  return element('HoVaTen', text('Ho', parts[0]), text('ChuDem', parts.slice(1, -1).join(' ')), text('Ten', parts.at(-1)))
}

const citizen = (one: Citizen): string => element('CongDan',
  text('SoDinhDanh', one.id), text('SoCMND', one.oldId ?? ''), nameOf(one.name), text('GioiTinh', String(sexOf(one.id))), text('DanToc', one.ethnicity), text('TonGiao', ''),
  text('TinhTrangHonNhan', String(one.marital)), text('NhomMau', ''),
  element('NgayThangNamSinh', text('Nam', one.bornOn.slice(0, 4)), text('NgayThangNam', one.bornOn.length === 4 ? '' : one.bornOn.replaceAll('-', ''))),
  address('NoiDangKyKhaiSinh', one.birthPlace), text('QuocTich', one.nationality), address('QueQuan', one.hometown), address('ThuongTru', one.home), address('NoiOHienTai', one.present),
  relative('Cha', one.father), relative('Me', one.mother), relative('VoChong', one.spouse), relative('NguoiDaiDien', null),
  element('ChuHo', text('QuanHe', one.head.relation), text('SoDinhDanh', one.head.id), text('SoCMND', ''), text('HoVaTen', one.head.name)), text('SoSoHoKhau', ''))

const envelope = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ns="http://dancuquocgia.bca"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`

/** Whether the caller is ours: Basic, with SHA-256 of address, user, moment and secret for a password. */
export function maySpeak({ headers }: IncomingMessage, url: string): boolean {
  const moment = String(headers['timestamp'] ?? '')
  const password = createHash('sha256').update(url + account.user + moment + account.secret).digest('hex')
  return (
    Math.abs(Number(moment) - Date.now()) < skewMs &&
    headers.authorization === `Basic ${Buffer.from(`${account.user}:${password}`).toString('base64')}` &&
    headers['x-road-client'] === account.client &&
    headers['apikey'] === account.key
  )
}

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false })

const some = z.string().min(1)
/** It names who asks, and of the person number, name and birth date. */
const question = z.object({ Envelope: z.object({ Body: z.object({ TraCuuThongTinCongDan: z.object({
  MaTichHop: z.literal('037'), MaCanBo: some, MaDonVi: some, SoDinhDanh: some.optional(), SoCMND: some.optional(), HoVaTen: some,
  NgayThangNamSinh: z
    .object({ Nam: some.optional(), NgayThangNam: some.optional() })
    .transform(({ Nam = '', NgayThangNam }) => NgayThangNam?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? Nam),
}) }) }) })

/** Answers one question of service 037; null where it is none, or leaves something out. */
export function answerSoap(body: string): string | null {
  const parsed = question.safeParse(parser.parse(body))
  if (!parsed.success) return null
  const asked = parsed.data.Envelope.Body.TraCuuThongTinCongDan
  const one = findCitizen(asked.SoDinhDanh ?? asked.SoCMND ?? '')
  const confirmed = one && confirms({ name: asked.HoVaTen, birth: asked.NgayThangNamSinh }, { name: one.name, birth: one.bornOn })
  return envelope(element('TraCuuThongTinCongDanResponse', element('CongdanCollection', ...(confirmed ? [citizen(one)] : []))))
}

import 'server-only'
import { createHash } from 'node:crypto'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import type { RegistryField } from '../model'
import type { RegistryReply } from '../schema'
import { populationReply, populationResponse } from './population-answer'
import { exchange } from './exchange'
import { failed, type Outcome } from './outcome'
import type { Question } from './question'

/** The number of the service that confirms a person. */
const service = '037'

// Values stay text: a personal id begins with zero. Attributes say nothing we need.
const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true, isArray: (name) => name === 'CongDan' })

/** Asks the national population database (SOAP) for one person, by number, name and birth date together. */
export async function askPopulation(url: string, question: Question, now: Date): Promise<Outcome> {
  const body = envelope(question)
  const answered = await exchange('national-population', url, (at) => ({ headers: headers(url, at), body }), now)
  if (!answered.ok) return answered
  const reply = read(question.field, answered.text)
  return reply ? { ok: true, reply } : failed('ANSWER')
}

/** The password is made anew each time: SHA-256 of address, user, moment and secret. */
function headers(url: string, at: Date) {
  const moment = String(at.getTime())
  const user = env.REGISTRY_POPULATION_USER
  const password = createHash('sha256').update(url + user + moment + env.REGISTRY_POPULATION_SECRET).digest('hex')
  return {
    'content-type': 'text/xml; charset=utf-8',
    timestamp: moment,
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    'x-road-client': env.REGISTRY_POPULATION_CLIENT,
    apikey: env.REGISTRY_POPULATION_API_KEY,
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const element = (name: string, text: string) => `<dc:${name}>${text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)}</dc:${name}>`

function envelope({ id, subject, agencyCode, procedureCode, asker }: Question): string {
  const { personalId, name, birthDate } = subject
  const parts = [
    element('MaYeuCau', id),
    element('MaDVC', procedureCode ?? ''),
    element('MaTichHop', service),
    element('MaCanBo', asker),
    element('MaDonVi', agencyCode),
    element('TaiKhoan', env.REGISTRY_POPULATION_USER),
    element(personalId.length === 12 ? 'SoDinhDanh' : 'SoCMND', personalId),
    element('HoVaTen', name.normalize('NFC').toUpperCase()),
    `<dc:NgayThangNamSinh>${birthDate.length === 4 ? element('Nam', birthDate) : element('NgayThangNam', birthDate.replaceAll('-', ''))}</dc:NgayThangNamSinh>`,
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:dc="http://dancuquocgia.bca"><soap:Body>' +
    `<dc:TraCuuThongTinCongDan>${parts.join('')}</dc:TraCuuThongTinCongDan></soap:Body></soap:Envelope>`
  )
}

/** What the answer says; null where it is none. */
function read(field: RegistryField, xml: string): RegistryReply | null {
  // What declares entities can grow without bounds; what does not end was cut off.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml) || !/<\/(\w+:)?Envelope>\s*$/.test(xml)) return null
  const parsed = soap.safeParse(tree(xml))
  if (!parsed.success) return null
  const [person] = parsed.data.Envelope.Body.TraCuuThongTinCongDanResponse.CongdanCollection.CongDan
  return person ? populationReply(field, person) : { found: false }
}

function tree(xml: string): unknown {
  try {
    return parser.parse(xml)
  } catch {
    return null
  }
}

const soap = z.object({ Envelope: z.object({ Body: z.object({ TraCuuThongTinCongDanResponse: z.object({
  // An empty element is read as an empty text.
  CongdanCollection: z.preprocess((value) => (value === '' ? {} : value), populationResponse),
}) }) }) })

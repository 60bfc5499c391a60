import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { confirms, findCitizen } from './population'
import { recordsOf } from './records'

const client = process.env['REGISTRY_CLIENT'] ?? 'mot-cua'
const skewMs = 10 * 60_000

/** Whether the caller is ours: HMAC-SHA256 over method, path, moment and the body's SHA-256, with the secret of that registry. */
export function hasSigned({ headers }: IncomingMessage, path: string, body: string, secret: string): boolean {
  const moment = String(headers['x-timestamp'] ?? '')
  const said = ['POST', path, moment, createHash('sha256').update(body).digest('hex')].join('\n')
  const wanted = Buffer.from(createHmac('sha256', secret).update(said).digest('hex'))
  const given = Buffer.from(String(headers['x-signature'] ?? ''))
  const fresh = Math.abs(Number(moment) - Date.now()) < skewMs
  return fresh && headers['x-client-id'] === client && given.length === wanted.length && timingSafeEqual(given, wanted)
}

const text = z.string().min(1)
/** It names who asks and what for, and of the person number, name and birth date. */
const question = z.object({
  MaYeuCau: text, TruongDuLieu: text, MucDich: text, MaDonVi: text, MaCanBo: text,
  CongDan: z.object({ SoDinhDanh: text.optional(), SoCMND: text.optional(), HoVaTen: text, NgaySinh: text }),
})

/** Answers one question; null where it is none of this registry, or leaves something out. */
export function answerSigned(registry: string, body: string): object | null {
  const parsed = question.safeParse(JSON.parse(body))
  if (!parsed.success || !parsed.data.TruongDuLieu.startsWith(`${registry}.`)) return null
  const { MaYeuCau, TruongDuLieu, CongDan } = parsed.data
  const one = findCitizen(CongDan.SoDinhDanh ?? CongDan.SoCMND ?? '')
  const found = one ? recordsOf(TruongDuLieu, one) : null
  const asked = { name: CongDan.HoVaTen, birth: CongDan.NgaySinh }
  if (!found || found.records.length === 0 || !confirms(asked, found)) return { MaYeuCau, KetQua: 'KHONG' }
  return { MaYeuCau, KetQua: 'CO', CongDan: { HoVaTen: found.name, NgaySinh: found.birth }, BanGhi: found.records }
}

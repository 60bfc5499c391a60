import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { env } from '@/lib/core/env'
import type { RegistrySource } from '../model'
import { exchange } from './exchange'
import { failed, type Outcome } from './outcome'
import type { Question } from './question'
import { signedReply, signedResponse } from './signed-answer'

/** Where each registry that speaks signed JSON is asked: its address and secret from the settings. */
export type Door = { readonly url: string; readonly secret: string }

/** Asks a registry by JSON over HTTP, signed with the secret both sides know (docs/decisions/0029). */
export async function askSigned(source: RegistrySource, { url, secret }: Door, question: Question, now: Date): Promise<Outcome> {
  const address = `${url.replace(/\/$/, '')}/v1/tra-cuu`
  const { personalId, name, birthDate } = question.subject
  const body = JSON.stringify({
    MaYeuCau: question.id, TruongDuLieu: question.field, MucDich: question.purpose, MaDVC: question.procedureCode, MaHoSo: question.dossierId,
    MaDonVi: question.agencyCode, MaCanBo: question.asker,
    CongDan: { [personalId.length === 12 ? 'SoDinhDanh' : 'SoCMND']: personalId, HoVaTen: name.normalize('NFC'), NgaySinh: birthDate },
  })
  const answered = await exchange(source, address, (at) => ({ headers: signed(address, secret, body, at), body }), now)
  if (!answered.ok) return answered
  const parsed = signedResponse.safeParse(json(answered.text))
  // An answer to another question would be told of the wrong person.
  if (!parsed.success || parsed.data.MaYeuCau !== question.id) return failed('ANSWER')
  const reply = signedReply(question.field, parsed.data)
  return reply ? { ok: true, reply } : failed('ANSWER')
}

/** The signature covers method, path, moment and body, so that none of them can be another's. */
function signed(address: string, secret: string, body: string, at: Date) {
  const moment = String(at.getTime())
  const digest = createHash('sha256').update(body).digest('hex')
  const text = ['POST', new URL(address).pathname, moment, digest].join('\n')
  return {
    'content-type': 'application/json',
    'x-client-id': env.REGISTRY_CLIENT,
    'x-timestamp': moment,
    'x-signature': createHmac('sha256', secret).update(text).digest('hex'),
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

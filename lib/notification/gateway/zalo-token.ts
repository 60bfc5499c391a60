import 'server-only'
import { z } from 'zod'
import { decryptJson, encryptJson, hashToken } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { ok, refuse } from '@/lib/core/result'
import { post } from './post'

const tokens = z.object({
  access: z.string(),
  refresh: z.string(),
  /** ISO. */
  until: z.string(),
  /** Hash of the refresh token in the settings that all of this began with: another one there begins anew. */
  seed: z.string(),
})
type Tokens = z.output<typeof tokens>

const answer = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1), expires_in: z.coerce.number().int() })

const marginMs = 5 * 60_000

/**
 * The access token of the official account. Zalo gives it for 25 hours and takes each refresh token once, so one process
 * refreshes while the others wait at the row. `refused`: the token a gateway would not take, which is then replaced
 * unless another process did so meanwhile. Null: Zalo gives none.
 */
export async function zaloToken(now: Date, refused?: string): Promise<string | null> {
  const seed = hashToken(env.ZALO_REFRESH_TOKEN)
  const good = (known: Tokens | null) => known !== null && known.access !== refused && Date.parse(known.until) - marginMs > now.getTime()
  const seen = await db.gateway.findUnique({ where: { channel: 'ZALO' }, select: { tokensCipher: true } })
  const known = read(seen?.tokensCipher ?? null, seed)
  if (known && good(known)) return known.access

  const result = await inTransaction(async (tx) => {
    await tx.gateway.createMany({ data: [{ channel: 'ZALO' }], skipDuplicates: true })
    const [row] = await tx.$queryRaw<{ tokens: Uint8Array | null }[]>`SELECT tokens_cipher AS tokens FROM gateways WHERE channel = 'ZALO' FOR UPDATE`
    const held = read(row?.tokens ?? null, seed)
    if (held && good(held)) return ok({ access: held.access })
    const fresh = await refreshed(held?.refresh ?? env.ZALO_REFRESH_TOKEN)
    if (!fresh) return refuse('no-token')
    const until = new Date(now.getTime() + fresh.expires_in * 1000).toISOString()
    const kept: Tokens = { access: fresh.access_token, refresh: fresh.refresh_token, until, seed }
    await tx.gateway.update({ where: { channel: 'ZALO' }, data: { tokensCipher: encryptJson(kept) } })
    return ok({ access: kept.access })
  })
  return result.ok ? result.value.access : null
}

function read(cipher: Uint8Array | null, seed: string): Tokens | null {
  const parsed = cipher ? tokens.safeParse(decryptJson(cipher)) : null
  return parsed?.success && parsed.data.seed === seed ? parsed.data : null
}

async function refreshed(refresh: string) {
  const form = new URLSearchParams({ refresh_token: refresh, app_id: env.ZALO_APP_ID, grant_type: 'refresh_token' })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', secret_key: env.ZALO_SECRET_KEY }
  const asked = await post(`${env.ZALO_OAUTH_URL}/v4/oa/access_token`, headers, form.toString())
  const parsed = asked.ok ? answer.safeParse(asked.body) : null
  return parsed?.success ? parsed.data : null
}

import { countQueue } from '@/lib/dossier/queries/queue-counts'
import { actorInPassing } from '@/lib/identity/session'

const fresh = { 'cache-control': 'private, no-store' }

/** How many dossiers each view of the official's queue holds. Asked for by an open page again and again: keeps no session open. */
export async function GET(): Promise<Response> {
  const actor = await actorInPassing()
  if (actor.kind !== 'official') return new Response(null, { status: 401, headers: fresh })
  return Response.json({ counts: await countQueue(actor, new Date()) }, { headers: fresh })
}

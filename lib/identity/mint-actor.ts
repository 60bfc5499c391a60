import 'server-only'
import type { Actor, ActorClaims } from '@/lib/core/actor'

/** The only cast to Actor. For identity's session files, lib/jobs, prisma/seed and tests; dependency-cruiser refuses any other importer. */
export const mintActor = <C extends ActorClaims>(claims: C) => claims as C & Actor

import { z } from 'zod'

/** Announcements that every ward has, by the name they have in an address. */
export const knownReferrals = ['zalo', 'facebook', 'pano', 'to-roi', 'ap-phich', 'chia-se'] as const
export type KnownReferral = (typeof knownReferrals)[number]

/** A pano or a day of advice of its own: "ngay-hoi-thang-11", "pano-cho-hoa-cuong". */
const ownName = /^(?:ngay-hoi|pano|to-roi|ap-phich)(?:-[a-z0-9]+)+$/

const isKnown = (name: string): name is KnownReferral => knownReferrals.some((known) => known === name)

/** By which announcement somebody came. Small letters, digits and single hyphens, 40 at most; it names a place or a medium, never a person. */
export const referralName = z.string().max(40).refine((name) => isKnown(name) || ownName.test(name))

/** The announcement's kind and, where it is one of several, which: "ngay-hoi-thang-11" is the `ngay-hoi` called "thang-11". */
export function referralParts(name: string): { readonly kind: KnownReferral | 'ngay-hoi' | null; readonly own: string } {
  if (isKnown(name)) return { kind: name, own: '' }
  const kind = (['ngay-hoi', 'pano', 'to-roi', 'ap-phich'] as const).find((one) => name.startsWith(`${one}-`)) ?? null
  return { kind, own: kind === null ? name : name.slice(kind.length + 1) }
}

import type { AudienceKind, LifeEvent } from '../schema'

/** The last part of a life event's address. */
export const lifeEventSlugs: Readonly<Record<LifeEvent, string>> = {
  havingChild: 'sinh-con', marrying: 'ket-hon', moving: 'chuyen-cho-o', losingSomeone: 'nguoi-than-mat', startingBusiness: 'kinh-doanh',
  certifyingPapers: 'chung-thuc', identityPapers: 'giay-to-tuy-than', support: 'tro-giup', landAndHouse: 'nha-dat', vehicles: 'xe-co',
  militaryService: 'nghia-vu-quan-su', farming: 'trong-trot-chan-nuoi', disputes: 'tranh-chap',
}

/** The last part of an audience's address. */
export const audienceSlugs: Readonly<Record<AudienceKind, string>> = {
  CITIZEN: 'cong-dan', FOREIGNER: 'nguoi-nuoc-ngoai', BUSINESS: 'doanh-nghiep', ORGANISATION: 'to-chuc', OFFICIAL: 'can-bo',
}

const keyOf = <Key extends string>(slugs: Readonly<Record<Key, string>>, slug: string): Key | undefined =>
  (Object.keys(slugs) as Key[]).find((key) => slugs[key] === slug)

/** The life event of an address; undefined where there is none. */
export const lifeEventOf = (slug: string): LifeEvent | undefined => keyOf(lifeEventSlugs, slug)
/** The audience of an address; undefined where there is none. */
export const audienceOf = (slug: string): AudienceKind | undefined => keyOf(audienceSlugs, slug)

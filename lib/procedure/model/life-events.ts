import type { AudienceKind, LifeEvent, ProcedureDefinition } from '../schema'
import { searchKey } from './search'

/** How to tell from a procedure's name and sector what in life it belongs to; without diacritics. */
const belongs: Readonly<Record<LifeEvent, RegExp>> = {
  havingChild: /khai sinh|nhan cha|con nuoi|giam ho|tre em|tre so sinh|duoi 6 tuoi/,
  marrying: /ket hon|hon nhan|ly hon/,
  moving: /cu tru|thuong tru|tam tru|tam vang|luu tru|tach ho/,
  losingSomeone: /khai tu|mai tang|tu tran|di chuc|di san|thua ke|bao tu/,
  startingBusiness: /ho kinh doanh|hop tac xa|to hop tac|doanh nghiep/,
  certifyingPapers: /chung thuc|ban sao tu so goc|trich luc|sao y/,
  identityPapers: /can cuoc|dinh danh|ho chieu|thong hanh|ho tich/,
  support: /tro cap|tro giup|bao tro|ho ngheo|can ngheo|khuyet tat|bao hiem y te|cham soc|che do|thu nhap thap|cai nghien/,
  landAndHouse: /dat dai|thua dat|quyen su dung dat|xay dung|nha o|quy hoach|chung cu/,
  vehicles: /dang ky xe|bien so|phuong tien|lai xe|xe may/,
  militaryService: /nghia vu quan su|quan su|quan nhan|nhap ngu|tai ngu|du bi/,
  farming: /nong nghiep|chan nuoi|thuy san|trong trot|lam nghiep|kiem lam|thu y|thuy loi|dich benh|gia suc/,
  disputes: /hoa giai|khieu nai|to cao|tranh chap|boi thuong/,
}

/** The parts of a life that a procedure of this name and sector belongs to, as far as words tell; an administrator may know better. */
export function lifeEventsOf({ name, sector }: { readonly name: string; readonly sector: string }): LifeEvent[] {
  const words = searchKey(`${name} ${sector}`)
  return (Object.keys(belongs) as LifeEvent[]).filter((event) => belongs[event].test(words))
}

/** The life events a procedure belongs to: those it names, else those its words tell. */
export const eventsIn = ({ lifeEvents, name, sector }: Pick<ProcedureDefinition, 'lifeEvents' | 'name' | 'sector'>): readonly LifeEvent[] =>
  lifeEvents.length > 0 ? lifeEvents : lifeEventsOf({ name: name.vi, sector: sector.name.vi })

/** Whom a procedure is for: those it names, else citizens. */
export const audiencesIn = ({ audiences }: Pick<ProcedureDefinition, 'audiences'>): readonly AudienceKind[] => (audiences.length > 0 ? audiences : ['CITIZEN'])

import type { Findings } from '@/lib/dossier/model/checklist'

/** The whole checklist of the sample procedure, with these things at fault. */
export function foundFaulty(...items: ('component:birthNotice' | 'field:childName' | 'field:childBirth' | 'field:copies')[]): Pick<Findings, 'marks' | 'items'> & { why: Record<string, string> } {
  const at = (...own: string[]) => (items.some((item) => own.includes(item)) ? ('faulty' as const) : ('ok' as const))
  return {
    marks: {
      'component:birthNotice': at('component:birthNotice'),
      'section:child-who': at('field:childName', 'field:childBirth'),
      'section:copies-many': at('field:copies'),
    },
    items: [...items],
    why: Object.fromEntries(items.map((item) => [item.split(':')[1] ?? '', item === 'component:birthNotice' ? 'Ảnh mờ' : 'Thiếu chữ'])),
  }
}

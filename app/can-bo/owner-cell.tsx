import { text } from '@/lib/text/text'

export type OwnerCellProps = {
  readonly ownerName: string
  /** Who filed it for its owner; null: the owner, or the counter. */
  readonly submitterName: string | null
}

/** Whose dossier it is and, where that is another, who filed it. */
export function OwnerCell({ ownerName, submitterName }: OwnerCellProps) {
  return (
    <>
      <div className="font-normal">{ownerName}</div>
      {submitterName === null ? null : <div className="text-sm font-normal">{text('vi').mandates.dossier.byOther(submitterName)}</div>}
    </>
  )
}

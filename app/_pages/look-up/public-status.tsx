import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import type { StatusView } from './status-view'

/** Where a dossier stands: status and dates only. */
export function PublicStatusView({ view }: { readonly view: StatusView }) {
  return (
    <div className="max-w-text">
      <h2 id="status" className="mb-3 text-xl break-words">
        {view.words.title}
        <span className="block">{view.code}</span>
      </h2>
      <p className="mb-2">
        <Tag tone={view.tone}>{view.name}</Tag>
      </p>
      <p className="mb-5">{view.meaning}</p>
      <SummaryList items={view.rows.map(({ key, label, value, lang }) => ({ key, label, value: lang ? <span lang={lang}>{value}</span> : value }))} />
      <h3 className="mb-4 text-lg">{view.words.steps}</h3>
      <Timeline items={view.steps} />
      <p className="mb-6 text-soft">{view.words.more}</p>
    </div>
  )
}

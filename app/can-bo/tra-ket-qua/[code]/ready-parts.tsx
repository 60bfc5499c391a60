import { Notification } from '@/components/ui/notification'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import type { Standing } from '@/lib/dossier/model/collecting'
import type { ReadyResults } from '@/lib/dossier/queries/giving'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { CodeForm, CollectForm, PostEndForm, PostForm } from '../giving-forms'

const { ready: words, forms, papers } = officialText.giving

type Props = { readonly found: ReadyResults }
type Ready = ReadyResults['ready'][number]

const link = 'inline-flex min-h-11 items-center'
const resultsIn = ({ results }: Ready) => results.map(({ title, number }) => papers.result(title, number)).join('; ')
const isFree = ({ fees, mayGive }: Ready) => mayGive && fees.length === 0

/** The results that wait for this owner, and what is still owed for each. */
export function ResultsPart({ found }: Props) {
  return (
    <section aria-labelledby="ket-qua" className="mb-8">
      <h2 id="ket-qua" className="mb-2 text-xl">
        {words.results}
      </h2>
      <ul>
        {found.ready.filter(({ mayGive }) => mayGive).map((one) => (
          <li key={one.code} className="border-b border-rule py-2">
            <p className="font-bold">{one.procedureName}</p>
            <p className="text-soft">{one.code}</p>
            {one.competent ? <p>{words.workedBy(one.competent.name, one.competent.hotline)}</p> : null}
            {one.results.map(({ file, title, number }) => (
              <a key={file} href={one.competent ? paths.passedOnResult(one.code, file) : paths.officialFile(one.code, file)} target="_blank" className={`${link} mr-6`}>
                {words.seeResult(papers.result(title, number))}
              </a>
            ))}
            {one.fees.map((fee) => (
              <Notification key={fee.key} tone="warning" title={words.owed(fee.label, formatDong(fee.amount))}>
                {one.competent ? (
                  <p>{words.owedElsewhere}</p>
                ) : (
                  <a href={`${paths.workbench(one.code)}#le-phi`} className={`${link} font-bold`}>
                    {words.toFees}
                  </a>
                )}
              </Notification>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The hand-over itself; only what nothing is owed for can be chosen. */
export function CounterPart({ found }: Props) {
  const free = found.ready.filter(isFree)
  if (free.length === 0) return null
  const hasProxy = free.some(({ proxy }) => proxy !== null)
  const standings: readonly Standing[] = hasProxy ? ['OWNER', 'NAMED_PROXY', 'PAPER_PROXY'] : ['OWNER', 'PAPER_PROXY']
  const value = ({ code, version }: Ready) => `${code}:${String(version)}`
  return (
    <section aria-labelledby="tai-quay">
      <h2 id="tai-quay" className="mb-4 text-xl">
        {words.handOver}
      </h2>
      <p className="mb-6">
        <a href={paths.blankReceipt(free.map(({ code }) => code))} target="_blank" className={`${link} font-bold`}>
          {words.printReceipt}
        </a>
        <span className="block text-sm text-soft">{words.printHint}</span>
      </p>
      <CollectForm
        words={forms}
        results={free.map((one) => ({ value: value(one), label: resultsIn(one), hint: one.code }))}
        chosen={free.map(value)}
        standings={standings.map((standing) => ({ value: standing, label: forms.standings[standing] }))}
      />
    </section>
  )
}

/** A code in place of a signature. */
export function CodePart({ found }: Props) {
  const { codeSent, ways } = found
  const free = found.ready.find(isFree)
  if (!free || ways.length === 0) return null
  return (
    <section aria-labelledby="ma-xac-nhan" className="mb-8">
      <h2 id="ma-xac-nhan" className="mb-2 text-xl">
        {words.code}
      </h2>
      <p className="mb-4 max-w-text">{words.codeLead}</p>
      {codeSent ? <Notification title={words.codeSent(formatMoment(codeSent.expiresAt), codeSent.triesLeft)} /> : null}
      <CodeForm words={forms} code={free.code} text={codeSent ? words.resendCode : words.sendCode} />
    </section>
  )
}

/** Sending by post, and what became of what was sent. */
export function PostPart({ found }: Props) {
  const { postal, code } = found
  const [own] = found.ready
  const waits = own !== undefined && isFree(own) && (own.delivery === 'POST' || postal !== null)
  if (!waits && postal === null) return null
  return (
    <section aria-labelledby="qua-buu-chinh" className="mb-8">
      <h2 id="qua-buu-chinh" className="mb-2 text-xl">
        {words.post}
      </h2>
      {own?.deliveryAddress ? <p className="mb-2">{`${words.postTo}: ${own.deliveryAddress}`}</p> : null}
      {postal ? <p className="mb-2">{words.postState[postal.state](postal.trackingNumber, formatMoment(postal.closedAt ?? postal.sentAt))}</p> : null}
      <p>
        <a href={paths.postLabel(code)} target="_blank" className={`${link} font-bold`}>
          {words.label}
        </a>
      </p>
      <PostForms found={found} waits={waits} />
    </section>
  )
}

function PostForms({ found: { postal, status, code, version }, waits }: Props & { readonly waits: boolean }) {
  if (waits) return <PostForm words={forms} code={code} version={version} />
  return postal?.state === 'SENT' && status === 'RETURNED' ? <PostEndForm words={forms} code={code} version={version} /> : null
}

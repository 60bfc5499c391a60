import { Details } from '@/components/ui/details'
import { officialText } from '@/lib/text/text'
import { TurnKeys } from './turn-keys'

const { keys: words, refusals, errorTitle } = officialText.queueViews

/** The shortcuts and the switch that turns them off (WCAG 2.1.4). */
export function KeysSheet({ on }: { readonly on: boolean }) {
  return (
    <div id="phim-tat">
      <Details summary={words.title}>
        <p className="mb-2">{words.lead}</p>
        <dl className="mb-4">
          {words.list.map(([key, what]) => (
            <div key={key} className="flex gap-4 border-b border-rule py-1">
              <dt className="w-24 shrink-0">
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="mb-2 font-bold">{on ? words.isOn : words.isOff}</p>
        <TurnKeys
          to={on ? 'off' : 'on'}
          words={{ submit: on ? words.turnOff : words.turnOn, busy: words.turning, answers: { errorTitle, refusals, fields: {} } }}
        />
      </Details>
    </div>
  )
}

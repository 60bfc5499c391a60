import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AnswerSections } from '../answers-section'
import { ScrollArea } from './scroll-area'
import { type PaperWords, TurnedPaper } from './turned-paper'
import { rotations, type Turned, zooms } from './turns'
import { choicesOf, formChoice, queryOfView, type Side, type View } from './view'

const words = officialText.beside

/** Something for every way a paper can be turned and enlarged, by "90-150". */
const everyWay = (made: (turned: Turned) => string): Record<string, string> =>
  Object.fromEntries(rotations.flatMap((rotation) => zooms.map((zoom) => [`${String(rotation)}-${String(zoom)}`, made({ rotation, zoom })])))

const paperWords = (name: string): PaperWords => ({
  tools: words.tools(name),
  turnLeft: words.turnLeft,
  turnRight: words.turnRight,
  smaller: words.smaller,
  larger: words.larger,
  reset: words.reset,
  area: words.area(name),
  content: words.contentOf(name),
  states: everyWay(({ rotation, zoom }) => words.state(rotation, zoom)),
})

function Form({ dossier }: { readonly dossier: Case }) {
  const { form } = dossier.definition
  return (
    <ScrollArea label={words.area(words.form)}>
      <div className="p-4">{form ? <AnswerSections form={form} answers={dossier.answers} /> : <p>{words.noForm}</p>}</div>
    </ScrollArea>
  )
}

type PaneProps = { readonly dossier: Case; readonly view: View; readonly side: Side; readonly search: string | undefined }

/** One half: the form, or a paper with what turns and enlarges it. */
export function PaneOf({ dossier, view, side, search }: PaneProps) {
  const pane = view[side]
  const shown = choicesOf(dossier).find(({ key }) => key === pane.choice)
  if (!shown) return null
  const src = paths.officialFile(dossier.code, shown.key)
  const id = `ben-${side}`
  const hrefOf = (other: View) => paths.papersBeside(dossier.code, { ...queryOfView(other), tim: search })
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-1 text-lg break-words">
        {words.paneTitle(words.sides[side], shown.label)}
      </h2>
      {shown.key === formChoice ? (
        <Form dossier={dossier} />
      ) : (
        <>
          <TurnedPaper
            key={`${shown.key}-${String(pane.page)}-${String(pane.rotation)}-${String(pane.zoom)}`}
            src={src}
            isPdf={shown.mediaType === 'application/pdf'}
            page={pane.page}
            rotation={pane.rotation}
            zoom={pane.zoom}
            hrefs={everyWay((turned) => hrefOf({ ...view, [side]: { ...pane, ...turned } }))}
            words={paperWords(shown.name)}
          />
          <a href={src} target="_blank" className="inline-flex min-h-11 items-center">
            {words.newTab}
          </a>
        </>
      )}
    </section>
  )
}

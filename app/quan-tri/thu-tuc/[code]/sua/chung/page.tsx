import type { Metadata } from 'next'
import { requireAdministrator } from '@/lib/identity/session'
import { audienceKinds, channels, lifeEvents, onlineLevels, type ProcedureDefinition } from '@/lib/procedure/schema'
import { deliveryWays, newSector, spokenLanguages } from '@/lib/procedure/schema/editing-general'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldGroup, type Initial, manyOf, textsOf } from '../../../fields'
import { PartHead, requireDraft, seenOf } from '../draft'
import { partSlugs } from '../parts'
import { PartProblems } from '../problems'
import { saveGeneral } from './actions'
import { sectorsFor } from './sectors'

const { parts: { general: words, titles }, procedures: { channels: channelNames, levels, form } } = officialText

const { finding } = text('vi')

export const metadata: Metadata = { title: titles.general }

type Sectors = Awaited<ReturnType<typeof sectorsFor>>

const groupsFor = (sectors: Sectors): FieldGroup[] => [
  {
    fields: [
      {
        kind: 'select', name: 'sector', label: words.sector,
        options: [...sectors.map(({ key, name }) => ({ value: key, label: name.vi })), { value: newSector, label: words.newSector }],
      },
      ...bothLanguages({ kind: 'text', name: 'sectorName', label: words.sectorName, hint: words.sectorNameHint, optional: true }),
      { kind: 'radios', name: 'level', label: words.level, choices: [...onlineLevels].reverse().map((value) => ({ value, label: levels[value], hint: words.levels[value] })) },
    ],
  },
  {
    fields: [
      { kind: 'checkboxes', name: 'deliveries', label: words.deliveries, choices: deliveryWays.map((value) => ({ value, label: words.ways[value] })) },
      {
        kind: 'checkboxes', name: 'channels', label: words.channels, hint: words.channelsHint,
        choices: channels.map((value) => ({ value, label: channelNames[value] })),
      },
      {
        kind: 'checkboxes', name: 'languages', label: words.languages, hint: words.languagesHint,
        choices: spokenLanguages.map((value) => ({ value, label: words.languageNames[value] })),
      },
    ],
  },
  {
    fields: [
      { kind: 'checkboxes', name: 'audiences', label: words.audiences, hint: words.audiencesHint, choices: audienceKinds.map((value) => ({ value, label: finding.audiences[value] })) },
      { kind: 'checkboxes', name: 'lifeEvents', label: words.lifeEvents, hint: words.lifeEventsHint, choices: lifeEvents.map((value) => ({ value, label: finding.events[value].title })) },
      { kind: 'textarea', name: 'synonyms', label: words.synonyms, hint: words.synonymsHint, rows: 8, optional: true },
      { kind: 'textarea', name: 'formerNames', label: words.formerNames, hint: words.formerNamesHint, rows: 3, optional: true },
    ],
  },
]

const initialOf = ({
  sector, level, deliveries, channels: taken, languages, synonyms, formerNames, lifeEvents: events, audiences,
}: ProcedureDefinition): Initial => ({
  sector: sector.key,
  ...textsOf('sectorName', undefined),
  level,
  deliveries: manyOf(deliveries),
  channels: manyOf(taken),
  languages: manyOf(languages),
  lifeEvents: manyOf(events),
  audiences: manyOf(audiences),
  synonyms: synonyms.join('\n'),
  formerNames: formerNames.join('\n'),
})

/** What is true of the whole version: where it stands, how far it goes online, how people find it. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/chung'>) {
  const { code } = await params
  const draft = await requireDraft(code)
  const actor = await requireAdministrator(paths.adminDraftPart(code, partSlugs.general))
  return (
    <>
      <PartHead draft={draft} title={titles.general} lead={words.lead} />
      <Done code={(await searchParams)['xong']} />
      <PartProblems definition={draft.definition} part="general" />
      <DraftForm
        action={saveGeneral}
        words={form}
        hidden={seenOf(draft)}
        groups={groupsFor(await sectorsFor(actor, code, new Date()))}
        initial={initialOf(draft.definition)}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(code)}
      />
    </>
  )
}

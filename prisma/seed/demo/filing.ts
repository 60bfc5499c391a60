import type { Actor } from '@/lib/core/actor'
import { env } from '@/lib/core/env'
import type { Result } from '@/lib/core/result'
import { storeFile } from '@/lib/document/store-file'
import { attachComponent } from '@/lib/dossier/attach-component'
import { chooseDelivery } from '@/lib/dossier/choose-delivery'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { saveDraft } from '@/lib/dossier/save-draft'
import { submitDossierInput } from '@/lib/dossier/schema'
import { startDraft } from '@/lib/dossier/start-draft'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { reachablePages } from '@/lib/form/model/reachability'
import { entriesOfPage } from '@/lib/form/model/read-page'
import type { Answers, FormPage } from '@/lib/form/schema'
import { mintActor } from '@/lib/identity/mint-actor'
import { signInCitizen } from '@/lib/identity/sign-in-citizen'
import { renderPaper } from '@/lib/paper/render-paper'
import { componentsAsked } from '@/lib/procedure/model/cases'
import { citizens, type CitizenName } from './citizens'

type Citizen = Extract<Actor, { kind: 'citizen' }>
const nobody = mintActor({ kind: 'visitor' })

/** The value of what must go well: the demonstration is made by the same commands as everything else. */
export async function done<R extends Result<unknown, string>>(what: string, answer: Promise<R>): Promise<Extract<R, { ok: true }>['value']> {
  const result = await answer
  if (!result.ok) throw new Error(`demonstration: ${what} was refused: ${result.code}`)
  return (result as Extract<R, { ok: true }>).value
}

// They file at the moment they sign in.
const provedUntil = new Date('9999-01-01T00:00:00Z')

/** The citizen, signed in at that moment. */
export async function citizenAt(who: Filing['by'], at: Date): Promise<Citizen> {
  const input = { issuer: env.VNEID_ISSUER, claims: typeof who === 'string' ? citizens[who] : who, locale: 'vi', device: 'seed' } as const
  const { personId, assuranceLevel } = await done('sign-in', signInCitizen(nobody, input, at))
  return mintActor({ kind: 'citizen', personId, assuranceLevel, provedUntil })
}

export type Filing = {
  /** A citizen of the demonstration, or what VNeID says about somebody else. */
  readonly by: CitizenName | Readonly<Record<string, unknown>>
  readonly procedureCode: string
  readonly answers: Answers
  readonly at: Date
  readonly delivery?: 'ELECTRONIC' | 'COUNTER'
}

/** Fills in the draft of a citizen page by page, without handing it in. */
export async function fillDraft({ by, procedureCode, answers, at }: Filing, agencyId: string): Promise<Citizen> {
  const citizen = await citizenAt(by, at)
  await done('draft', startDraft(citizen, { procedureCode, agencyId }, at))
  const definition = (await findMyDraft(citizen, procedureCode, at))?.definition
  for (const page of reachablePages(definition?.form ?? { pages: [] }, answers)) {
    const entries = entriesOf(page, answers)
    const { inOrder } = await done('page', saveDraft(citizen, { procedureCode, pageKey: page.key, entries }, at))
    if (!inOrder) throw new Error(`demonstration: page ${page.key} of ${procedureCode} is not in order`)
  }
  return citizen
}

/** The whole way of a citizen from the sign-in to the acknowledged dossier; gives its code. */
export async function file(filing: Filing, agencyId: string): Promise<{ citizen: Citizen; code: string }> {
  const { procedureCode, answers, at, delivery = 'ELECTRONIC' } = filing
  const citizen = await fillDraft(filing, agencyId)
  const definition = (await findMyDraft(citizen, procedureCode, at))?.definition
  for (const component of componentsAsked({ cases: definition?.cases ?? [], components: definition?.components ?? [] }, answers)) {
    if (component.kind !== 'SUBMIT' || !component.required) continue
    const content = new Blob([await scan(component.title.vi, at)]).stream()
    const stored = await done('file', storeFile(citizen, { agencyId, name: 'Bản chụp.pdf', content, provenance: 'UPLOADED' }, at))
    await done('component', attachComponent(citizen, { procedureCode, componentKey: component.key, fileId: stored.id }, at))
  }
  await done('delivery', chooseDelivery(citizen, { procedureCode, delivery, address: '' }, at))
  const draft = await findMyDraft(citizen, procedureCode, at)
  if (!draft) throw new Error(`demonstration: the draft of ${procedureCode} is gone`)
  const input = submitDossierInput.parse({ draft: draft.key, revision: draft.revision, consent: 'on' })
  const { code } = await done('submission', submitDossier(citizen, input, at))
  return { citizen, code }
}

/** What the browser would post for the page; what VNeID has filled in is left alone. */
function entriesOf(page: FormPage, answers: Answers) {
  const sections = page.sections.map((section) => ({ ...section, fields: section.fields.filter(({ key }) => answers[key] !== undefined) }))
  return entriesOfPage({ ...page, sections }, { answers, raw: {} })
}

/** Stands in for a photographed paper. */
async function scan(title: string, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await renderPaper({
    title,
    subtitle: 'Bản mẫu của phần trình diễn, không phải giấy tờ thật',
    agency: { name: 'Bản mẫu' },
    placeAndDate: '',
    at,
    motto: { country: '', words: '' },
    blocks: [{ kind: 'paragraph', text: 'Trang này thay cho ảnh chụp giấy tờ mà người dân tải lên.' }],
    pageLabel: 'Trang {page}/{pages}',
    language: 'vi',
  })
  return new Uint8Array(bytes)
}

import type { Actor, Role } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { answerConfirmation } from '@/lib/dossier/answer-confirmation'
import { approveDossier } from '@/lib/dossier/approve-dossier'
import { collectResults } from '@/lib/dossier/collect-results'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { draftResult } from '@/lib/dossier/draft-result'
import { checklistOf } from '@/lib/dossier/model/checklist'
import type { DraftContent } from '@/lib/dossier/model/draft'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { recordDelay } from '@/lib/dossier/record-delay'
import { recordPayment } from '@/lib/dossier/record-payment'
import { refuseDossier } from '@/lib/dossier/refuse-dossier'
import { requestPayment } from '@/lib/dossier/request-payment'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { mintActor } from '@/lib/identity/mint-actor'
import { procedureDefinition } from '@/lib/procedure/schema'
import { officialText, text } from '@/lib/text/text'
import { done, file, type Filing } from './filing'

type Citizen = Extract<Actor, { kind: 'citizen' }>
type Official = Extract<Actor, { kind: 'official' }>

const { frame, resultPaper } = officialText.paper
const words = { frame, signNote: resultPaper.signNote, answers: text('vi').form.answers }

/** Whoever holds the role in the ward, with all they may do. */
export async function officialWith(agencyId: string, role: Role): Promise<Official> {
  const grant = await db.officialGrant.findFirstOrThrow({ where: { agencyId, role, revokedAt: null }, select: { officialId: true } })
  const grants = await db.officialGrant.findMany({ where: { officialId: grant.officialId, revokedAt: null }, select: { agencyId: true, role: true } })
  return mintActor({ kind: 'official', officialId: grant.officialId, grants, steppedUp: true })
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** The ward at work. */
export async function openOffice(agencyId: string) {
  const [counter, civilStatus, approver] = await Promise.all([
    officialWith(agencyId, 'COUNTER_OFFICER'),
    officialWith(agencyId, 'CIVIL_STATUS_OFFICER'),
    officialWith(agencyId, 'APPROVER'),
  ])
  return {
    /** A citizen files; the dossier goes on from there. */
    async receive(filing: Filing) {
      const { citizen, code } = await file(filing, agencyId)
      return journeyOf({ code, citizen, counter, civilStatus, approver })
    },
  }
}

/** The checklist with all in order but one thing. */
async function oneFault(code: string, item: string, why: string) {
  const { answersCipher, procedureVersionId: id } = await db.dossier.findUniqueOrThrow({ where: { code } })
  const { definition } = await db.procedureVersion.findUniqueOrThrow({ where: { id }, select: { definition: true } })
  const list = checklistOf(procedureDefinition.parse(definition), (decryptJson(answersCipher) as DraftContent).answers)
  const marks = Object.fromEntries(list.map(({ id, items }) => [id, items.includes(item) ? ('faulty' as const) : ('ok' as const)]))
  return { marks, items: [item], why: { [item.split(':')[1] ?? '']: why } }
}

type People = { code: string; citizen: Citizen; counter: Official; civilStatus: Official; approver: Official }

function journeyOf({ code, citizen, counter, civilStatus, approver }: People) {
  const seen = async () => ({ code, version: (await db.dossier.findUniqueOrThrow({ where: { code }, select: { version: true } })).version })
  return {
    code,
    accept: async (at: Date) => done('accept', acceptDossier(counter, { ...(await seen()), note: '' }, at)),
    refuse: async (at: Date, reason: string) => done('refuse', refuseDossier(counter, { ...(await seen()), reasonCode: 'not-competent', reason }, at)),
    askBeforeAcceptance: async (at: Date, answerBy: string, item: string, why: string) =>
      done('supplement', requestSupplement(counter, { ...(await seen()), ...(await oneFault(code, item, why)), answerBy }, at)),
    ask: async (at: Date, answerBy: string, item: string, why: string) =>
      done('supplement', requestSupplement(civilStatus, { ...(await seen()), ...(await oneFault(code, item, why)), answerBy }, at)),
    draft: async (at: Date) => done('draft', draftResult(civilStatus, { ...(await seen()), values: {} }, at, words)),
    agree: async (at: Date) => done('agreement', answerConfirmation(citizen, { ...(await seen()), answer: 'agree', objection: '' }, at)),
    object: async (at: Date, objection: string) => done('objection', answerConfirmation(citizen, { ...(await seen()), answer: 'object', objection }, at)),
    /** Why it is late: without that nothing late is finished. */
    explain: async (at: Date) => done('delay', recordDelay(approver, { code, reasonCode: 'verification', note: '' }, at)),
    approve: async (at: Date) => done('approval', approveDossier(approver, { ...(await seen()), note: '' }, at, words)),
    askBack: async (at: Date, reason: string) => done('withdrawal', requestWithdrawal(citizen, { ...(await seen()), reason }, at)),
    letGo: async (at: Date) => done('letting go', decideWithdrawal(counter, { ...(await seen()), confirm: true, reason: 'Theo đề nghị của người nộp' }, at)),
    askPayment: async (at: Date, reason: string) => done('payment', requestPayment(civilStatus, { ...(await seen()), reason }, at)),
    /** Whatever is still owed is paid at the counter. */
    async pay(at: Date) {
      const { id: dossierId } = await db.dossier.findUniqueOrThrow({ where: { code }, select: { id: true } })
      for (const { id } of await db.fee.findMany({ where: { dossierId, state: 'DUE' }, select: { id: true } })) {
        await done('fee', recordPayment(counter, { code, fee: id, method: 'CASH', reference: `BL-${code.slice(-4)}` }, at))
      }
    },
    handOver: async (at: Date) => done('hand-over', handOverResult(counter, { ...(await seen()), delivery: 'ELECTRONIC', receiver: '' }, at)),
    /** The owner comes to the counter and signs the receipt. */
    async collect(at: Date) {
      const { personalIdCipher } = await db.person.findUniqueOrThrow({ where: { id: citizen.personId }, select: { personalIdCipher: true } })
      const shown = { identityKind: 'ID_CARD', identityDigits: decrypt(personalIdCipher).slice(-4) } as const
      const proof = { standing: 'OWNER', receiver: '', proof: 'SIGNATURE', signed: 'on', tokenSaid: '' } as const
      await done('collection', collectResults(counter, { results: [await seen()], ...proof, ...shown }, at))
    },
  }
}

import { rows } from './database'
import type { ServerAction } from './manifests'
import { samplesOf } from './samples'
import type { Values } from './server-actions'

/** The door through which the action's own page is asked for; the first that is a page. */
export async function pageOf(action: ServerAction): Promise<string> {
  for (const pattern of action.pages.filter((one) => !one.startsWith('/api/') && !one.startsWith('/en'))) {
    const [sample] = await samplesOf(pattern)
    if (sample) return sample.path
  }
  throw new Error(`no page to call ${action.name} at`)
}

const statusFor: Readonly<Record<string, string>> = {
  accept: "status = 'REGISTERED'",
  refuse: "status = 'REGISTERED'",
  approve: "step_role = 'APPROVER' AND status = 'IN_PROGRESS'",
  sendBack: "step_role = 'APPROVER' AND status = 'IN_PROGRESS'",
  handOver: "status = 'COMPLETED'",
  recall: "status = 'COMPLETED'",
  answerWithdrawal: "status = 'WITHDRAWAL_REQUESTED'",
  closeOverdue: "status = 'SUPPLEMENT_REQUESTED'",
  answer: "status = 'SUPPLEMENT_REQUESTED'",
}

/** One row's columns as texts; the query names all that are read. */
async function one(sql: string): Promise<Readonly<Record<string, string>>> {
  const [found] = await rows<Record<string, unknown>>(sql)
  if (!found) throw new Error(`the demonstration has no row for: ${sql}`)
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]))
}

/** The forms of the editor speak of a draft version and of one fee or component in it. */
async function aboutProcedure({ file, name }: ServerAction): Promise<Values> {
  if (!file.startsWith('app/quan-tri/thu-tuc/')) return {}
  if (name.endsWith('#startDraft')) return { code: '1.004873' }
  await samplesOf('/quan-tri/thu-tuc/[code]/sua')
  const version = await one(`SELECT p.code, v.revision FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id WHERE v.state = 'DRAFT' LIMIT 1`)
  const key = name.endsWith('Component') ? 'birthNotice' : ''
  return { ...version, key, 'label.vi': 'Khoản lạ', amount: '1000', legalGround: 'Không có', 'title.vi': 'Giấy lạ', originals: '1', copies: '0', when: 'now' }
}

/** What would do something if the right person sent it: every name that any of our forms has, about rows that are there. */
export async function plausible(action: ServerAction): Promise<Values> {
  const where = statusFor[action.name.split('#')[1] ?? ''] ?? "status IN ('ACCEPTED', 'IN_PROGRESS') AND step_role <> 'APPROVER'"
  // One line to the database for all of them: every action of the build comes by here, more than once.
  const found = await one(`SELECT * FROM
    (SELECT code, version FROM dossiers WHERE ${where} ORDER BY code LIMIT 1) dossier,
    (SELECT id AS draft, procedure_code AS "procedureCode", procedure_code AS "_procedure", revision FROM dossiers WHERE status = 'DRAFT' ORDER BY id LIMIT 1) draft,
    (SELECT official_id AS "officialId", agency_id AS "agencyId" FROM official_grants WHERE role = 'CLERK' ORDER BY id LIMIT 1) clerk,
    (SELECT id AS "sessionId" FROM sessions ORDER BY id LIMIT 1) session,
    (SELECT id FROM calendar_days ORDER BY id LIMIT 1) day`)
  return {
    ...found, ...(await aboutProcedure(action)),
    note: 'Ghi chú', reason: 'Lý do', reasonCode: 'other', decision: 'confirm', delivery: 'ELECTRONIC', receiver: 'Người nhận',
    componentKey: 'birthNotice', items: 'field:purpose', answerBy: '2027-12-30', answer: 'agree', objection: '', consent: 'on',
    _page: 'requester', _locale: 'vi', intent: 'next', role: 'APPROVER', roles: 'APPROVER', fullName: 'Người Lạ', title: 'Công chức',
    fromDay: '2027-06-01', toDay: '2027-06-02', day: '2027-06-01', kind: 'HOLIDAY', locale: 'vi', lastFour: '0000',
    email: 'khong-co-ai@example.vn', password: 'mat-khau-cua-ai-do', passwordAgain: 'mat-khau-cua-ai-do', token: 'khong-phai-lien-ket-cua-ai-ca',
  }
}

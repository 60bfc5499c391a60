/** Days for which a package can be fetched. */
export const packageDays = 7

/** Working days to answer whoever says that data about them are wrong (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 356/2025/NĐ-CP). */
export const answerDays = 2

/** What a person may say is wrong. */
export const rectifiable = ['name', 'birth-date', 'personal-id', 'phone', 'email', 'address', 'dossier', 'other'] as const
export type Rectifiable = (typeof rectifiable)[number]

/** What others did in a person's name, or to be let do it. */
export const actedForActions = [
  'mandate.ask', 'mandate.confirm', 'mandate.revoke', 'dossier.submit-for',
  'assistance.ask', 'assistance.open', 'assistance.agree-filing', 'assistance.end', 'dossier.submit-helped',
] as const

/** Acts by which somebody saw a person's data or did something in their name, as the person is told of them. */
export const lookActions = [
  'dossier.read', 'dossier.state.read', 'dossier.file.read', 'dossier.text.search', 'dossier.opinion.read', 'dossier.receipt',
  'register.read', 'register.list', 'log.read', 'export.read', 'person.find', 'registry.look-up', 'complaint.read', 'appointment.read',
  'rectification.read', 'team.appoint', 'team.dismiss', ...actedForActions,
] as const
export type LookAction = (typeof lookActions)[number]

/** Whether the person is told of such an act. */
export const isLookAction = (action: string): action is LookAction => (lookActions as readonly string[]).includes(action)

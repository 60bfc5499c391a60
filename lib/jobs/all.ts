import 'server-only'
import { announceAppointmentJob } from './announce-appointment'
import { announceComplaintJob } from './announce-complaint'
import { announceRectificationJob } from './announce-rectification'
import { announceMessageJob } from './announce-message'
import { announceEventJob } from './announce-event'
import { checkChainsJob } from './check-chains'
import { deliverElectronicallyJob } from './deliver-electronically'
import { deliverMailJob } from './deliver-mail'
import { destroyDueJob, eraseAccountsJob } from './destroy-due'
import { drawPicturesJob, queuePicturesJob } from './draw-picture'
import { expireExportsJob } from './expire-exports'
import { expirePackagesJob } from './expire-packages'
import { expireTrialsJob } from './expire-trials'
import { issuePaperJob } from './issue-paper'
import type { Job } from './job'
import { fillVaultJob, keepInVaultJob } from './keep-in-vault'
import { mailOneTimeLinkJob } from './mail-one-time-link'
import { makeExportJob } from './make-export'
import { makePackageJob } from './make-package'
import { moveAccountJob } from './move-account'
import { passConfirmationJob, sweepConfirmationsJob } from './pass-confirmation'
import { remindToCollectJob } from './remind-to-collect'
import { sealRowsJob } from './seal-rows'
import { scanHeldJob } from './scan-held'
import { settleSubmissionJob } from './settle-submission'
import { signRootJob } from './sign-root'
import { readTextsJob } from './read-texts'
import { sweepFilesJob, sweepStraysJob } from './sweep-files'
import { sweepGivenUpJob } from './sweep-given-up'
import { sweepKeptFormsJob } from './sweep-kept-forms'
import { sweepRegistryAnswersJob } from './sweep-registry-answers'
import { sendAssistanceCodeJob } from './send-assistance-code'
import { sweepSignInsJob } from './sweep-sign-ins'
import { tellOfAccountJob } from './tell-of-account'
import { tellDraftOwnersJob } from './tell-draft-owners'
import { tellOfMandateJob } from './tell-of-mandate'
import { tendAppointmentsJob } from './tend-appointments'
import { tendAssignmentsJob } from './tend-assignments'
import { tendDraftsJob } from './tend-drafts'
import { announceOpinionJob, tendOpinionsJob } from './tend-opinions'
import { tendSupplementsJob } from './tend-supplements'
import { tendPaymentsJob } from './tend-payments'
import { sweepDeadlinesJob, warnDeadlineJob } from './warn-deadline'
import { writeDigestsJob } from './write-digests'

/** Every job there is; the worker knows no other. */
export const jobs: readonly Job[] = [
  announceAppointmentJob,
  announceComplaintJob,
  announceEventJob,
  announceMessageJob,
  announceOpinionJob,
  announceRectificationJob,
  checkChainsJob,
  deliverElectronicallyJob,
  deliverMailJob,
  destroyDueJob,
  drawPicturesJob,
  eraseAccountsJob,
  expireExportsJob,
  expirePackagesJob,
  expireTrialsJob,
  fillVaultJob,
  issuePaperJob,
  keepInVaultJob,
  mailOneTimeLinkJob,
  makeExportJob,
  makePackageJob,
  moveAccountJob,
  passConfirmationJob,
  queuePicturesJob,
  remindToCollectJob,
  readTextsJob,
  sealRowsJob,
  scanHeldJob,
  settleSubmissionJob,
  signRootJob,
  sweepConfirmationsJob,
  sweepDeadlinesJob,
  sweepFilesJob,
  sweepGivenUpJob,
  sweepKeptFormsJob,
  sweepRegistryAnswersJob,
  sweepStraysJob,
  sendAssistanceCodeJob,
  sweepSignInsJob,
  tellOfAccountJob,
  tellDraftOwnersJob,
  tellOfMandateJob,
  tendAppointmentsJob,
  tendAssignmentsJob,
  tendDraftsJob,
  tendOpinionsJob,
  tendPaymentsJob,
  tendSupplementsJob,
  warnDeadlineJob,
  writeDigestsJob,
]

import 'server-only'
import { adoptWalkInJob } from './adopt-walk-in'
import { announceAppointmentJob } from './announce-appointment'
import { announceComplaintJob } from './announce-complaint'
import { announceMessageJob } from './announce-message'
import { announceEventJob } from './announce-event'
import { deliverElectronicallyJob } from './deliver-electronically'
import { deliverMailJob } from './deliver-mail'
import { drawPicturesJob, queuePicturesJob } from './draw-picture'
import { expireExportsJob } from './expire-exports'
import { expireTrialsJob } from './expire-trials'
import { issuePaperJob } from './issue-paper'
import type { Job } from './job'
import { mailOneTimeLinkJob } from './mail-one-time-link'
import { makeExportJob } from './make-export'
import { passConfirmationJob, sweepConfirmationsJob } from './pass-confirmation'
import { remindToCollectJob } from './remind-to-collect'
import { settleSubmissionJob } from './settle-submission'
import { readTextsJob } from './read-texts'
import { sweepFilesJob } from './sweep-files'
import { sweepKeptFormsJob } from './sweep-kept-forms'
import { tellDraftOwnersJob } from './tell-draft-owners'
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
  adoptWalkInJob,
  announceAppointmentJob,
  announceComplaintJob,
  announceEventJob,
  announceMessageJob,
  announceOpinionJob,
  deliverElectronicallyJob,
  deliverMailJob,
  drawPicturesJob,
  expireExportsJob,
  expireTrialsJob,
  issuePaperJob,
  mailOneTimeLinkJob,
  makeExportJob,
  passConfirmationJob,
  queuePicturesJob,
  remindToCollectJob,
  readTextsJob,
  settleSubmissionJob,
  sweepConfirmationsJob,
  sweepDeadlinesJob,
  sweepFilesJob,
  sweepKeptFormsJob,
  tellDraftOwnersJob,
  tendAppointmentsJob,
  tendAssignmentsJob,
  tendDraftsJob,
  tendOpinionsJob,
  tendPaymentsJob,
  tendSupplementsJob,
  warnDeadlineJob,
  writeDigestsJob,
]

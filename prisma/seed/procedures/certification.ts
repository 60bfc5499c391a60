import type { ProcedureSource } from '@/lib/procedure/schema'
import { t } from './common'

/** The pieces that certifications (chứng thực) share. */

export const certificationSector = { key: 'certification', name: t('Chứng thực', 'Certification') }

export const certificationBasis = [
  'Nghị định số 23/2015/NĐ-CP', 'Nghị định số 07/2025/NĐ-CP', 'Nghị định số 280/2025/NĐ-CP', 'Nghị định số 18/2026/NĐ-CP', 'Thông tư số 01/2020/TT-BTP',
  'Thông tư số 226/2016/TT-BTC', 'Thông tư số 257/2016/TT-BTC', 'Thông tư số 264/2016/TT-BTC',
]

export const certificationGround = 'Thông tư số 226/2016/TT-BTC'

/** Brought along, looked at and given back. */
export const identityToShow = {
  key: 'identity', title: t('Căn cước, hộ chiếu hoặc căn cước điện tử', 'Identity card, passport or electronic identity'), kind: 'PRESENT' as const, required: true, originals: 1,
  hint: t('Xuất trình khi đến phường; căn cước điện tử trên VNeID dùng được.', 'Shown at the ward; the electronic identity in VNeID will do.'),
}

type StepSource = NonNullable<ProcedureSource['workflow']>['steps'][number]

/** Filed online to prepare the visit; the original and the person are seen at the counter. */
export const certifySteps = (check: string, checkEn: string): StepSource[] => [
  {
    key: 'intake', title: t('Tiếp nhận, xem bản chính', 'Intake, original seen'), role: 'COUNTER_OFFICER', share: 20,
    actions: ['accept', 'refuse', 'requestSupplement'],
  },
  { key: 'check', title: t(check, checkEn), role: 'CIVIL_STATUS_OFFICER', share: 50, actions: ['draftResult', 'requestSupplement', 'returnToPrevious', 'stop'] },
  { key: 'sign', title: t('Ký chứng thực', 'Certification'), role: 'APPROVER', share: 20, actions: ['approve', 'returnToPrevious'] },
  { key: 'handOver', title: t('Trả kết quả', 'Handing over'), role: 'COUNTER_OFFICER', share: 10, actions: ['handOver'] },
]

import { loadCalendar } from '@/lib/calendar/queries'
import { addDays, dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import * as sample from '../procedures/sample-answers'
import { type CitizenName, citizens } from './citizens'
import { fillDraft } from './filing'
import { type Past, pastOf } from './moments'
import { type Office, openOffice } from './office'

const birth = '1.001193'
const death = '1.000656'
const marital = '1.004873'
const copy = '2.000635'

/** Who asks is told by VNeID, so the samples' own requester is left out. */
const asked = (answers: typeof sample.birthOnTime) => Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('requester')))
const on = (answers: typeof sample.birthOnTime, over: typeof sample.birthOnTime = {}) => asked({ ...answers, ...over })

const sexOf = (name: CitizenName) => (citizens[name].GioiTinh === 1 ? 'male' : 'female')
const homeOf = (name: CitizenName) => {
  const { tinh, xa, chiTiet } = citizens[name].ThuongTru
  return { province: tinh, commune: xa, detail: chiTiet }
}
const self = (name: CitizenName) => {
  const { HoVaTen, NgayThangNamSinh, SoDinhDanh } = citizens[name]
  return { personName: HoVaTen, personSex: sexOf(name), personBirthDate: NgayThangNamSinh, personId: SoDinhDanh, personHome: homeOf(name) }
}
const inRegister = (name: CitizenName) => {
  const { HoVaTen: subjectName, NgayThangNamSinh: born, SoDinhDanh: subjectId } = citizens[name]
  return { subjectName, subjectSex: sexOf(name), subjectBirthDate: born, subjectId, registeredDate: born.slice(0, 4) }
}
const grandmother = { deceasedName: 'Huỳnh Thị Cúc', deceasedSex: 'female', deceasedBirthDate: '1932', deceasedPaperKind: 'none', relation: 'relative', relationDetail: 'Cháu nội' }
const sister = { relation: 'other', relationDetail: 'Bác ruột', motherName: 'Huỳnh Thị Ngọc Ánh', motherBirthDate: '1996', motherPaperKind: 'none', childName: 'Huỳnh Ngọc Khuê' }
const suongAsMother = {
  motherName: 'Bùi Thị Thu Sương', motherBirthDate: '1999-02-14', motherId: '048199009013', motherHome: homeOf('suong'),
  childName: 'Bùi Gia Phúc', childSex: 'male',
  registrationKind: 'late', childBirthDate: '2026-05-20', noticeDate: '2026-05-21', birthProof: 'paperNotice', feeExemption: 'none',
}

/** Dossiers that are over: the ward has been at work for weeks. */
async function finished(office: Office, past: Past): Promise<void> {
  const child = await office.receive({ by: 'hanh', procedureCode: birth, answers: on(sample.birthOnTime), at: past(12, '08:20') })
  await child.accept(past(12, '09:05'))
  await child.draft(past(12, '10:40'))
  await child.agree(past(12, '11:30'))
  await child.approve(past(12, '14:10'))
  await child.pay(past(12, '14:30'))
  await child.handOver(past(12, '14:35'))

  const husband = await office.receive({ by: 'loc', procedureCode: death, answers: on(sample.deathLate, grandmother), at: past(10, '13:50'), delivery: 'COUNTER' })
  await husband.accept(past(10, '14:20'))
  await husband.draft(past(10, '15:45'))
  await husband.agree(past(9, '08:10'))
  await husband.explain(past(9, '09:35'))
  await husband.approve(past(9, '09:40'))
  await husband.pay(past(9, '10:55'))
  await husband.collect(past(9, '11:00'))

  const old = inRegister('dien')
  const copies = await office.receive({ by: 'dien', procedureCode: copy, answers: on(sample.copyOfBirth, { ...old, copies: 3 }), at: past(7, '08:00'), delivery: 'COUNTER' })
  await copies.accept(past(7, '08:30'))
  await copies.draft(past(7, '09:30'))
  await copies.approve(past(7, '10:15'))
  await copies.pay(past(7, '15:00'))
  await copies.collect(past(7, '15:05'))

  const elsewhere = await office.receive({ by: 'nha', procedureCode: marital, answers: on(sample.maritalMarried, self('nha')), at: past(6, '16:10') })
  await elsewhere.refuse(past(5, '08:45'), 'Bà đăng ký thường trú tại phường Hải Châu; đề nghị nộp tại Ủy ban nhân dân phường Hải Châu hoặc chọn phường Hải Châu khi nộp trực tuyến.')

  const changedMind = await office.receive({ by: 'tri', procedureCode: marital, answers: on(sample.maritalDivorcedToMarry, self('tri')), at: past(5, '09:00') })
  await changedMind.accept(past(5, '10:00'))
  await changedMind.askBack(past(4, '08:00'), 'Tôi nộp nhầm mục đích sử dụng, sẽ nộp lại.')
  await changedMind.letGo(past(4, '09:30'))
}

/** Dossiers somebody is waiting for. */
async function running(office: Office, past: Past, today: string): Promise<void> {
  const toCollect = await office.receive({ by: 'thuong', procedureCode: marital, answers: on(sample.maritalMarried, self('thuong')), at: past(4, '07:50'), delivery: 'COUNTER' })
  await toCollect.accept(past(4, '08:40'))
  await toCollect.draft(past(3, '09:20'))
  await toCollect.approve(past(3, '15:10'))

  const late = await office.receive({ by: 'suong', procedureCode: birth, answers: on(sample.birthFatherUnknown, suongAsMother), at: past(4, '10:10') })
  await late.accept(past(4, '13:40'))

  const single = self('quynh')
  const unclear = await office.receive({ by: 'quynh', procedureCode: marital, answers: on(sample.maritalSingle, single), at: past(3, '13:20') })
  await unclear.accept(past(3, '14:05'))
  await unclear.ask(past(2, '09:10'), addDays(today, 7), 'field:purposeDetail', 'Cần ghi rõ địa chỉ nhà đất sẽ mua bán để ghi vào giấy xác nhận.')

  const signing = await office.receive({ by: 'diep', procedureCode: death, answers: on(sample.deathOnTime, { relation: 'spouse', copies: 2 }), at: past(2, '08:15') })
  await signing.accept(past(2, '08:50'))
  await signing.draft(past(2, '10:30'))
  await signing.agree(past(2, '13:10'))

  const wrongName = await office.receive({ by: 'bao', procedureCode: birth, answers: on(sample.birthOnTime, { relation: 'father', childName: 'Lê Trần Gia Hân', childBirthDate: '2026-10-19', copies: 1 }), at: past(2, '14:00') })
  await wrongName.accept(past(2, '14:20'))
  await wrongName.draft(past(2, '16:00'))
  await wrongName.object(past(1, '08:05'), 'Quê quán của cháu phải ghi theo cha, đề nghị sửa lại.')

  const toConfirm = await office.receive({ by: 'suong', procedureCode: death, answers: on(sample.deathOnTime, { relation: 'relative', relationDetail: 'Cháu', deceasedName: 'Bùi Thị Lựu', deceasedSex: 'female', deceasedBirthDate: '1941', deceasedPaperKind: 'none', copies: 0 }), at: past(1, '08:30') })
  await toConfirm.accept(past(1, '09:00'))
  await toConfirm.draft(past(1, '16:20'))

  const blurred = await office.receive({ by: 'loc', procedureCode: birth, answers: on(sample.birthFatherUnknown, { ...sister, birthProof: 'paperNotice' }), at: past(1, '09:45') })
  await blurred.askBeforeAcceptance(past(1, '10:30'), addDays(today, 5), 'component:birthNotice', 'Ảnh giấy chứng sinh bị mờ, không đọc được số giấy. Vui lòng chụp lại.')

  const owing = await office.receive({ by: 'thuong', procedureCode: copy, answers: on(sample.copyOfBirth, { ...inRegister('thuong'), copies: 2 }), at: past(1, '08:05'), delivery: 'COUNTER' })
  await owing.accept(past(1, '08:25'))
  await owing.askPayment(past(1, '09:15'), 'Lệ phí cấp bản sao trích lục thu trước khi cấp. Ông, bà nộp tại quầy Một cửa trong giờ làm việc.')

  const back = await office.receive({ by: 'vy', procedureCode: copy, answers: on(sample.copyOfBirth, inRegister('vy')), at: past(1, '10:00') })
  await back.accept(past(1, '10:40'))
  await back.askBack(past(1, '15:20'), 'Tôi đã tìm thấy giấy khai sinh bản chính.')
}

/** Dossiers nobody has looked at, and what is not handed in yet. */
async function fresh(office: Office, past: Past, agencyId: string): Promise<void> {
  const waiting = inRegister('tan')
  await office.receive({ by: 'tan', procedureCode: copy, answers: on(sample.copyOfMarriage, { ...waiting, registeredDate: '1990', spouseName: 'Tạ Thị Bông', spouseBirthDate: '1967' }), at: past(2, '16:40') })
  const scholar = inRegister('nha')
  await office.receive({ by: 'nha', procedureCode: copy, answers: on(sample.copyOfBirth, scholar), at: past(1, '15:10') })
  await office.receive({ by: 'hanh', procedureCode: marital, answers: on(sample.maritalMarried), at: past(1, '16:30') })
  const draft = self('tri')
  await fillDraft({ by: 'tri', procedureCode: marital, answers: on(sample.maritalDivorcedToMarry, draft), at: past(1, '20:15') }, agencyId)
}

/**
 * People and dossiers of the demonstration: made by the commands that citizens and officials use, with times of the
 * last working days. Where there are dossiers already it does nothing.
 */
export async function seedDemo(agencyId: string, now: Date): Promise<void> {
  if ((await db.dossier.count({ where: { agencyId } })) > 0) return
  const calendar = await loadCalendar(mintActor({ kind: 'visitor' }), agencyId)
  const past = pastOf(calendar, now)
  const office = await openOffice(agencyId)
  const today = async () => {
    await running(office, past, dayOf(now))
    await fresh(office, past, agencyId)
  }
  await Promise.all([finished(office, past), today()])
}

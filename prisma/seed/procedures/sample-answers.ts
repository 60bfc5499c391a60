import type { Answers } from '@/lib/form/schema'

/** Complete answers for every case of the seeded procedures: for tests and for the demonstration. All people are invented. */

const home = { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: 'K12/7 đường Tiểu La' }
const hospital = { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: 'Bệnh viện Phụ sản – Nhi' }
const hometown = { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: '' }

const requester: Answers = {
  requesterName: 'Trần Thị Mai Hạnh',
  requesterId: '048192009001',
  requesterBirthDate: '1992-04-18',
  requesterHome: home,
  requesterPhone: '0900009001',
}

const mother: Answers = {
  motherName: 'Trần Thị Mai Hạnh',
  motherBirthDate: '1992-04-18',
  motherEthnicity: 'Kinh',
  motherNationality: 'Việt Nam',
  motherPaperKind: 'personalId',
  motherId: '048192009001',
  motherHomeKind: 'vietnam',
  motherHome: home,
}
const father: Answers = {
  fatherName: 'Lê Quốc Bảo',
  fatherBirthDate: '1990-09-02',
  fatherEthnicity: 'Kinh',
  fatherNationality: 'Việt Nam',
  fatherPaperKind: 'personalId',
  fatherId: '048090009002',
  fatherHomeKind: 'vietnam',
  fatherHome: home,
}

export const birthOnTime: Answers = {
  ...requester,
  relation: 'mother',
  authorised: false,
  registrationKind: 'onTime',
  familySituation: 'bothParents',
  childName: 'Lê Trần Minh An',
  childSex: 'female',
  childBirthDate: '2026-10-20',
  birthPlaceKind: 'vietnam',
  birthPlace: hospital,
  hometownKind: 'vietnam',
  hometown,
  childEthnicity: 'Kinh',
  childNationality: 'Việt Nam',
  birthProof: 'electronicNotice',
  noticeNumber: '00128',
  noticeDate: '2026-10-21',
  noticeIssuer: 'Bệnh viện Phụ sản – Nhi',
  surrogacy: false,
  ...mother,
  ...father,
  parentsMarried: true,
  marriagePlace: 'Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng',
  marriageDate: '2025-11-15',
  copies: 2,
}

const without = (answers: Answers, prefixes: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !prefixes.some((prefix) => key.startsWith(prefix))))

export const birthLate: Answers = { ...birthOnTime, registrationKind: 'late', childBirthDate: '2026-05-20', noticeDate: '2026-05-21', birthProof: 'paperNotice', feeExemption: 'none' }
export const birthFatherUnknown: Answers = { ...without(birthOnTime, ['father', 'parents', 'marriage']), familySituation: 'motherOnly', copies: 0 }
export const birthMotherUnknown: Answers = { ...without(birthOnTime, ['mother', 'parents', 'marriage']), familySituation: 'fatherOnly', relation: 'father' }
export const birthAbandoned: Answers = {
  ...without(birthOnTime, ['mother', 'father', 'parents', 'marriage', 'notice', 'surrogacy', 'birthProof']),
  relation: 'other',
  relationDetail: 'Người đang nuôi dưỡng trẻ',
  familySituation: 'abandoned',
  foundRecordNumber: '01/BB-UBND',
  foundRecordDate: '2026-10-22',
  foundPlace: 'Cổng chùa trên đường Núi Thành',
  carer: 'Trung tâm Bảo trợ xã hội',
}

export const deathOnTime: Answers = {
  ...requester,
  relation: 'child',
  authorised: false,
  registrationKind: 'onTime',
  deceasedName: 'Huỳnh Văn Thảo',
  deceasedSex: 'male',
  deceasedBirthDate: '1954',
  deceasedEthnicity: 'Kinh',
  deceasedNationality: 'Việt Nam',
  deceasedPaperKind: 'personalId',
  deceasedId: '048054009903',
  lastHomeKind: 'vietnam',
  lastHome: home,
  deathDate: '2026-10-18',
  deathTime: '04:30',
  deathCause: 'Tuổi già',
  deathPlaceKind: 'vietnam',
  deathPlace: home,
  deathProof: 'communeNotice',
  noticeNumber: '17/GBT',
  noticeDate: '2026-10-19',
  noticeIssuer: 'Ủy ban nhân dân phường Hòa Cường',
  copies: 3,
}
export const deathLate: Answers = { ...deathOnTime, registrationKind: 'late', deathDate: '2026-08-02', noticeDate: '2026-08-03', feeExemption: 'meritorious' }
export const deathLongAgo: Answers = { ...without(deathOnTime, ['notice']), registrationKind: 'longAgo', deathDate: '1999-02-10', deathProof: 'none', feeExemption: 'none', copies: 0 }

export const maritalSingle: Answers = {
  ...requester,
  subject: 'self',
  personName: 'Trần Thị Mai Hạnh',
  personBirthDate: '1992-04-18',
  personSex: 'female',
  personId: '048192009001',
  personEthnicity: 'Kinh',
  personNationality: 'Việt Nam',
  personHome: home,
  periodFrom: '2010-04-18',
  periodTo: '2026-10-20',
  maritalStatus: 'single',
  purpose: 'other',
  purposeDetail: 'Mua bán nhà đất',
  earlierCertificate: false,
  feeExemption: 'none',
}
const ended = {
  spouseName: 'Đặng Quốc Huy',
  endingAuthority: 'Tòa án nhân dân khu vực 1 – Đà Nẵng',
  endingNumber: '52/2024/QĐST-HNGĐ',
  endingDate: '2024-06-14',
}
export const maritalSingleToMarry: Answers = {
  ...without(maritalSingle, ['purpose']),
  purpose: 'marriageVietnamese',
  partnerName: 'Nguyễn Đình Khôi',
  partnerBirthDate: '1991-07-07',
  partnerNationality: 'Việt Nam',
  partnerPaper: '079091009011',
  marriagePlaceKind: 'vietnam',
  marriagePlace: 'Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng',
}
export const maritalMarried: Answers = { ...maritalSingle, maritalStatus: 'married', spouseName: 'Lê Quốc Bảo' }
export const maritalDivorced: Answers = { ...maritalSingle, ...ended, maritalStatus: 'divorced' }
export const maritalDivorcedToMarry: Answers = { ...maritalSingleToMarry, ...ended, maritalStatus: 'divorced' }
export const maritalWidowed: Answers = { ...maritalSingle, ...ended, maritalStatus: 'widowed' }
export const maritalWidowedToMarry: Answers = { ...maritalSingleToMarry, ...ended, maritalStatus: 'widowed' }

export const copyOfBirth: Answers = {
  ...requester,
  eventKind: 'birth',
  relation: 'self',
  subjectName: 'Trần Thị Mai Hạnh',
  subjectSex: 'female',
  subjectBirthDate: '1992-04-18',
  subjectId: '048192009001',
  registeredAt: 'Ủy ban nhân dân phường Hòa Thuận Tây, quận Hải Châu, thành phố Đà Nẵng',
  registeredDate: '1992',
  copies: 2,
  purpose: 'Làm hộ chiếu',
}
export const copyOfMarriage: Answers = { ...copyOfBirth, eventKind: 'marriage', spouseName: 'Lê Quốc Bảo', spouseBirthDate: '1990-09-02', registeredDate: '2025-11-15' }
export const copyOfDeath: Answers = { ...copyOfBirth, eventKind: 'death', relation: 'parent', authorised: false, subjectName: 'Huỳnh Văn Thảo', subjectSex: 'male', subjectBirthDate: '1954', subjectId: '048054009903', deathDate: '2026-10-18' }
export const copyOfOther: Answers = { ...copyOfBirth, eventKind: 'other', eventDetail: 'Thay đổi họ tên' }

const wife: Answers = {
  wifeName: 'Trần Thị Mai Hạnh', wifeBirthDate: '1992-04-18', wifeId: '048192009001', wifeEthnicity: 'Kinh', wifeNationality: 'Việt Nam', wifeHome: home,
  wifeMarriageCount: 1, wifeStatus: 'single',
}
const husband: Answers = {
  husbandName: 'Lê Quốc Bảo', husbandBirthDate: '1990-09-02', husbandId: '048090009002', husbandEthnicity: 'Kinh', husbandNationality: 'Việt Nam', husbandHome: home,
  husbandMarriageCount: 2, husbandStatus: 'divorced', husbandEnding: 'Số 52/2024/QĐST-HNGĐ ngày 14/6/2024 của Tòa án nhân dân khu vực 1 – Đà Nẵng',
}
export const marriage: Answers = { ...requester, ...wife, ...husband, relatedByBlood: false, livingTogetherSince: '2025', copies: 2 }

const guardianAndWard: Answers = {
  guardianName: 'Trần Thị Mai Hạnh', guardianBirthDate: '1992-04-18', guardianSex: 'female', guardianId: '048192009001', guardianNationality: 'Việt Nam', guardianHome: home,
  wardName: 'Trần Gia Bình', wardBirthDate: '2018-03-05', wardSex: 'male', wardId: '048218009905', wardNationality: 'Việt Nam', wardHome: home,
}
export const guardianshipNatural: Answers = {
  ...requester, ...guardianAndWard, guardianshipKind: 'natural', severalCandidates: true, reason: 'Cha mẹ của cháu đã mất', authorised: false, copies: 0,
}
export const guardianshipAppointed: Answers = { ...without(guardianshipNatural, ['severalCandidates']), guardianshipKind: 'appointed', copies: 1 }

const mover: Answers = {
  mover: 'self', moverName: 'Trần Thị Mai Hạnh', moverBirthDate: '1992-04-18', moverSex: 'female', moverId: '048192009001', newHome: home,
  relationToHead: 'Chủ hộ', headName: 'Trần Thị Mai Hạnh', headId: '048192009001', feeExemption: 'none',
}
const agreesAtCounter = { name: 'Lê Quốc Bảo', personalId: '048090009002', way: 'counter' }
const agreesOnPaper = { name: 'Lê Quốc Bảo', personalId: '048090009002', way: 'paper', paper: [{ file: 'a', name: 'y-kien-chu-nha.jpg' }] }
export const residenceOwned: Answers = { ...requester, ...mover, dwellingKind: 'owned' }
export const residenceFamily: Answers = {
  ...residenceOwned, dwellingKind: 'family', relationToHead: 'Vợ', headName: 'Lê Quốc Bảo', headId: '048090009002',
  members: [{ name: 'Lê Trần Minh An', birthDate: '2026-10-20', sex: 'female', id: '048326009906', relation: 'Con' }],
  headConsent: agreesAtCounter, ownerConsent: agreesOnPaper,
}
export const residenceRented: Answers = { ...residenceOwned, dwellingKind: 'rented', floorArea: 12, feeExemption: 'poorHousehold', headConsent: agreesAtCounter, ownerConsent: agreesAtCounter }

export const residenceReligious: Answers = { ...residenceOwned, dwellingKind: 'religious' }
export const residenceInCare: Answers = { ...residenceOwned, dwellingKind: 'socialCare', feeExemption: 'elderly' }
export const residenceOnVehicle: Answers = { ...residenceOwned, dwellingKind: 'vehicle' }
export const residenceOfForces: Answers = { ...residenceOwned, dwellingKind: 'forces' }

export const stayOfHousehold: Answers = {
  ...requester, ...mover, filingKind: 'household', months: 24, ownDwelling: false, headConsent: agreesAtCounter, ownerConsent: agreesAtCounter,
}
export const stayByList: Answers = { ...requester, ...mover, filingKind: 'list', personCount: 12, months: 12, ownDwelling: true }

export const childInsurance: Answers = {
  ...requester, childName: 'Lê Trần Minh An', childBirthDate: '2026-10-20', childSex: 'female', birthRegistered: true, childId: '048326009906', childEthnicity: 'Kinh',
  childHome: home, cardReason: 'first', clinic: 'Trạm y tế phường Hòa Cường', relation: 'parent',
}
export const childInsuranceUnregistered: Answers = { ...without(childInsurance, ['childId']), birthRegistered: false }

export const funeral: Answers = {
  ...requester, deceasedName: 'Huỳnh Văn Thảo', deceasedBirthDate: '1940', deceasedSex: 'male', deceasedEthnicity: 'Kinh', deceasedHome: home, deathDate: '2026-10-18',
  deathRegistered: true, benefit: 'elderlyPension', organiserKind: 'person', organiserName: 'Trần Thị Mai Hạnh', organiserId: '048192009001', organiserRelation: 'Con dâu',
  payment: 'account', accountHolder: 'TRAN THI MAI HANH', accountNumber: '0040001234567', bank: 'Ngân hàng mẫu, chi nhánh Đà Nẵng',
}

/** 10 pages twice and one page three times: 2 × 12,000 + 3 × 2,000 đồng. */
export const copiesOfTwoPapers: Answers = {
  ...requester, foreignPaper: false, output: 'both',
  papers: [
    { name: 'Bằng tốt nghiệp đại học kèm bảng điểm', issuer: 'Trường Đại học mẫu', pages: 10, copies: 2 },
    { name: 'Giấy khai sinh', issuer: 'Ủy ban nhân dân phường Hòa Cường', pages: 1, copies: 3 },
  ],
}

export const signatures: Answers = {
  ...requester, paperKind: 'authorisation', paperName: 'Giấy ủy quyền nhận lương hưu', authorisationAllowed: true, foreignLanguage: false, signingKind: 'sign', signers: 1, paperCount: 2,
}

import { expect } from '@playwright/test'
import { markAllBut } from '../support/checklist'
import { runProgram } from '../support/programs'
import { citizenBrowser } from '../support/people'
import { lookUpDossier, lookUpInVain } from './look-up'
import { findPerson } from '@/tests/simulators/vneid/people'
import { journey, type Traveller } from './travel'

const dossierOf = (code: string) => new RegExp(code)
/** Files a dossier for the person with that personal id, as their pages do; how that looks the journey of the result tells. */
const filedBy = (personalId: string) => runProgram('make-dossier', personalId, '1.004873')

async function opens(official: Traveller, code: string): Promise<void> {
  await official.goes('/can-bo/hang-doi?xem=ca-don-vi', 'Hàng đợi')
  await official.page.getByText('Tìm và lọc').first().click()
  await official.page.getByRole('searchbox', { name: /Tìm theo mã hồ sơ/ }).fill(code)
  await official.page.getByRole('button', { name: 'Tìm và lọc' }).click()
  await official.follows(code, dossierOf(code))
}

const inSevenDays = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

journey('supplement', async ({ personalId, as, official }) => {
  const code = await filedBy(personalId)
  const counter = await official('mot-cua')
  await opens(counter, code)
  await counter.follows('Yêu cầu bổ sung', 'Yêu cầu bổ sung')
  await markAllBut(counter.page, 'Mục đích sử dụng')
  await counter.page.getByRole('checkbox', { name: /^Mục đích cụ thể/ }).check()
  await counter.writes(/Lý do đối với “Mục đích cụ thể”/, 'Ghi rõ địa chỉ nhà đất sẽ mua bán.')
  await counter.datesBy('Người dân bổ sung đến hết ngày', inSevenDays())
  await counter.presses('Gửi yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung cho người dân.')

  const citizen = await as(await citizenBrowser(personalId))
  await citizen.goes(`/ho-so/${code}`, dossierOf(code))
  await citizen.follows('Bổ sung hồ sơ', 'Bổ sung hồ sơ')
  await expect(citizen.page.getByText('Ghi rõ địa chỉ nhà đất sẽ mua bán.')).toBeVisible()
  await citizen.writes(/^Mục đích cụ thể/, 'Mua nhà số 12 đường Tiểu La')
  await citizen.presses('Lưu lại', 'Đã lưu. Phần bổ sung chưa được gửi.')
  await citizen.presses('Gửi phần bổ sung', 'Đã gửi phần bổ sung')

  await opens(counter, code)
  await expect(counter.page.getByText('Mua nhà số 12 đường Tiểu La').first()).toBeVisible()
  await expect(counter.page.getByText('Mua bán nhà đất').first()).toBeAttached()
  await counter.follows('Tiếp nhận hồ sơ', 'Tiếp nhận hồ sơ')
  await counter.presses('Tiếp nhận', 'Đã tiếp nhận hồ sơ.')
})

journey('refusal', async ({ personalId, as, official }) => {
  const code = await filedBy(personalId)
  const counter = await official('mot-cua')
  await opens(counter, code)
  await counter.follows('Từ chối tiếp nhận', 'Từ chối tiếp nhận')
  await counter.presses('Từ chối tiếp nhận', 'Chưa ghi được, vui lòng kiểm tra lại')
  await counter.chooses('Vì sao không tiếp nhận?', 'Không thuộc thẩm quyền giải quyết')
  await counter.writes(/Lý do và hướng dẫn cho người dân/, 'Bà thường trú tại phường Hải Châu; đề nghị nộp tại phường Hải Châu.')
  await counter.presses('Từ chối tiếp nhận', 'Đã từ chối tiếp nhận hồ sơ và báo cho người dân.')

  const citizen = await as(await citizenBrowser(personalId))
  await citizen.goes('/ho-so', 'Hồ sơ của tôi')
  await citizen.follows(code, dossierOf(code))
  await expect(citizen.page.getByText('Không được tiếp nhận').first()).toBeVisible()
  await expect(citizen.page.getByText('đề nghị nộp tại phường Hải Châu')).toBeVisible()
  await expect(citizen.page.getByRole('link', { name: 'Nộp hồ sơ mới' })).toBeVisible()
})

journey('withdrawal', async ({ personalId, as, official }) => {
  const code = await filedBy(personalId)
  const citizen = await as(await citizenBrowser(personalId))
  await citizen.goes(`/ho-so/${code}`, dossierOf(code))
  await citizen.follows('Xin rút hồ sơ', 'Xin rút hồ sơ')
  await citizen.writes(/Lý do xin rút/, 'Tôi nộp nhầm thủ tục.')
  await citizen.presses('Gửi yêu cầu rút hồ sơ', 'Đã gửi yêu cầu rút hồ sơ')

  const counter = await official('mot-cua')
  await opens(counter, code)
  await counter.follows('Trả lời yêu cầu rút hồ sơ', 'Trả lời yêu cầu rút hồ sơ')
  await expect(counter.page.getByText('Tôi nộp nhầm thủ tục.').first()).toBeVisible()
  await counter.chooses('Quyết định', 'Đồng ý cho rút hồ sơ')
  await counter.writes(/Lý do trả lời người dân/, 'Theo đề nghị của người nộp.')
  await counter.presses('Ghi quyết định', 'Đã trả lời yêu cầu rút hồ sơ.')

  await citizen.goes(`/ho-so/${code}`, dossierOf(code))
  await expect(citizen.page.getByText('Đã dừng giải quyết').first()).toBeVisible()
})

journey('lookUp', async ({ personalId, visitor }) => {
  const code = await filedBy(personalId)
  const name = findPerson(personalId)?.claims.HoVaTen ?? ''
  await lookUpInVain(visitor.page, code, String((Number(personalId.slice(-4)) + 1) % 10_000).padStart(4, '0'))
  await visitor.check()
  await lookUpDossier(visitor.page, { code, lastFour: personalId.slice(-4), status: 'Đã nộp, chờ tiếp nhận', name })
  await visitor.check()
})

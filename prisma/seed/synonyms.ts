import type { Synonym } from '@/lib/procedure/model/search/question'

/** What people say, and what the catalogue calls it. An administrator changes these under /quan-tri/tu-dong-nghia. */
const same: Readonly<Record<string, string>> = {
  // Abbreviations, as typed on a phone.
  'gks, giấy ks': 'giấy khai sinh',
  'đk, dk, đky, dky': 'đăng ký',
  'hk, shk': 'hộ khẩu cư trú',
  'cccd, cmnd, cmt, cmtnd, căn cước công dân, chứng minh nhân dân, chứng minh thư, thẻ chip': 'thẻ căn cước',
  'bhyt': 'bảo hiểm y tế',
  'bhxh': 'bảo hiểm xã hội',
  'hkd': 'hộ kinh doanh',
  'htx': 'hợp tác xã',
  'tht': 'tổ hợp tác',
  'csdl': 'cơ sở dữ liệu',
  'bị mất, làm mất, mất giấy, thất lạc, bị rách, hư hỏng, bị hư': 'cấp lại',
  'gpxd': 'giấy phép xây dựng',
  'gplx, bằng lái, bằng lái xe': 'giấy phép lái xe',
  'qsdđ, qsdd, gcnqsdđ, sổ đỏ, sổ hồng, bìa đỏ': 'giấy chứng nhận quyền sử dụng đất',
  'tthn, độc thân, chưa vợ, chưa chồng, chưa lấy vợ, chưa lấy chồng, chưa kết hôn': 'xác nhận tình trạng hôn nhân',
  'kt1, kt2, hộ khẩu, nhập khẩu, nhập hộ khẩu': 'đăng ký thường trú',
  'kt3': 'đăng ký tạm trú',
  'ct01, ct07': 'xác nhận thông tin về cư trú',
  'nvqs, đi lính, đi bộ đội': 'nghĩa vụ quân sự',
  'vneid, định danh mức 2, định danh mức độ 2, tài khoản định danh': 'tài khoản định danh điện tử',
  // A life.
  'đẻ, mới đẻ, sinh con, mới sinh, em bé, làm giấy cho con, giấy tờ cho cháu': 'đăng ký khai sinh',
  'lấy vợ, lấy chồng, cưới, cưới vợ, cưới chồng, giấy kết hôn, giấy hôn thú': 'đăng ký kết hôn',
  'báo tử, giấy báo tử, chứng tử, giấy chứng tử, bố mất, ba mất, cha mất, mẹ mất, má mất, ông mất, bà mất, nội mất, ngoại mất, chồng mất, vợ mất, qua đời, người chết, người mất, từ trần':
    'đăng ký khai tử',
  'người hàn, người nhật, người trung quốc, người đài loan, người mỹ, người nước ngoài, người tây, việt kiều, chồng tây, vợ tây, người ngoại quốc': 'có yếu tố nước ngoài',
  'trễ hạn, muộn, quá hạn, đã lâu': 'quá hạn',
  'mất bản gốc, làm lại giấy khai sinh': 'đăng ký lại khai sinh',
  'sửa tên, đổi tên, đổi họ, sai tên, cải chính, sai năm sinh, sai ngày sinh': 'thay đổi, cải chính, bổ sung thông tin hộ tịch',
  'nhận con, nhận cha, nhận mẹ': 'nhận cha, mẹ, con',
  'xin con nuôi, nhận con nuôi': 'đăng ký việc nuôi con nuôi',
  'người giám hộ, mất năng lực hành vi': 'đăng ký giám hộ',
  'bản sao khai sinh, sao lục khai sinh, trích lục khai sinh, trích lục, xin lại giấy khai sinh, bản sao giấy khai sinh, bản sao giấy kết hôn': 'cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh',
  // Where one lives.
  'chuyển nhà, chuyển chỗ ở, đổi chỗ ở, đổi địa chỉ thường trú': 'đăng ký thường trú',
  'ở trọ, thuê trọ, nhà trọ, phòng trọ, ở thuê': 'đăng ký tạm trú',
  'cắt khẩu, cắt hộ khẩu, xóa hộ khẩu, xóa khẩu': 'xóa đăng ký thường trú',
  'xóa tạm trú': 'xóa đăng ký tạm trú',
  'tách khẩu, tách hộ khẩu, ra riêng': 'tách hộ',
  'đi làm xa, đi xa, vắng nhà': 'khai báo tạm vắng',
  'khách đến nhà, khách ở nhà, người thân đến chơi, ở lại qua đêm': 'thông báo lưu trú',
  'xác nhận cư trú, giấy xác nhận cư trú, xác nhận nơi ở': 'xác nhận thông tin về cư trú',
  // Papers.
  'công chứng, sao y, photo công chứng, sao y bản chính, sao y công chứng': 'chứng thực bản sao từ bản chính',
  'chứng thực giấy tờ, công chứng giấy tờ': 'chứng thực bản sao từ bản chính',
  'công chứng chữ ký, xác nhận chữ ký': 'chứng thực chữ ký',
  'giấy ủy quyền, hợp đồng ủy quyền': 'chứng thực chữ ký hợp đồng giao dịch',
  'công chứng hợp đồng, mua bán xe': 'chứng thực hợp đồng, giao dịch',
  'làm căn cước, cấp căn cước': 'cấp thẻ căn cước',
  'căn cước hư, đổi căn cước, căn cước hết hạn': 'cấp đổi thẻ căn cước',
  'mất thẻ, mất căn cước, mất cccd, mất cmnd': 'cấp lại thẻ căn cước',
  'mất hộ chiếu': 'trình báo mất hộ chiếu',
  // Work and trade.
  'mở quán, mở tiệm, mở cửa hàng, mở shop, buôn bán, bán tạp hóa, bán hàng, kinh doanh tại nhà, giấy phép kinh doanh, mở hộ kinh doanh, hộ cá thể': 'đăng ký thành lập hộ kinh doanh',
  'đóng cửa tiệm, đóng cửa quán, đóng cửa luôn, nghỉ kinh doanh, không kinh doanh nữa, nghỉ bán, giải thể hộ kinh doanh': 'chấm dứt hoạt động hộ kinh doanh',
  'tạm nghỉ bán, tạm ngừng': 'tạm ngừng kinh doanh hộ kinh doanh',
  'đổi địa chỉ hộ kinh doanh, đổi tên hộ kinh doanh, thay đổi hộ kinh doanh': 'đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
  'lập hợp tác xã, mở hợp tác xã': 'đăng ký thành lập hợp tác xã',
  // House, land, street.
  'cất nhà, làm nhà, xây nhà, sửa nhà, nhà cấp 4': 'giấy phép xây dựng nhà ở riêng lẻ',
  'lấn ranh, lấn đất, tranh chấp đất, hàng xóm lấn, tranh chấp ranh': 'hòa giải tranh chấp đất đai',
  'vỉa hè, lề đường, lòng đường, hè phố': 'sử dụng tạm thời lòng đường, vỉa hè, hè phố',
  'chặt cây, đốn cây, cưa cây': 'chặt hạ, dịch chuyển cây xanh',
  // Support.
  'tiền mai táng, mai táng phí, tiền tuất, ma chay, hỏa táng': 'hỗ trợ chi phí mai táng',
  'người già, cụ già, 80 tuổi, 75 tuổi, không có lương hưu, không lương hưu': 'trợ cấp hưu trí xã hội',
  'tiền trợ cấp, trợ cấp hàng tháng': 'trợ cấp xã hội hàng tháng',
  'giấy khuyết tật, tàn tật, khuyết tật': 'xác định mức độ khuyết tật, giấy xác nhận khuyết tật',
  'hộ nghèo, thoát nghèo, cận nghèo': 'công nhận hộ nghèo, hộ cận nghèo',
  'thu nhập thấp, lương thấp': 'người lao động có thu nhập thấp',
  'cai nghiện, nghiện': 'cai nghiện ma túy tự nguyện',
  'heo, heo chết, lợn chết, gà chết, dịch bệnh, bị dịch': 'hỗ trợ khắc phục thiệt hại do dịch bệnh động vật',
  'mất mùa, bão lụt, thiên tai': 'hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai',
  // Vehicles, disputes, the army.
  'biển số, biển số xe, mua xe, xe máy mới, xe mới, cà vẹt, cavet, giấy tờ xe': 'đăng ký xe',
  'sang tên xe, mua xe cũ': 'đăng ký sang tên xe',
  'sơn lại xe, sơn lại màu xe, đổi màu xe, đổi biển số': 'đổi chứng nhận đăng ký xe, biển số xe',
  'khiếu kiện': 'giải quyết khiếu nại',
  'tố giác': 'giải quyết tố cáo',
}

/** What no ward does, and who does it. Said to people, so in whole sentences. */
const elsewhere: readonly (readonly [words: string, vi: string, en: string])[] = [
  ['ly hôn, ly dị, li hôn, li dị, đơn ly hôn', 'Ly hôn do Tòa án nhân dân khu vực giải quyết, phường không nhận hồ sơ này.', 'Divorce is a matter of the People’s Court of the area, not of the ward.'],
  ['cấp hộ chiếu, làm hộ chiếu, hộ chiếu mới, xin hộ chiếu, passport', 'Hộ chiếu phổ thông do Phòng Quản lý xuất nhập cảnh, Công an thành phố cấp; nộp trực tuyến trên Cổng dịch vụ công quốc gia.', 'Passports are issued by the immigration office of the city police; apply on the national public-service portal.'],
  ['thi bằng lái, bằng lái xe, giấy phép lái xe, thi lái xe, cấp bằng lái, mất bằng lái, hạng b2, hạng a1', 'Giấy phép lái xe do Phòng Cảnh sát giao thông, Công an thành phố sát hạch và cấp.', 'Driving licences are examined and issued by the traffic police of the city.'],
  ['lý lịch tư pháp', 'Phiếu lý lịch tư pháp xin qua ứng dụng VNeID hoặc tại Công an thành phố.', 'Criminal records are issued through VNeID or by the city police.'],
  ['công ty tnhh, công ty cổ phần, thành lập công ty, mở công ty, thành lập doanh nghiệp, lập công ty', 'Công ty đăng ký tại Phòng Đăng ký kinh doanh, Sở Tài chính. Phường chỉ đăng ký hộ kinh doanh và hợp tác xã.', 'Companies are registered by the city’s business registration office. The ward registers household businesses and cooperatives.'],
  ['bảo hiểm thất nghiệp, trợ cấp thất nghiệp, thất nghiệp', 'Bảo hiểm thất nghiệp do Trung tâm Dịch vụ việc làm của thành phố giải quyết.', 'Unemployment insurance is handled by the employment service centre of the city.'],
  ['nhập quốc tịch, thôi quốc tịch, quốc tịch việt nam', 'Việc quốc tịch do Sở Tư pháp tiếp nhận.', 'Matters of nationality are handled by the Department of Justice.'],
  ['karaoke, vũ trường', 'Giấy phép kinh doanh karaoke, vũ trường do Sở Văn hóa và Thể thao cấp.', 'Karaoke and dance halls are licensed by the Department of Culture and Sports.'],
  ['đăng kiểm', 'Đăng kiểm xe làm tại trung tâm đăng kiểm xe cơ giới.', 'Vehicles are inspected at a vehicle inspection centre.'],
  ['bản quyền, quyền tác giả, nhãn hiệu, sáng chế', 'Quyền tác giả đăng ký tại Cục Bản quyền tác giả; nhãn hiệu, sáng chế tại Cục Sở hữu trí tuệ.', 'Copyright is registered at the Copyright Office, trade marks and patents at the Intellectual Property Office.'],
  ['thẻ tạm trú, visa, thị thực, giấy phép lao động', 'Thị thực, thẻ tạm trú của người nước ngoài do Phòng Quản lý xuất nhập cảnh cấp; giấy phép lao động do Sở Nội vụ cấp.', 'Visas and residence cards are issued by the immigration office, work permits by the Department of Home Affairs.'],
  ['bảo hiểm xe, bảo hiểm xe máy, bảo hiểm ô tô', 'Bảo hiểm xe mua tại các công ty bảo hiểm, không phải thủ tục hành chính.', 'Vehicle insurance is sold by insurance companies; it is no administrative procedure.'],
  ['sổ hộ khẩu', 'Sổ hộ khẩu giấy không còn giá trị từ năm 2023 và không cấp lại. Bạn có thể xin xác nhận thông tin về cư trú.', 'Paper household books ended in 2023 and are not reissued. You can ask for a confirmation of residence.'],
  ['phòng khám, hành nghề y, hành nghề khám bệnh, nhà thuốc', 'Giấy phép hành nghề y, dược và phòng khám do Sở Y tế cấp.', 'Medical practice, pharmacies and clinics are licensed by the Department of Health.'],
  ['thai sản, chế độ thai sản, sổ bảo hiểm, bhxh một lần', 'Chế độ bảo hiểm xã hội do cơ quan Bảo hiểm xã hội giải quyết.', 'Social insurance benefits are handled by the Social Security office.'],
  ['khai thuế, thuế thu nhập, mã số thuế, nộp thuế, hoàn thuế, thuế đất', 'Việc thuế do Cơ quan Thuế giải quyết.', 'Taxes are handled by the tax office.'],
]

const listOf = (words: string) => words.split(',').map((word) => word.trim())

export const seededSynonyms: readonly (Synonym & { readonly meansEn?: string })[] = [
  ...Object.entries(same).map(([words, means]) => ({ kind: 'SAME' as const, words: listOf(words), means })),
  ...elsewhere.map(([words, means, meansEn]) => ({ kind: 'ELSEWHERE' as const, words: listOf(words), means, meansEn })),
]

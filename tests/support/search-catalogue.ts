import type { ProcedureSource } from '@/lib/procedure/schema'

/**
 * A small catalogue of information for the tests of the search, beside the procedures the portal ships: names as
 * catalogues have them, codes made up.
 */
const named: readonly (readonly [code: string, name: string, sector: string])[] = [
  ['9.000001', 'Đăng ký thành lập hộ kinh doanh', 'Hộ kinh doanh'],
  ['9.000002', 'Chấm dứt hoạt động hộ kinh doanh', 'Hộ kinh doanh'],
  ['9.000004', 'Gia hạn tạm trú', 'Cư trú'],
  ['9.000009', 'Đăng ký kết hôn có yếu tố nước ngoài', 'Hộ tịch'],
  ['9.000011', 'Hòa giải tranh chấp đất đai', 'Đất đai'],
  ['9.000012', 'Cấp lại thẻ căn cước', 'Căn cước'],
  ['9.000013', 'Cấp đổi thẻ căn cước', 'Căn cước'],
  ['9.000014', 'Đăng ký lại khai sinh', 'Hộ tịch'],
  ['9.000015', 'Chứng thực chữ ký người dịch', 'Chứng thực'],
  ['9.000016', 'Xóa đăng ký tạm trú', 'Cư trú'],
  ['9.000017', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', 'Xây dựng'],
  ['9.000018', 'Công nhận hòa giải viên', 'Hòa giải ở cơ sở'],
  ['9.000020', 'Xác định mức độ khuyết tật', 'Bảo trợ xã hội'],
]

export const searchCatalogue: readonly ProcedureSource[] = named.map(([code, name, sector], index) => ({
  code,
  name: { vi: name },
  sector: { key: `sector${String(index)}`, name: { vi: sector } },
  level: 'INFO',
  audience: { vi: 'Người dân' },
  summary: { vi: `Thủ tục thuộc lĩnh vực ${sector}.` },
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 3 } }],
}))

import type { AudienceKind, LifeEvent } from '@/lib/procedure/schema'

const events: Record<LifeEvent, { readonly title: string; readonly body: string }> = {
  havingChild: { title: 'Sinh con, nuôi con', body: 'Khai sinh, nhận cha mẹ con, nuôi con nuôi, giám hộ' },
  marrying: { title: 'Kết hôn', body: 'Xác nhận tình trạng hôn nhân, đăng ký kết hôn' },
  moving: { title: 'Chuyển chỗ ở', body: 'Thường trú, tạm trú, tạm vắng, tách hộ' },
  losingSomeone: { title: 'Có người thân mất', body: 'Khai tử, mai táng, thừa kế' },
  startingBusiness: { title: 'Mở cửa hàng, làm ăn', body: 'Hộ kinh doanh, tổ hợp tác, hợp tác xã' },
  certifyingPapers: { title: 'Sao y, chứng thực', body: 'Bản sao, chữ ký, hợp đồng, trích lục' },
  identityPapers: { title: 'Giấy tờ tùy thân', body: 'Căn cước, định danh điện tử, hộ tịch' },
  support: { title: 'Cần trợ giúp', body: 'Trợ cấp, khuyết tật, hộ nghèo, hỗ trợ' },
  landAndHouse: { title: 'Nhà và đất', body: 'Giấy phép xây dựng, đất đai, nhà ở' },
  vehicles: { title: 'Xe cộ', body: 'Đăng ký xe, biển số' },
  militaryService: { title: 'Nghĩa vụ quân sự', body: 'Đăng ký, chế độ với quân nhân' },
  farming: { title: 'Trồng trọt, chăn nuôi', body: 'Hỗ trợ sản xuất, dịch bệnh, thủy lợi' },
  disputes: { title: 'Tranh chấp, khiếu nại', body: 'Hòa giải, khiếu nại, tố cáo' },
}

const audiences: Record<AudienceKind, string> = {
  CITIZEN: 'Công dân',
  FOREIGNER: 'Người nước ngoài, người Việt Nam ở nước ngoài',
  BUSINESS: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh',
  ORGANISATION: 'Tổ chức',
  OFFICIAL: 'Cán bộ, công chức',
}

/** Tìm theo việc trong đời, theo đối tượng, và câu hỏi chọn thủ tục. */
export const finding = {
  events,
  audiences,
  eventsTitle: 'Theo việc của bạn',
  eventLead: 'Các thủ tục hay cần đến trong việc này. Chọn một thủ tục để xem cần nộp gì, mất bao lâu, tốn bao nhiêu.',
  eventNone: 'Phường chưa công bố thủ tục nào cho việc này.',
  audienceTitle: 'Theo đối tượng',
  audienceLead: 'Các thủ tục dành cho đối tượng này.',
  filterLabel: 'Lọc theo đối tượng',
  everybody: 'Tất cả đối tượng',
  choosersTitle: 'Chưa rõ thủ tục nào là của bạn?',
  choosersLead: 'Trả lời vài câu hỏi ngắn để chọn đúng thủ tục.',
  chooser: {
    breadcrumbs: 'Đường dẫn',
    question: (number: number) => `Câu hỏi ${String(number)}`,
    next: 'Tiếp tục',
    choose: 'Vui lòng chọn một câu trả lời.',
    back: 'Làm lại từ đầu',
    answered: 'Bạn đã trả lời',
    result: 'Thủ tục của bạn',
    gone: 'Thủ tục này hiện chưa được công bố trên cổng. Vui lòng gọi đường dây nóng.',
  },
  elsewhere: 'Việc này không làm ở phường',
  understood: (query: string) => `Từ gõ nhầm được hiểu là: ${query}`,
  notSure: 'Không tìm thấy thủ tục đúng điều bạn hỏi',
  nearest: 'Đây chỉ là những thủ tục gần giống, có thể không phải việc của bạn.',
}

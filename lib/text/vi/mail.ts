type Words = { subject: (code: string) => string; lines: string[]; button: string }

const dossier = (subject: (code: string) => string, ...lines: string[]): Words => ({ subject, lines, button: 'Xem hồ sơ' })

const appointment = (subject: (when: string) => string, ...lines: string[]): Words => ({ subject, lines, button: 'Xem lịch hẹn' })

const mandate = (subject: string, ...lines: string[]): Words => ({ subject: () => subject, lines, button: 'Xem trong tài khoản' })

/** What the citizen is told, in the portal and by e-mail. Nothing personal beyond the code and a link. */
export const mail = {
  greeting: 'Kính gửi ông/bà,',
  closing: 'Trân trọng, Cổng dịch vụ công Một Cửa.',
  footer:
    'Đây là thư tự động, xin không trả lời thư này. Cổng dịch vụ công không bao giờ hỏi mật khẩu hoặc mã xác thực của ông/bà qua thư điện tử, tin nhắn hay điện thoại.',
  /** What a text message says: the news in one line and where to read on; of a code, the line that says it. */
  sms: (subject: string, { lines }: Pick<Words, 'lines'>): string => (lines[0]?.includes('{ma_xac_nhan}') ? `Một Cửa: ${lines[0]}` : `${subject}. Xem tại {lien_ket}`),
  topics: {
    'dossier.submitted': dossier(
      (code) => `Đã nhận được hồ sơ ${code}`,
      'Chúng tôi đã nhận được hồ sơ ông/bà nộp trực tuyến.',
      'Cán bộ Bộ phận Một cửa sẽ kiểm tra và thông báo việc tiếp nhận. Trang hồ sơ cho biết việc tiếp theo và thời hạn.',
    ),
    'dossier.accepted': dossier(
      (code) => `Hồ sơ ${code} đã được tiếp nhận`,
      'Hồ sơ của ông/bà đã được tiếp nhận. Ngày hẹn trả kết quả và giấy tiếp nhận có trên trang hồ sơ.',
    ),
    'dossier.refused': dossier(
      (code) => `Hồ sơ ${code} không được tiếp nhận`,
      'Rất tiếc, hồ sơ của ông/bà không được tiếp nhận. Lý do và việc ông/bà có thể làm tiếp theo được ghi trên trang hồ sơ.',
    ),
    'dossier.in-progress': dossier(
      (code) => `Hồ sơ ${code} đang được giải quyết`,
      'Hồ sơ của ông/bà đang được giải quyết. Ngày hẹn trả kết quả có trên trang hồ sơ.',
    ),
    'dossier.supplement-requested': dossier(
      (code) => `Hồ sơ ${code} cần bổ sung`,
      'Hồ sơ của ông/bà cần được bổ sung hoặc sửa lại. Trang hồ sơ ghi rõ nội dung cần bổ sung, lý do và thời hạn.',
    ),
    'dossier.supplement-answered': dossier(
      (code) => `Đã nhận được phần bổ sung của hồ sơ ${code}`,
      'Chúng tôi đã nhận được phần bổ sung. Hồ sơ của ông/bà tiếp tục được giải quyết.',
    ),
    'dossier.supplement-overdue': dossier(
      (code) => `Hồ sơ ${code} đã quá hạn bổ sung`,
      'Thời hạn bổ sung hồ sơ đã qua mà chúng tôi chưa nhận được phần bổ sung. Việc tiếp theo được ghi trên trang hồ sơ.',
    ),
    'dossier.payment-requested': dossier(
      (code) => `Hồ sơ ${code} cần nộp phí, lệ phí`,
      'Ông/bà cần nộp phí, lệ phí để hồ sơ được giải quyết tiếp. Số tiền, lý do, cách nộp và nơi nộp có trên trang hồ sơ.',
    ),
    'dossier.payment-recorded': dossier(
      (code) => `Đã nhận được phí, lệ phí của hồ sơ ${code}`,
      'Chúng tôi đã nhận đủ phí, lệ phí của hồ sơ. Việc tiếp theo được ghi trên trang hồ sơ.',
    ),
    'dossier.payment-reminder': dossier(
      (code) => `Sắp hết hạn nộp phí, lệ phí của hồ sơ ${code}`,
      'Hồ sơ của ông/bà đang chờ nộp phí, lệ phí và sắp hết hạn nộp. Hạn nộp, số tiền, cách nộp và nơi nộp có trên trang hồ sơ.',
      'Nếu vừa nộp, xin ông/bà bỏ qua thư này.',
    ),
    'dossier.closed-unpaid': dossier(
      (code) => `Hồ sơ ${code} dừng giải quyết vì chưa nộp phí, lệ phí`,
      'Đã hết hạn nộp phí, lệ phí mà chúng tôi chưa nhận được tiền, nên hồ sơ dừng giải quyết. Nếu vẫn cần, ông/bà có thể nộp hồ sơ mới.',
      'Nếu ông/bà đã nộp tiền, xin gọi cho chúng tôi theo số điện thoại trên trang hồ sơ.',
    ),
    'dossier.confirmation-requested': dossier(
      (code) => `Mời ông/bà kiểm tra bản dự thảo của hồ sơ ${code}`,
      'Bản dự thảo giấy tờ đã được lập. Xin ông/bà kiểm tra từng nội dung rồi xác nhận, hoặc cho biết chỗ chưa đúng.',
      'Nếu quá thời hạn ghi trên trang hồ sơ mà ông/bà không có ý kiến, bản dự thảo được coi là đúng.',
    ),
    'dossier.confirmed-by-silence': dossier(
      (code) => `Bản dự thảo của hồ sơ ${code} được coi là đúng`,
      'Thời hạn cho ý kiến đã qua và ông/bà không có ý kiến, nên bản dự thảo được coi là đúng. Hồ sơ tiếp tục được giải quyết.',
    ),
    'dossier.due-date-changed': dossier(
      (code) => `Ngày hẹn trả kết quả của hồ sơ ${code} thay đổi`,
      'Chúng tôi xin lỗi vì chưa giải quyết xong hồ sơ đúng hẹn. Ngày hẹn mới và lý do có trên trang hồ sơ.',
    ),
    'dossier.withdrawal-requested': dossier(
      (code) => `Đã nhận được yêu cầu rút hồ sơ ${code}`,
      'Chúng tôi đã nhận được yêu cầu rút hồ sơ của ông/bà. Cán bộ sẽ xem xét và trả lời.',
    ),
    'dossier.withdrawal-declined': dossier(
      (code) => `Hồ sơ ${code} không rút được`,
      'Yêu cầu rút hồ sơ không được chấp nhận; hồ sơ tiếp tục được giải quyết. Lý do được ghi trên trang hồ sơ.',
    ),
    'dossier.stopped': dossier(
      (code) => `Hồ sơ ${code} đã dừng giải quyết`,
      'Việc giải quyết hồ sơ đã dừng. Lý do được ghi trên trang hồ sơ.',
    ),
    'dossier.completed': dossier(
      (code) => `Hồ sơ ${code} đã có kết quả`,
      'Hồ sơ của ông/bà đã được giải quyết xong. Cách nhận kết quả có trên trang hồ sơ.',
    ),
    'dossier.returned': dossier(
      (code) => `Đã trả kết quả của hồ sơ ${code}`,
      'Kết quả giải quyết hồ sơ đã được trả. Nếu ông/bà chưa nhận được, xin gọi đường dây nóng ghi trên cổng.',
    ),
    'dossier.collect-reminder': dossier(
      (code) => `Kết quả của hồ sơ ${code} đang chờ ông/bà nhận`,
      'Kết quả của hồ sơ đã có và đang được giữ tại quầy. Khi đến nhận, xin ông/bà mang theo giấy tờ tùy thân và giấy hẹn hoặc mã hồ sơ.',
      'Nếu không đến được, ông/bà có thể ghi tên người nhận thay trên trang hồ sơ. Nếu vừa nhận, xin ông/bà bỏ qua thư này.',
    ),
    'dossier.undelivered': dossier(
      (code) => `Bưu chính không phát được kết quả của hồ sơ ${code}`,
      'Bưu gửi kết quả đã được chuyển trả về cơ quan. Kết quả đang chờ ông/bà tại quầy; xin mang theo giấy tờ tùy thân và mã hồ sơ khi đến nhận.',
    ),
    'dossier.message': { ...dossier((code) => `Có tin mới về hồ sơ ${code}`, 'Cơ quan giải quyết vừa gửi tin cho ông/bà trong mục Trao đổi của hồ sơ.'), button: 'Đọc tin' },
    'dossier.supplement-reminder': dossier(
      (code) => `Sắp hết hạn bổ sung hồ sơ ${code}`,
      'Hồ sơ của ông/bà còn chờ bổ sung và thời hạn sắp hết. Trang hồ sơ ghi rõ cần bổ sung gì và đến ngày nào.',
      'Nếu đã gửi phần bổ sung, xin bỏ qua thư này.',
    ),
    'dossier.correcting': dossier(
      (code) => `Kết quả của hồ sơ ${code} được đính chính`,
      'Kết quả đã cấp có chỗ chưa đúng và đang được lập lại. Kết quả mới sẽ thay kết quả cũ; ông/bà không phải nộp gì thêm.',
      'Chúng tôi xin lỗi ông/bà về sự bất tiện này.',
    ),
    'dossier.correction-declined': dossier(
      (code) => `Kết quả của hồ sơ ${code} được giữ nguyên`,
      'Chúng tôi đã xem lại kết quả theo đề nghị đính chính của ông/bà và giữ nguyên. Lý do được ghi trên trang hồ sơ.',
    ),
    'dossier.recalled': dossier(
      (code) => `Kết quả của hồ sơ ${code} được thu hồi`,
      'Kết quả giải quyết hồ sơ được thu hồi để xem xét lại. Lý do và việc tiếp theo được ghi trên trang hồ sơ.',
      'Chúng tôi xin lỗi ông/bà về sự bất tiện này.',
    ),
    'draft.expiring': {
      subject: (code) => `Bản nháp thủ tục ${code} sắp hết hạn`,
      lines: ['Bản nháp hồ sơ của ông/bà chưa được nộp và sắp bị xóa. Ngày xóa được ghi trong danh sách hồ sơ.', 'Nếu vẫn cần, xin ông/bà làm tiếp trước ngày đó.'],
      button: 'Làm tiếp bản nháp',
    },
    'dossier.file-refused': dossier(
      (code) => `Một tệp trong hồ sơ ${code} nhiễm mã độc`,
      'Sau khi ông/bà gửi, máy quét phát hiện mã độc trong một tệp nên không ai mở được tệp đó. Trang hồ sơ ghi rõ là giấy tờ nào.',
      'Hồ sơ vẫn được giữ. Cán bộ sẽ đề nghị bổ sung bản khác; xin ông/bà kiểm tra máy đã dùng để gửi tệp và chuẩn bị bản chụp hoặc bản quét mới.',
    ),
    'draft.file-refused': {
      subject: (code) => `Một tệp trong bản nháp thủ tục ${code} nhiễm mã độc`,
      lines: ['Máy quét phát hiện mã độc trong một tệp ông/bà đã tải lên nên không ai mở được tệp đó. Những gì đã khai vẫn còn nguyên.', 'Xin ông/bà bỏ tệp đó ở bước Giấy tờ và tải lên bản khác trước khi nộp.'],
      button: 'Thay tệp',
    },
    'draft.procedure-withdrawn': {
      subject: (code) => `Thủ tục ${code} ngừng tiếp nhận hồ sơ`,
      lines: ['Ông/bà đang có bản nháp hồ sơ của thủ tục này. Thủ tục ngừng hoặc sắp ngừng tiếp nhận hồ sơ mới.', 'Trang của thủ tục ghi rõ lý do, thời điểm và thủ tục thay thế nếu có.'],
      button: 'Xem lý do và thủ tục thay thế',
    },
    'appointment.booked': appointment(
      (when) => `Đã đặt lịch hẹn lúc ${when}`,
      'Lịch hẹn của ông/bà đã được ghi nhận. Xin mang theo giấy tờ tùy thân và đến trước giờ hẹn khoảng năm phút.',
      'Nếu không đến được, xin đổi hoặc hủy lịch hẹn để người khác được dùng giờ đó.',
    ),
    'appointment.moved': appointment((when) => `Lịch hẹn đã đổi sang ${when}`, 'Lịch hẹn của ông/bà đã được đổi sang giờ mới. Giờ cũ không còn được giữ.'),
    'appointment.cancelled': appointment((when) => `Lịch hẹn lúc ${when} đã được hủy`, 'Lịch hẹn đã được hủy theo yêu cầu của ông/bà. Khi cần, ông/bà có thể đặt lịch hẹn khác.'),
    'appointment.called-off': appointment(
      (when) => `Bộ phận Một cửa không giữ được lịch hẹn lúc ${when}`,
      'Rất tiếc, Bộ phận Một cửa không tiếp ông/bà được vào giờ đã hẹn. Chúng tôi xin lỗi và mời ông/bà chọn giờ khác.',
    ),
    'appointment.reminder': appointment(
      (when) => `Nhắc lịch hẹn lúc ${when}`,
      'Ông/bà có lịch hẹn tại Bộ phận Một cửa vào ngày mai. Xin mang theo giấy tờ tùy thân và giấy tờ liên quan.',
      'Nếu không đến được, xin đổi hoặc hủy lịch hẹn để người khác được dùng giờ đó.',
    ),
    'complaint.received': {
      subject: (code) => `Đã nhận được phản ánh, kiến nghị ${code}`,
      lines: ['Chúng tôi đã nhận được phản ánh, kiến nghị của ông/bà. Hạn trả lời được ghi trên trang phản ánh.'],
      button: 'Xem phản ánh, kiến nghị',
    },
    'complaint.answered': {
      subject: (code) => `Phản ánh, kiến nghị ${code} đã được trả lời`,
      lines: ['Phản ánh, kiến nghị của ông/bà đã được trả lời. Xin mở trang dưới đây để đọc.'],
      button: 'Đọc câu trả lời',
    },
    'privacy.package-ready': {
      subject: () => 'Gói dữ liệu cá nhân của ông/bà đã sẵn sàng',
      lines: ['Gói dữ liệu ông/bà yêu cầu đã được lập xong. Xin đăng nhập để tải về trong vòng 7 ngày.'],
      button: 'Tải gói dữ liệu',
    },
    'privacy.rectification-answered': {
      subject: () => 'Đề nghị sửa dữ liệu cá nhân đã được trả lời',
      lines: ['Cơ quan đã trả lời đề nghị sửa dữ liệu cá nhân của ông/bà. Xin mở trang dưới đây để đọc.'],
      button: 'Đọc câu trả lời',
    },
    'privacy.erasure-done': {
      subject: () => 'Tài khoản của ông/bà trên cổng đã được xóa',
      lines: [
        'Theo yêu cầu của ông/bà, tài khoản và dữ liệu cá nhân trong tài khoản đã được xóa. Hồ sơ đã nộp và sổ đăng ký được cơ quan giữ theo thời hạn luật định; ông/bà tra cứu hồ sơ bằng mã hồ sơ.',
        'Đây là tin cuối cùng gửi đến địa chỉ này; địa chỉ cũng được xóa sau khi gửi. Nếu ông/bà không yêu cầu việc này, xin báo ngay cho Bộ phận Một cửa.',
      ],
      button: 'Đọc về quyền riêng tư',
    },
    'privacy.erasure-hindered': {
      subject: () => 'Chưa xóa được tài khoản của ông/bà',
      lines: [
        'Đến ngày xóa, tài khoản của ông/bà còn việc chưa xong hoặc dữ liệu đang được giữ theo quy định, nên chưa xóa được. Tài khoản vẫn còn nguyên.',
        'Trang dưới đây ghi rõ còn việc gì. Khi việc đó xong, ông/bà có thể yêu cầu lại.',
      ],
      button: 'Xem còn việc gì',
    },
    'mandate.asked': mandate(
      'Có người xin được nộp hồ sơ thay ông/bà',
      'Có người vừa xin được nộp hồ sơ và theo dõi hồ sơ đó thay ông/bà. Xin xem đó là ai rồi đồng ý hoặc từ chối trong tài khoản.',
      'Nếu ông/bà không biết việc này, xin từ chối và không đọc mã xác nhận cho bất kỳ ai.',
    ),
    'mandate.given': mandate('Việc nộp hồ sơ thay đã được đồng ý', 'Từ nay người được ủy quyền có thể nộp hồ sơ thay. Người ủy quyền xem và thu hồi được bất cứ lúc nào trong tài khoản.'),
    'mandate.declared': mandate(
      'Có người khai là được nộp hồ sơ thay ông/bà',
      'Có người vừa khai là cha, mẹ hoặc người được ông/bà ủy quyền bằng văn bản để nộp hồ sơ thay ông/bà. Cán bộ sẽ kiểm tra khi nhận hồ sơ.',
      'Nếu không đúng, xin thu hồi ngay trong tài khoản.',
    ),
    'mandate.declined': mandate('Đề nghị nộp hồ sơ thay không được đồng ý', 'Người có yêu cầu không đồng ý để ông/bà nộp hồ sơ thay.'),
    'mandate.revoked': mandate('Việc nộp hồ sơ thay đã chấm dứt', 'Việc nộp hồ sơ thay đã chấm dứt. Người nộp thay không xem và không làm gì được với các hồ sơ đó nữa.'),
    'account.merged': {
      subject: () => 'Tài khoản trên cổng có thay đổi về số định danh',
      lines: ['Hai tài khoản của ông/bà đã được gộp làm một, hoặc số định danh của ông/bà đã thay đổi theo VNeID. Hồ sơ, hồ sơ nháp và tin báo được giữ nguyên.', 'Nếu ông/bà không làm việc này, xin báo ngay cho Bộ phận Một cửa.'],
      button: 'Xem tài khoản',
    },
    'mandate.code': {
      subject: () => 'Mã đồng ý cho nộp hồ sơ thay',
      lines: ['Có người xin nộp hồ sơ thay ông/bà. Nếu đồng ý, đọc mã {ma_xac_nhan} cho người đó. Nếu không, đừng đọc mã cho ai.'],
      button: 'Mở cổng dịch vụ',
    },
    'assistance.code': {
      subject: () => 'Mã đồng ý cho tổ công nghệ số hỗ trợ',
      lines: ['Thành viên tổ công nghệ số xin giúp ông/bà khai thủ tục {ma}. Nếu đồng ý, đọc mã {ma_xac_nhan} cho người đó. Nếu không, đừng đọc mã cho ai.'],
      button: 'Mở cổng dịch vụ',
    },
    'assistance.filing-code': {
      subject: () => 'Mã đồng ý nộp hồ sơ',
      lines: ['Sắp nộp hồ sơ đứng tên ông/bà (thủ tục, phí): {ma}. Nếu đúng, đọc mã {ma_xac_nhan} cho người đang hỗ trợ. Nếu không, đừng đọc mã cho ai.'],
      button: 'Mở cổng dịch vụ',
    },
    'dossier.hand-over-code': {
      subject: (code) => `Mã nhận kết quả hồ sơ ${code}`,
      lines: ['Mã nhận kết quả của ông/bà là {ma_xac_nhan}.', 'Xin chỉ đọc mã này cho cán bộ trả kết quả khi đang nhận giấy tờ tại quầy. Không gửi mã cho bất kỳ ai khác.'],
      button: 'Mở cổng dịch vụ',
    },
    'account.phone-confirmation': {
      subject: () => 'Mã xác nhận số điện thoại',
      lines: ['Mã xác nhận số điện thoại trên Cổng dịch vụ công Một Cửa là {ma_xac_nhan}. Không gửi mã này cho bất kỳ ai.'],
      button: 'Mở cổng dịch vụ',
    },
    'account.email-confirmation': {
      subject: () => 'Xác nhận địa chỉ thư điện tử',
      lines: ['Địa chỉ thư điện tử này vừa được ghi vào một tài khoản trên Cổng dịch vụ công Một Cửa. Xin mở liên kết dưới đây để xác nhận.', 'Nếu ông/bà không yêu cầu, xin bỏ qua thư này; địa chỉ sẽ không được dùng.'],
      button: 'Xác nhận địa chỉ',
    },
    'official.invitation': {
      subject: () => 'Mời sử dụng Cổng dịch vụ công Một Cửa',
      lines: ['Quản trị viên đã tạo tài khoản cán bộ cho ông/bà. Xin mở liên kết dưới đây để đặt mật khẩu. Liên kết chỉ dùng được một lần, trong 30 phút.'],
      button: 'Đặt mật khẩu',
    },
    'official.password-reset': {
      subject: () => 'Đặt lại mật khẩu',
      lines: ['Có yêu cầu đặt lại mật khẩu tài khoản cán bộ của ông/bà. Liên kết dưới đây chỉ dùng được một lần, trong 30 phút.', 'Nếu ông/bà không yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn có hiệu lực.'],
      button: 'Đặt lại mật khẩu',
    },
    'official.account-changed': {
      subject: () => 'Cách đăng nhập tài khoản cán bộ vừa thay đổi',
      lines: ['Mật khẩu, lớp xác thực thứ hai hoặc mã dự phòng của tài khoản cán bộ của ông/bà vừa được thay đổi. Trang bảo mật cho biết tài khoản đang có những gì và đang đăng nhập ở đâu.', 'Nếu không phải ông/bà làm, xin báo ngay cho quản trị viên của đơn vị.'],
      button: 'Xem trang bảo mật',
    },
    'official.factors-reset': {
      subject: () => 'Quản trị viên đã đặt lại xác thực hai lớp của ông/bà',
      lines: ['Quản trị viên của đơn vị đã đặt lại xác thực hai lớp của tài khoản cán bộ của ông/bà; mọi phiên đăng nhập đã kết thúc. Lần đăng nhập tới, ông/bà thiết lập lại bằng điện thoại của mình.', 'Nếu ông/bà không đề nghị việc này, xin báo ngay cho quản trị viên.'],
      button: 'Đăng nhập',
    },
  } satisfies Record<string, Words>,
}

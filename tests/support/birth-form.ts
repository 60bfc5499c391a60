import { type FormDefinition, formDefinition } from '@/lib/form/schema'

const yes = (name: string) => ({ '==': [{ var: name }, true] })

/** A form with one of everything, in the likeness of a birth registration; for tests. */
export const birthForm: FormDefinition = formDefinition.parse({
  pages: [
    {
      key: 'requester', title: { vi: 'Người yêu cầu', en: 'The requester' },
      sections: [{
        key: 'who', title: { vi: 'Thông tin của bạn', en: 'About you' },
        fields: [
          { key: 'requesterName', type: 'text', label: { vi: 'Họ và tên', en: 'Full name' }, required: true, prefill: { source: 'vneid', claim: 'HoVaTen', locked: true } },
          { key: 'requesterId', type: 'personalId', label: { vi: 'Số định danh cá nhân' }, required: true, birthDateField: 'requesterBirthDate', sexField: 'requesterSex', prefill: { source: 'vneid', claim: 'SoDinhDanh', locked: true } },
          { key: 'requesterBirthDate', type: 'date', label: { vi: 'Ngày sinh của bạn', en: 'Your date of birth' }, required: true, prefill: { source: 'vneid', claim: 'NgayThangNamSinh' }, rules: [{ kind: 'age', min: 14, message: { vi: 'Người yêu cầu phải đủ 14 tuổi', en: 'The requester must be at least 14' } }] },
          { key: 'requesterSex', type: 'choice', label: { vi: 'Giới tính', en: 'Sex' }, options: [{ value: 'male', label: { vi: 'Nam', en: 'Male' } }, { value: 'female', label: { vi: 'Nữ', en: 'Female' } }], prefill: { source: 'vneid', claim: 'GioiTinh' } },
          { key: 'requesterPhone', type: 'phone', label: { vi: 'Số điện thoại', en: 'Phone number' }, prefill: { source: 'vneid', claim: 'SoDienThoai' } },
          { key: 'requesterEmail', type: 'email', label: { vi: 'Thư điện tử' }, prefill: { source: 'vneid', claim: 'ThuDienTu' } },
          { key: 'requesterHome', type: 'address', label: { vi: 'Nơi cư trú' }, required: true, prefill: { source: 'vneid', claim: 'ThuongTru' } },
          { key: 'relation', type: 'choice', label: { vi: 'Quan hệ với trẻ', en: 'Relation to the child' }, required: true, options: [{ value: 'parent', label: { vi: 'Cha hoặc mẹ', en: 'Parent' } }, { value: 'other', label: { vi: 'Người khác', en: 'Somebody else' } }] },
          { key: 'relationDetail', type: 'text', label: { vi: 'Quan hệ cụ thể' }, required: true, condition: { '==': [{ var: 'relation' }, 'other'] }, maxLength: 50 },
        ],
      }],
    },
    {
      key: 'child', title: { vi: 'Trẻ được khai sinh', en: 'The child' },
      sections: [{
        key: 'child',
        fields: [
          { key: 'childNote', type: 'static', text: { vi: 'Ghi đúng như giấy chứng sinh.' } },
          { key: 'childName', type: 'text', label: { vi: 'Họ, chữ đệm, tên của trẻ' }, required: true, rules: [{ kind: 'pattern', pattern: '[\\p{L} \']+', message: { vi: 'Tên chỉ gồm chữ cái' } }] },
          { key: 'childBirthDate', type: 'date', label: { vi: 'Ngày sinh của trẻ' }, required: true, rules: [{ kind: 'date', relation: 'before', other: 'today', message: { vi: 'Ngày sinh không được sau hôm nay' } }] },
          { key: 'childPrinted', type: 'computed', label: { vi: 'Tên in trên giấy' }, value: { cat: [{ upper: [{ var: 'childName' }] }, ' ', { day: [{ var: 'childBirthDate' }] }] } },
          { key: 'childBirthTime', type: 'time', label: { vi: 'Giờ sinh' } },
          { key: 'ethnicity', type: 'select', list: 'ethnicity', label: { vi: 'Dân tộc' }, required: true, prefill: { source: 'vneid', claim: 'DanToc' } },
          { key: 'nationality', type: 'select', list: 'nationality', label: { vi: 'Quốc tịch' }, required: true, prefill: { source: 'vneid', claim: 'QuocTich' } },
          { key: 'abandoned', type: 'yesNo', label: { vi: 'Trẻ bị bỏ rơi?' }, required: true },
        ],
      }],
    },
    {
      key: 'parents', title: { vi: 'Cha và mẹ', en: 'The parents' }, condition: { '!': [yes('abandoned')] },
      sections: [
        {
          key: 'mother', title: { vi: 'Mẹ' },
          fields: [
            { key: 'motherName', type: 'text', label: { vi: 'Họ và tên mẹ' }, required: true, prefill: { source: 'vneid', claim: 'Me.HoVaTen' } },
            { key: 'motherBirth', type: 'partialDate', label: { vi: 'Ngày sinh của mẹ' }, required: true, rules: [{ kind: 'date', relation: 'before', other: { field: 'childBirthDate' }, inclusive: false, message: { vi: 'Mẹ phải sinh trước trẻ' } }] },
            { key: 'fatherKnown', type: 'yesNo', label: { vi: 'Có khai thông tin về cha không?' }, required: true },
          ],
        },
        { key: 'father', title: { vi: 'Cha' }, condition: yes('fatherKnown'), fields: [{ key: 'fatherName', type: 'text', label: { vi: 'Họ và tên cha' }, required: true }] },
      ],
    },
    {
      key: 'more', title: { vi: 'Thông tin thêm' },
      sections: [{
        key: 'more',
        fields: [
          { key: 'siblings', type: 'table', label: { vi: 'Anh, chị, em ruột' }, rowLabel: { vi: 'Người' }, maxRows: 3, columns: [
            { key: 'name', type: 'text', label: { vi: 'Họ và tên' }, required: true },
            { key: 'birthDate', type: 'date', label: { vi: 'Ngày sinh' }, required: true, rules: [{ kind: 'date', relation: 'before', other: 'today', message: { vi: 'Ngày sinh không được sau hôm nay' } }] },
            { key: 'adopted', type: 'yesNo', label: { vi: 'Con nuôi?' } },
            { key: 'adoptedOn', type: 'date', label: { vi: 'Ngày nhận nuôi' }, required: true, condition: yes('adopted') },
          ] },
          { key: 'copies', type: 'number', label: { vi: 'Số bản sao' }, min: 0, max: 20 },
          { key: 'papers', type: 'choices', label: { vi: 'Giấy tờ kèm theo' }, options: [{ value: 'notice', label: { vi: 'Giấy chứng sinh' } }, { value: 'witness', label: { vi: 'Văn bản của người làm chứng' } }] },
          { key: 'note', type: 'textarea', label: { vi: 'Ghi chú' }, maxLength: 20, rules: [{ kind: 'length', min: 3 }] },
        ],
      }],
    },
  ],
})

import { type FormDefinition, formDefinition } from '@/lib/form/schema'

const label = (vi: string, en?: string) => (en === undefined ? { vi } : { vi, en })

/** A form with what the birth form has not: money, a passport, groups, files, and a table in a table; for tests. */
export const wideForm: FormDefinition = formDefinition.parse({
  pages: [
    {
      key: 'household', title: label('Hộ gia đình', 'Household'),
      sections: [{
        key: 'all',
        fields: [
          { key: 'cost', type: 'money', label: label('Chi phí', 'Cost'), required: true, max: 50_000_000 },
          { key: 'passport', type: 'passport', label: label('Số hộ chiếu', 'Passport number') },
          { key: 'ethnicity', type: 'select', list: 'ethnicity', search: true, label: label('Dân tộc') },
          {
            key: 'father', type: 'person', label: label('Cha', 'Father'), required: true,
            parts: [{ part: 'name' }, { part: 'birthDate', partial: true }, { part: 'sex', required: false }, { part: 'personalId' }, { part: 'address', required: false }],
            prefill: { source: 'vneid', claim: 'Cha' },
          },
          { key: 'owner', type: 'consent', label: label('Chủ hộ đồng ý', 'The head of household agrees'), ways: ['paper', 'code', 'counter'] },
          {
            key: 'members', type: 'table', label: label('Thành viên'), rowLabel: label('Thành viên'), maxRows: 3, rules: [{ kind: 'holds', condition: { '>': [{ var: 'cost' }, 0] }, message: label('Ghi chi phí') }],
            columns: [
              { key: 'code', type: 'text', label: label('Mã'), required: true, rules: [{ kind: 'unique', message: label('Mã không được trùng') }] },
              { key: 'who', type: 'person', label: label('Người'), parts: [{ part: 'name' }, { part: 'personalId', required: false, rules: [{ kind: 'unique', message: label('Số định danh không được trùng') }] }] },
              { key: 'hasChildren', type: 'yesNo', label: label('Có con?') },
              {
                key: 'children', type: 'table', label: label('Con'), rowLabel: label('Con'), minRows: 1, maxRows: 3, condition: { '==': [{ var: 'hasChildren' }, true] },
                columns: [{ key: 'name', type: 'text', label: label('Tên'), required: true }, { key: 'born', type: 'date', label: label('Ngày sinh') }],
              },
            ],
          },
          { key: 'photo', type: 'file', label: label('Ảnh chân dung', 'Photograph'), required: true, maxFiles: 2 },
        ],
      }],
    },
  ],
})

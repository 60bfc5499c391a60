'use server'

import { takeOverInput } from '@/lib/form/schema/unit-list'
import { takeOverUnitList } from '@/lib/form/take-over-unit-list'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const takeOver = formAction(
  'official',
  takeOverInput,
  (actor, input) => takeOverUnitList(actor, input, new Date()),
  () => paths.adminUnits({ xong: 'cap-nhat' }),
)

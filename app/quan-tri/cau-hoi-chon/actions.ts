'use server'

import { removeChooser } from '@/lib/procedure/remove-chooser'
import { saveChooser } from '@/lib/procedure/save-chooser'
import { seenChooserInput } from '@/lib/procedure/schema/editing-chooser'
import { undoChooser } from '@/lib/procedure/undo-chooser'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { chooserInput } from './chooser-input'

export const keepChooser = formAction('official', chooserInput, (actor, input) => saveChooser(actor, input, new Date()), ({ slug }) => paths.adminChooser(slug, { xong: 'luu' }))

export const takeBackChooser = formAction(
  'official', seenChooserInput, (actor, input) => undoChooser(actor, input, new Date()), ({ slug }) => paths.adminChooser(slug, { xong: 'hoan-tac' }),
)

export const dropChooser = formAction('official', seenChooserInput, (actor, input) => removeChooser(actor, input, new Date()), () => paths.adminChoosers({ xong: 'xoa' }))

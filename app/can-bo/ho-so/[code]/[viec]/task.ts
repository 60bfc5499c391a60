import type { ComponentProps, ReactNode } from 'react'
import type { Actor } from '@/lib/core/actor'
import type { DossierEvent } from '@/lib/dossier/model/transitions'
import type { Case } from '@/lib/dossier/queries/case'
import type { WorkForm } from '../work-form'

/** What a task is made from. */
export type Setting = { readonly actor: Actor; readonly dossier: Case; readonly now: Date }

/** The page of one thing an official does: what to know before pressing, and the form. */
export type TaskPage = Pick<ComponentProps<typeof WorkForm>, 'action' | 'fields' | 'submit' | 'variant' | 'preview' | 'begun' | 'keeps'> & {
  readonly title: string
  readonly lead?: string
  readonly facts?: ReactNode
}

export type Task = {
  /** The page is usable exactly while this is possible. */
  readonly event: DossierEvent
  readonly page: (setting: Setting) => TaskPage | Promise<TaskPage>
}

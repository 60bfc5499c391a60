import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { listPublished } from '@/lib/procedure/queries'
import { editChooserInput } from '@/lib/procedure/schema/editing-chooser'
import { orAgain } from '../thu-tuc/again'

/** The schema of the form: an answer may lead to what people can look up now. */
export const chooserInput = orAgain(async (actor: Actor) => editChooserInput((await listPublished(actor, { at: new Date() })).map(({ code }) => code)))

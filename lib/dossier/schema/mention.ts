import { z } from 'zod'
import { opaqueId } from '../schema'

/** One mention, or all where none is named. */
export const markMentionsReadInput = z.object({ mention: opaqueId.optional() })
export type MarkMentionsReadInput = z.output<typeof markMentionsReadInput>

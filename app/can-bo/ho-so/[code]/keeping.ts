import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import type { Result } from '@/lib/core/result'
import { saveChecklist } from '@/lib/dossier/save-checklist'
import { type SaveChecklistInput, saveChecklistInput } from '@/lib/dossier/schema/checklist'
import { paths } from '@/lib/web/paths'

const wish = z.object({ _keep: z.string() })
type Keeping = { readonly keeping: SaveChecklistInput }

/** The checklist as it is sent, or the wish to keep it as it stands: then nothing of it has to be right yet. */
export const orKeeping = <S extends z.ZodType>(schema: S) =>
  z.unknown().transform((posted, context): Keeping | z.output<S> => {
    const parsed: z.ZodSafeParseResult<Keeping | z.output<S>> = wish.safeParse(posted).success
      ? saveChecklistInput.transform((keeping): Keeping => ({ keeping })).safeParse(posted)
      : schema.safeParse(posted)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] })
    return z.NEVER
  })

const isKeeping = (input: unknown): input is Keeping => typeof input === 'object' && input !== null && 'keeping' in input

type Done = { readonly code: string; readonly kept?: true }

/** Runs the command, or keeps the marks where that was pressed. */
export const unlessKeeping =
  <Input, Code extends string>(run: (actor: Actor, input: Input) => Promise<Result<Done, Code>>) =>
  async (actor: Actor, input: Input | Keeping): Promise<Result<Done, Code | 'not-found' | 'not-possible' | 'changed-meanwhile'>> =>
    isKeeping(input) ? saveChecklist(actor, input.keeping, new Date()) : run(actor, input)

/** To the workbench, which says that the task was done, or that the marks were kept. */
export const doneOrKept = (task: string) => ({ code, kept }: Done) => paths.workbench(code, { xong: kept ? 'danh-dau' : task })

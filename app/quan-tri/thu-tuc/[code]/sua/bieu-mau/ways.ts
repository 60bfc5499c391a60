import { paths } from '@/lib/web/paths'
import { wayTo } from './sentences'

type Saved = { readonly code: string; readonly place: string }

/** Back to the whole form, where the changed thing stands and is spoken of. */
export const toForm = (xong: string) => ({ code, place }: Saved) => `${paths.adminForm(code, { xong, o: place })}#${place}`

/** On to the changed thing's own page. */
export const toPart = (xong: string) => ({ code, place }: Saved) => paths.adminForm(code, { xong, o: place }, wayTo(place))

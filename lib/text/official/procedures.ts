import { component } from './studio/components'
import { draft } from './studio/draft'
import { fee } from './studio/fees'
import { form } from './studio/form'
import { limits } from './studio/limits'
import { channels, levels, problems, units } from './studio/names'
import { done, home, list, versions } from './studio/versions'
import { publish } from './studio/publish'
import { texts } from './studio/texts'

/** The procedures as administrators keep them: versions, the plain editor, publishing. One file a page in studio/. */
export const procedures = { home, levels, channels, units, problems, list, versions, done, draft, form, texts, limits, fee, component, publish }

import { faultParams, officialFaultPage, officialFaultTitle } from '@/app/_shell/fault-page'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export const dynamicParams = false
export const generateStaticParams = faultParams
export const generateMetadata = officialFaultTitle

export default officialFaultPage({ href: paths.adminHome(), text: officialText.faults.notFound.adminHome })

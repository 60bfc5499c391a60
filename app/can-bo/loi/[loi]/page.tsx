import { faultParams, officialFaultPage, officialFaultTitle } from '@/app/_shell/fault-page'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

// Prerendered, though the frame around it counts what is unread: for nobody, here.
export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = faultParams
export const generateMetadata = officialFaultTitle

export default officialFaultPage({ href: paths.queue(), text: officialText.faults.notFound.home })

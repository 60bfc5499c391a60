import { citizenFaultPage, citizenFaultTitle, faultParams } from '@/app/_shell/fault-page'

export const dynamicParams = false
export const generateStaticParams = faultParams
export const generateMetadata = citizenFaultTitle('en')

export default citizenFaultPage('en')

import { citizenFaultPage, citizenFaultTitle, faultParams } from '@/app/_shell/fault-page'

export const dynamicParams = false
export const generateStaticParams = faultParams
export const generateMetadata = citizenFaultTitle('vi')

export default citizenFaultPage('vi')

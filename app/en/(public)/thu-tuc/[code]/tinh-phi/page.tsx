import { FeeCalculatorPage, feeCalculatorMetadata } from '@/app/_pages/calculators/fee-calculator'
import type { Query } from '@/app/_pages/calculators/query'

type Props = { readonly params: Promise<{ readonly code: string }>; readonly searchParams: Promise<Query> }

export const generateMetadata = ({ params }: Props) => feeCalculatorMetadata({ locale: 'en', params })

export default function Page(props: Props) {
  return <FeeCalculatorPage locale="en" {...props} />
}

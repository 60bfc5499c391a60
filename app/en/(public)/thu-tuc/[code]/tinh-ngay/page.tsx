import { DueCalculatorPage, dueCalculatorMetadata } from '@/app/_pages/calculators/due-calculator'
import type { Query } from '@/app/_pages/calculators/query'

type Props = { readonly params: Promise<{ readonly code: string }>; readonly searchParams: Promise<Query> }

export const generateMetadata = ({ params }: Props) => dueCalculatorMetadata({ locale: 'en', params })

export default function Page(props: Props) {
  return <DueCalculatorPage locale="en" {...props} />
}

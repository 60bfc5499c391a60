import { TimesPage, timesMetadata, type TimesProps } from '@/app/_pages/appointments/times-page'

export const metadata = timesMetadata('en')

export default function Page(props: TimesProps) {
  return <TimesPage {...props} locale="en" />
}

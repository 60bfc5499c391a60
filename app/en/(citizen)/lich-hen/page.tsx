import { AppointmentsPage, appointmentsMetadata, type AppointmentsProps } from '@/app/_pages/appointments/list-page'

export const metadata = appointmentsMetadata('en')

export default function Page(props: AppointmentsProps) {
  return <AppointmentsPage {...props} locale="en" />
}

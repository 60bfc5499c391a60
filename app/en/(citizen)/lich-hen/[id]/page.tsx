import { AppointmentPage, appointmentMetadata, type AppointmentProps } from '@/app/_pages/appointments/appointment-page'

export const metadata = appointmentMetadata('en')

export default function Page(props: AppointmentProps) {
  return <AppointmentPage {...props} locale="en" />
}

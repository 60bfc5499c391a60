import { AppointmentPage, appointmentMetadata, type AppointmentProps } from '@/app/_pages/appointments/appointment-page'

export const metadata = appointmentMetadata('vi')

export default function Page(props: AppointmentProps) {
  return <AppointmentPage {...props} locale="vi" />
}

import { LevelPage, levelMetadata } from '@/app/_pages/level'

export const metadata = levelMetadata('vi')

export default function Page({ searchParams }: PageProps<'/dang-nhap/muc-do'>) {
  return <LevelPage locale="vi" query={searchParams} />
}

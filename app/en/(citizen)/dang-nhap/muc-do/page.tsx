import { LevelPage, levelMetadata } from '@/app/_pages/level'

export const metadata = levelMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/dang-nhap/muc-do'>) {
  return <LevelPage locale="en" query={searchParams} />
}

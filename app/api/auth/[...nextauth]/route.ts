import type { NextRequest } from 'next/server'
import { finishVneid } from '@/lib/identity/session-vneid'

/** The one door VNeID sends people back to; nothing else of next-auth is reachable. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await params
  if (nextauth.join('/') !== 'callback/vneid') return new Response(null, { status: 404 })
  return finishVneid(request.nextUrl.searchParams)
}

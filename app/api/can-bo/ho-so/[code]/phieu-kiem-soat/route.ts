import { answerRouting } from '@/app/_papers/answer-routing'
import { routingSlipOf } from '@/app/_papers/routing'

/** Mẫu 06, the routing slip, as of now. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/can-bo/ho-so/[code]/phieu-kiem-soat'>): Promise<Response> =>
  answerRouting((await params).code, 'phieu-kiem-soat', routingSlipOf)

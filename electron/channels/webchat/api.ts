import {
  ClaimRequest,
  CouponsAnswer,
  NameRequest,
  OrderAnswer,
  OrderRequest,
  QuoteAnswer,
  QuoteRequest,
  ShopAnswer,
} from '../../../shared/contract/webchat'
import { shortened, ShopId, z } from '../../../shared/model'
import type { Answer, CustomerPort, MayBegin, TokenHash } from '../../desk/port'

/** How one path is answered. Ids, prices and times in an input are never believed: the schemas refuse what they don't name. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** It can change what is kept. */
  readonly changes: boolean
  /** Parses, asks the desk, and checks that no more than the contract says goes out. */
  handle(desk: CustomerPort, who: TokenHash, input: unknown, mayBegin: MayBegin): Promise<Answer<unknown>>
}

export const routes: ReadonlyMap<string, Route> = new Map([
  [
    '/api/shop',
    route('GET', z.strictObject({ shop: ShopId.optional() }), ShopAnswer, (desk, who, { shop }) =>
      desk.shop(who, shop),
    ),
  ],
  [
    '/api/coupons',
    route('GET', z.strictObject({ shop: ShopId }), CouponsAnswer, (desk, who, { shop }) => desk.coupons(who, shop)),
  ],
  [
    '/api/name',
    route('POST', NameRequest, z.null(), (desk, who, request, mayBegin) => desk.rename(who, request, mayBegin)),
  ],
  [
    '/api/claims',
    route('POST', ClaimRequest, z.null(), (desk, who, request, mayBegin) => desk.claim(who, request, mayBegin)),
  ],
  [
    '/api/quotes',
    { ...route('POST', QuoteRequest, QuoteAnswer, (desk, who, request) => desk.quote(who, request)), changes: false },
  ],
  [
    '/api/orders',
    route('POST', OrderRequest, OrderAnswer, (desk, who, request, mayBegin) => desk.order(who, request, mayBegin)),
  ],
])

function route<Input extends z.ZodType, Output extends z.ZodType>(
  method: Route['method'],
  input: Input,
  output: Output,
  ask: (
    desk: CustomerPort,
    who: TokenHash,
    input: z.output<Input>,
    mayBegin: MayBegin,
  ) => Promise<Answer<z.output<Output>>>,
): Route {
  return {
    method,
    changes: method === 'POST',
    async handle(desk, who, raw, mayBegin) {
      const parsed = input.safeParse(raw)
      if (!parsed.success) return { is: 'refused', refused: { error: 'bad_request', detail: complaint(parsed.error) } }
      const answer = await ask(desk, who, parsed.data, mayBegin)
      return answer.is === 'ok' ? { is: 'ok', data: output.parse(answer.data) } : answer
    },
  }
}

/** What is wrong, for who writes a page: the first issue, with where it is. */
export function complaint(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue ? shortened(`${issue.path.join('.') || 'input'}: ${issue.message}`, 200) : 'input'
}

import type {
  CustomerMessage,
  CouponsAnswer,
  OrderAnswer,
  OrderRequest,
  QuoteAnswer,
  QuoteRequest,
  Refused,
  ShopAnswer,
} from '../../shared/contract/webchat'
import type { ClaimRequest, ClientFrame, NameRequest } from '../../shared/contract/webchat'
import type { Instant, ShopId, z } from '../../shared/model'

/** SHA-256 (hex) of the cookie that stands for a customer: all that a channel tells the desk of who asks. */
export type TokenHash = string

/**
 * Asked when a request would make a customer, after all else that could refuse it, and once however often the request is
 * decided; false refuses it with `too_many`.
 * For channels whose customers anybody can invent; without it everyone may.
 */
export type MayBegin = () => boolean

export type Answer<Data> =
  { readonly is: 'ok'; readonly data: Data } | { readonly is: 'refused'; readonly refused: Refused }

/** What a channel is told, after it is durable. */
export type Told =
  /** Messages came or changed (their claim). */
  | {
      readonly is: 'messages'
      readonly who: TokenHash
      readonly shopId: ShopId
      readonly messages: readonly CustomerMessage[]
    }
  /** Claims, coupons or the storefront changed; of one customer, or (`who` undefined) of everyone. */
  | { readonly is: 'coupons'; readonly who: TokenHash | undefined; readonly shopId: ShopId }

/**
 * What customers may ask of the desk, through whichever channel. Inputs are parsed by the channel;
 * every id in them is looked up among what this customer may know: anything else is not found.
 * A customer begins to exist with the first thing that they do; asking leaves no trace.
 */
export interface CustomerPort {
  /** Whether this customer exists: they have done something. Costs no more than a look into memory. */
  isKnown(who: TokenHash): boolean
  /** Without a shop: the seller's first one. */
  shop(who: TokenHash, shopId?: ShopId): Promise<Answer<ShopAnswer>>
  coupons(who: TokenHash, shopId: ShopId): Promise<Answer<CouponsAnswer>>
  rename(who: TokenHash, request: z.output<typeof NameRequest>, mayBegin?: MayBegin): Promise<Answer<null>>
  claim(who: TokenHash, request: z.output<typeof ClaimRequest>, mayBegin?: MayBegin): Promise<Answer<null>>
  quote(who: TokenHash, request: z.output<typeof QuoteRequest>): Promise<Answer<QuoteAnswer>>
  order(who: TokenHash, request: z.output<typeof OrderRequest>, mayBegin?: MayBegin): Promise<Answer<OrderAnswer>>
  /** At most 50 messages after a position, in order. */
  messages(who: TokenHash, shopId: ShopId, after: number): Promise<Answer<readonly CustomerMessage[]>>
  write(
    who: TokenHash,
    shopId: ShopId,
    message: Extract<z.output<typeof ClientFrame>, { is: 'message' }>,
    mayBegin?: MayBegin,
  ): Promise<Answer<{ position: number }>>
  shown(who: TokenHash, shopId: ShopId, position: number): Promise<void>
  subscribe(listener: (told: Told) => void): () => void
  now(): Instant
}

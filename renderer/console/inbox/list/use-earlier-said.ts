import type { ConversationRow, MessageView } from '../../../../shared/contract'
import { previewLength, shortened, type LastSaid } from '../../../../shared/model'
import { useCall } from '../../client'

/** Positions before the end of a chat that are looked through. */
const lookedThrough = 10

/** What was said last in a chat that a version before closed or reopened: it kept no more than that line, so the messages are looked at. */
export function useEarlierSaid(row: ConversationRow | undefined): LastSaid | undefined {
  const { data } = useCall('inbox.open', row?.lastMessage ? { conversationId: row.id, limit: lookedThrough } : null)
  return data?.messages.reduceRight<LastSaid | undefined>((found, message) => found ?? saidIn(message), undefined)
}

function saidIn({ position, at, from, body, card }: MessageView): LastSaid | undefined {
  if (body.is === 'closed' || body.is === 'reopened') return undefined
  return {
    position,
    at,
    from,
    body: body.is,
    preview: body.is === 'coupon' ? (card?.coupon.name ?? '') : shortened(body.text, previewLength),
  }
}

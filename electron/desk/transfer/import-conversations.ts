import type { Conversation, ConversationId, LastMessage, LastSaid, Message } from '../../../shared/model'
import { holdingsOf, messagesOf } from '../holdings'
import type { DeskEvent } from '../state/events'
import { isSame, withoutKind, type EntityOf } from './entity'
import type { LinesOfConversation } from './file-index'
import type { LinePlace } from './file-lines'
import {
  batchLines,
  knowsAgent,
  knowsCustomer,
  knowsShop,
  lineAt,
  type ImportRun,
  type Judging,
  type Line,
} from './import-run'
import { complaint, type Complaint } from './refusal'

/** One conversation with its messages: they go in together or not at all. */
export async function importConversation(
  run: ImportRun,
  id: ConversationId,
  lines: LinesOfConversation,
): Promise<void> {
  if (!lines.place) {
    await compareMessages(run, id, lines)
    return
  }
  const line = await lineAt(run, 'conversation', lines.place)
  const conversation = withoutKind(line.entity)
  const stored = run.world.conversation(id)
  if (stored) {
    if (isSame(withoutLastOrder(stored), withoutLastOrder(conversation))) run.unchanged()
    else run.refuse(line, complaint('id', 'differs'))
    await compareMessages(run, id, lines)
    return
  }
  const places = inOrder(lines)
  const wrong =
    wrongWithConversation(run, line.entity) ??
    wrongPositions(
      line.entity,
      places.map(({ position }) => position),
    ) ??
    (await wrongMessages(run, line, places))
  if (wrong) {
    run.refuse(line, wrong)
    for (const place of places) run.refuse(place, complaint('conversationId', 'missing_reference'))
    return
  }
  for (let at = 0; at < places.length; at += batchLines) {
    const messages = await messagesAt(run, places.slice(at, at + batchLines))
    await run.commit(messagesOf(id, { first: at + 1, last: at + messages.length }), (batch) =>
      messageEvents(batch, id, messages),
    )
  }
  // Its sums come last, as the file gives them: every message is already in them. Of orders the orders themselves know.
  await run.commit(holdingsOf(conversation.customerId), (batch) => {
    batch.added(1)
    batch.taken.pairs.set(pairOf(line.entity), true)
    const { lastGoodOrderAt } = batch.world.customerFacts(conversation.customerId, conversation.shopId)
    return [
      {
        is: 'conversation_opened',
        conversation: {
          ...withoutLastOrder(conversation),
          ...(lastGoodOrderAt === undefined ? {} : { lastOrderAt: lastGoodOrderAt }),
        },
      },
    ]
  })
}

/** What a file says of the last order isn't compared: the customer's orders decide it. */
function withoutLastOrder({ lastOrderAt: _, ...rest }: Conversation): Omit<Conversation, 'lastOrderAt'> {
  return rest
}

interface PlaceOfMessage extends LinePlace {
  readonly position: number
}

function inOrder({ messages, positions }: LinesOfConversation): PlaceOfMessage[] {
  return [...messages]
    .map((place, index) => ({ ...place, position: positions[index] ?? 0 }))
    .sort((a, b) => a.position - b.position)
}

async function messagesAt(run: ImportRun, places: readonly LinePlace[]): Promise<Line<'message'>[]> {
  const lines: Line<'message'>[] = []
  for (const place of places) {
    await run.pause()
    lines.push(await lineAt(run, 'message', place))
  }
  return lines
}

function messageEvents(run: Judging, id: ConversationId, lines: readonly Line<'message'>[]): DeskEvent[] {
  return lines.flatMap(({ entity }): DeskEvent[] => {
    const message = withoutKind(entity)
    // What an import that broke off left is there already.
    if (storedMessage(run, id, message.position)) {
      run.unchanged()
      return []
    }
    run.added(1)
    return [{ is: 'message_posted', message }]
  })
}

function storedMessage({ world }: Judging, id: ConversationId, position: number): Message | undefined {
  return world.messages(id, { first: position, last: position })[0]
}

function wrongWithConversation(run: ImportRun, conversation: EntityOf<'conversation'>): Complaint | undefined {
  const { shopId, customerId, assignedTo, status, lastMessage, lastSaid, waitedSince, deliveredTo } = conversation
  if (!knowsShop(run, shopId)) return complaint('shopId', 'missing_reference')
  if (!knowsCustomer(run, customerId)) return complaint('customerId', 'missing_reference')
  if (assignedTo !== undefined && !knowsAgent(run, assignedTo)) return complaint('assignedTo', 'missing_reference')
  if (run.taken.pairs.has(pairOf(conversation)) || run.world.conversationWith(shopId, customerId))
    return complaint('customerId', 'taken')
  const last = lastMessage?.position ?? 0
  if (deliveredTo > last) return complaint('deliveredTo', 'sum')
  if (lastSaid && lastSaid.position >= last) return complaint('lastSaid', 'sum')
  return waitedSince !== undefined && status !== 'closed' ? complaint('waitedSince', 'sum') : undefined
}

const pairOf = ({ shopId, customerId }: EntityOf<'conversation'>) => `${shopId} ${customerId}`

function wrongPositions(
  { lastMessage }: EntityOf<'conversation'>,
  positions: readonly number[],
): Complaint | undefined {
  const isWhole =
    positions.length === (lastMessage?.position ?? 0) && positions.every((position, index) => position === index + 1)
  return isWhole ? undefined : complaint('lastMessage.position', 'positions')
}

/** Reads them all before the first is written. */
async function wrongMessages(
  run: ImportRun,
  { entity: conversation }: Line<'conversation'>,
  places: readonly PlaceOfMessage[],
): Promise<Complaint | undefined> {
  const { id, customerId, lastMessage, lastSaid } = conversation
  const ids = new Set<string>()
  const written: Message['at'][] = []
  let wrong: Complaint | undefined
  for (let at = 0; at < places.length && !wrong; at += batchLines) {
    const lines = await messagesAt(run, places.slice(at, at + batchLines))
    const release = await run.store.hold([
      ...holdingsOf(customerId),
      ...messagesOf(id, { first: at + 1, last: at + lines.length }),
    ])
    try {
      const claims = new Map([
        ...run.world.claimsOf(customerId).map((claim) => [claim.id, claim] as const),
        ...run.taken.claims,
      ])
      for (const { entity } of lines) {
        const message = withoutKind(entity)
        const { from, body } = message
        const before = storedMessage(run, id, message.position)
        if (from.is === 'agent' && !knowsAgent(run, from.agentId)) wrong ??= messageComplaint(message, 'from.agentId')
        else if (body.is === 'coupon' && claims.get(body.claimId)?.couponId !== body.couponId)
          wrong ??= messageComplaint(message, 'body.claimId')
        else if (ids.has(message.id)) wrong ??= complaint('lastMessage.position', 'taken')
        else if (before && !isSame(before, message)) wrong ??= complaint('lastMessage.position', 'differs')
        ids.add(message.id)
        if (from.is === 'customer') written.push(message.at)
        if (message.position === lastMessage?.position && !isLast(lastMessage, message))
          wrong ??= complaint('lastMessage', 'sum')
        if (lastSaid && !agreesWith(lastSaid, message)) wrong ??= complaint('lastSaid', 'sum')
      }
    } finally {
      release()
    }
  }
  return wrong ?? wrongFigures(conversation, written)
}

/** What a conversation's line says of its customer's messages, which were written at these instants, in their order. */
function wrongFigures(
  { unread, waitingSince, waitedSince, customerLastWroteAt }: EntityOf<'conversation'>,
  written: readonly Message['at'][],
): Complaint | undefined {
  if (customerLastWroteAt !== written.at(-1)) return complaint('customerLastWroteAt', 'sum')
  if (unread > written.length) return complaint('unread', 'sum')
  if (waitingSince !== undefined && !written.includes(waitingSince)) return complaint('waitingSince', 'sum')
  return waitedSince !== undefined && !written.includes(waitedSince) ? complaint('waitedSince', 'sum') : undefined
}

/** A conversation is refused for one of its messages: the field says which. */
function messageComplaint({ position }: Message, field: string): Complaint {
  return complaint(`messages.${String(position)}.${field}`, 'missing_reference')
}

function isLast(last: LastMessage, { at, from, body }: Message): boolean {
  return last.at === at && last.body === body.is && isSame(last.from, from)
}

/** Whether it is what was said last, or comes before that; behind it stand only lines that the chat was closed or reopened. */
function agreesWith(lastSaid: LastSaid, message: Message): boolean {
  if (message.position === lastSaid.position) return isLast(lastSaid, message)
  return message.position < lastSaid.position || message.body.is === 'closed' || message.body.is === 'reopened'
}

/** Of a conversation that is there, or of none: nothing is added to it. */
async function compareMessages(run: ImportRun, id: ConversationId, { messages }: LinesOfConversation): Promise<void> {
  const stored = run.world.conversation(id)
  for (const place of messages) {
    await run.pause()
    const line = await lineAt(run, 'message', place)
    const message = withoutKind(line.entity)
    if (!stored) {
      run.refuse(line, complaint('conversationId', 'missing_reference'))
      continue
    }
    const release = await run.store.hold(messagesOf(id, { first: message.position, last: message.position }))
    const before = storedMessage(run, id, message.position)
    release()
    if (before && isSame(before, message)) run.unchanged()
    else
      run.refuse(
        line,
        before
          ? complaint(before.id === message.id ? 'id' : 'position', before.id === message.id ? 'differs' : 'taken')
          : complaint('position', 'positions'),
      )
  }
}

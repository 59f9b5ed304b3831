import type { ConversationId } from '../../../shared/model'

let wished: ConversationId | undefined

/** A person opens this chat: once it is there, the focus goes to where they write. */
export function wishFocus(id: ConversationId): void {
  wished = id
}

/** Whether the focus was wished for this chat; it is given once. */
export function takeFocusWish(id: ConversationId): boolean {
  if (wished !== id) return false
  wished = undefined
  return true
}

import { ConversationId, z } from '../model'

/** What a page asks its window to show to a person who isn't looking; words come from the page's catalogue. */
export const Attention = z.strictObject({
  /** The window's title. */
  title: z.string().max(200),
  /** One merged notification, shown only while the window isn't in front; null takes it back. */
  notification: z
    .strictObject({
      title: z.string().max(200),
      body: z.string().max(500),
      silent: z.boolean(),
      conversationId: ConversationId,
    })
    .nullable(),
})
export type Attention = z.infer<typeof Attention>

import { z } from './zod'

export const Language = z.enum(['en', 'zh-CN'])
export type Language = z.infer<typeof Language>
export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** Of this installation. */
export const Preferences = z.strictObject({
  language: Language,
  theme: Theme,
  sound: z.boolean(),
  /** Whether the next chat that waits is opened after one was closed; missing: yes. */
  nextAfterClosing: z.boolean().optional(),
})
export type Preferences = z.infer<typeof Preferences>

import { z } from './zod'

export const Language = z.enum(['en', 'zh-CN'])
export type Language = z.infer<typeof Language>
export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** Of this installation. */
export const Preferences = z.strictObject({ language: Language, theme: Theme, sound: z.boolean() })
export type Preferences = z.infer<typeof Preferences>

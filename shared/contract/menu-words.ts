import { z } from '../model'

const Word = z.string().min(1).max(100)

/** The words of the menu on right click, from the page's catalogue. */
export const MenuWords = z.strictObject({
  undo: Word,
  redo: Word,
  cut: Word,
  copy: Word,
  paste: Word,
  selectAll: Word,
  copyLink: Word,
  copyAddress: Word,
  addToDictionary: Word,
})
export type MenuWords = z.infer<typeof MenuWords>

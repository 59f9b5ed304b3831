import { cssFloorRule, cssTokensRule } from './rules/css.mjs'
import { roomsRule } from './rules/rooms.mjs'
import { wordsRule } from './rules/words.mjs'

/** The rules that only this house has. */
export default {
  meta: { name: 'handsel' },
  rules: { rooms: roomsRule, words: wordsRule, 'css-floor': cssFloorRule, 'css-tokens': cssTokensRule },
}

import { expect, test } from 'vitest'
import { chosenChange } from '../../../../../renderer/console/settings/chosen-change'

test.each([
  [['tray', 'lamp'], ['lamp', 'spray'], { added: ['spray'], removed: ['tray'] }],
  [['tray', 'lamp'], ['lamp', 'tray'], { added: [], removed: [] }],
  // From the whole shop to some, and back.
  [[], ['tray'], { added: ['tray'], removed: [] }],
  [['tray'], [], { added: [], removed: [] }],
])('from %j to %j names what was added and removed', (before, after, named) => {
  expect(chosenChange(before, after)).toEqual(named)
})

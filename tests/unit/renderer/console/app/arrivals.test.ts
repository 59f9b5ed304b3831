import { expect, test } from 'vitest'
import { merged, withArrival, type Arrivals } from '../../../../../renderer/console/app/arrivals'
import type { ConversationRow } from '../../../../../shared/contract'
import { noon, row } from '../inbox/builders'

const wrote = (number: number, name: string, preview: string): ConversationRow =>
  row(number, {
    customerName: name,
    lastMessage: { position: 1, at: noon, from: { is: 'customer' }, body: 'text', preview },
  })
const after = (...rows: ConversationRow[]): Arrivals => rows.reduce<Arrivals>(withArrival, [])

test('nothing came: nothing is said', () => {
  expect(merged([])).toBeUndefined()
})

test('one chat says who wrote and what, however often they wrote', () => {
  expect(merged(after(wrote(1, 'Ruth', 'Hello'), wrote(1, 'Ruth', 'Anyone there?')))).toEqual({
    is: 'one',
    name: 'Ruth',
    preview: 'Anyone there?',
  })
})

test('several chats make one notification with the newest first', () => {
  expect(merged(after(wrote(1, 'Ruth', 'a'), wrote(2, 'Oskar', 'b'), wrote(1, 'Ruth', 'c')))).toEqual({
    is: 'several',
    chats: 2,
    names: ['Ruth', 'Oskar'],
  })
})

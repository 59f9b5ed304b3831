import { expect, test } from 'vitest'
import { shortName } from '../../../../../renderer/console/inbox/list/short-name'
import { AgentId } from '../../../../../shared/model'

const named = (name: string, number = 1) => ({ id: AgentId.parse(`agent_number${String(number)}`), name })

test('a row calls a colleague by their first name', () => {
  expect(shortName(named('Tomas Reyes'), [named('Tomas Reyes'), named('Aiko Fujita', 2)])).toBe('Tomas')
})

test('two colleagues of one first name are told apart by their whole names', () => {
  const both = [named('Tomas Reyes'), named('Tomas Horn', 2)]
  expect(both.map((one) => shortName(one, both))).toEqual(['Tomas Reyes', 'Tomas Horn'])
})

test('also where one of them is written in another way', () => {
  const both = [named('José Reyes'), named('JOSE Horn', 2)]
  expect(both.map((one) => shortName(one, both))).toEqual(['José Reyes', 'JOSE Horn'])
})

test('a name of one word is said whole', () => {
  expect(shortName(named('王小明'), [named('王小明')])).toBe('王小明')
})

import { expect, test } from 'vitest'
import { keeping } from '../../../../../renderer/console/settings/keeping'

test('what couldn’t be kept is handed on again, and is kept only when the answer says so', async () => {
  const { keep, sent, told, answer } = form()
  keep('Spring')
  keep('Spring')
  expect(sent).toEqual(['Spring'])
  await answer(false)
  expect(told).toEqual([false])
  keep('Spring')
  await answer(true)
  keep('Spring')
  expect(sent).toEqual(['Spring', 'Spring'])
  expect(told).toEqual([false, true])
})

test('what was typed while an older one was under way is handed on, and its answer is the one that counts', async () => {
  const { keep, sent, told, answer } = form()
  keep('Spring')
  keep('Spring sale')
  await answer(false)
  expect(told).toEqual([])
  await answer(true)
  keep('Spring sale')
  expect(sent).toEqual(['Spring', 'Spring sale'])
  expect(told).toEqual([true])
})

function form() {
  const sent: string[] = []
  const told: boolean[] = []
  const answers: ((isKept: boolean) => void)[] = []
  const keep = keeping({
    initial: '',
    isSame: (one, other) => one === other,
    send: (values) => {
      sent.push(values)
      return new Promise<boolean>((resolve) => answers.push(resolve))
    },
    told: (isKept) => told.push(isKept),
  })
  /** Of the oldest that has none. */
  async function answer(isKept: boolean): Promise<void> {
    answers.shift()?.(isKept)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { keep, sent, told, answer }
}

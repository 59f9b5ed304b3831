import { expect, test } from 'vitest'
import type { Outcome } from '../../../../../shared/model'
import { createQuestions } from '../../../../../renderer/console/workbench/questions'

interface Asked {
  readonly text: string
  readonly number: number
  readonly answer: (outcome: Outcome<string>) => void
}

/** The questions that main gets, answered by hand, and what is shown. */
function given() {
  const asked: Asked[] = []
  const shown: string[] = []
  const questions = createQuestions<string, string>({
    ask: (text, number) => new Promise((answer) => asked.push({ text, number, answer })),
    onAnswer: (_, pages) => shown.push([...pages.values()].join(' ')),
    onFailure: (_, { is }) => shown.push(is),
  })
  const want = (text: string, ...numbers: number[]) => {
    const known = questions.want({ key: text, question: text, numbers: numbers.length === 0 ? [0] : numbers })
    if (known) shown.push([...known.values()].join(' '))
  }
  /** Answers the oldest asking that has no answer yet. */
  const main = async (outcome?: Outcome<string>) => {
    const next = asked.shift()
    next?.answer(outcome ?? { is: 'ok', at: 1, data: `${next.text}/${String(next.number)}` })
    await new Promise((done) => setTimeout(done))
  }
  return { questions, want, main, shown, open: () => asked.map(({ text, number }) => `${text}/${String(number)}`) }
}

test('a question is asked once, and its answer is shown', async () => {
  const { want, main, shown, open } = given()
  want('a')
  want('a')
  expect(open()).toEqual(['a/0'])
  await main()
  expect(shown).toEqual(['a/0'])
})

test('an answer to a question that is no longer wanted is not shown', async () => {
  const { want, main, shown } = given()
  want('a')
  want('ab')
  await main()
  expect(shown).toEqual([])
  await main()
  expect(shown).toEqual(['ab/0'])
})

test('back at a question before the next one was answered, its answer is shown and stays', async () => {
  const { want, main, shown } = given()
  want('a')
  await main()
  want('ab')
  want('a')
  await main()
  expect(shown).toEqual(['a/0', 'a/0'])
})

test('what was asked before is known until something changes', async () => {
  const { questions, want, main, shown, open } = given()
  want('a')
  await main()
  want('ab')
  await main()
  want('a')
  expect(open()).toEqual([])
  expect(shown).toEqual(['a/0', 'ab/0', 'a/0'])
  questions.changed()
  expect(open()).toEqual(['a/0'])
  await main()
  want('ab')
  expect(open()).toEqual(['ab/0'])
})

test('what changed while the answer was under way is asked for again, once', async () => {
  const { questions, want, main, shown, open } = given()
  want('a')
  questions.changed()
  questions.changed()
  expect(open()).toEqual(['a/0'])
  await main()
  expect(open()).toEqual(['a/0'])
  await main()
  expect(open()).toEqual([])
  expect(shown).toEqual(['a/0', 'a/0'])
})

test('what changed while another question was asked is not remembered of it', async () => {
  const { questions, want, main, open } = given()
  want('a')
  questions.changed()
  want('ab')
  await main()
  await main()
  want('a')
  expect(open()).toEqual(['a/0'])
})

test('what changes while nobody looks is asked for when somebody does', async () => {
  const { questions, want, main, open } = given()
  want('a')
  await main()
  questions.forget()
  expect(open()).toEqual([])
  want('a')
  expect(open()).toEqual(['a/0'])
})

test('other pages that are looked at meanwhile are asked for after the answer', async () => {
  const { want, main, shown, open } = given()
  want('a')
  want('a', 0, 2)
  expect(open()).toEqual(['a/0'])
  await main()
  expect(open()).toEqual(['a/0', 'a/2'])
  await main()
  await main()
  expect(shown).toEqual(['a/0', 'a/0 a/2'])
})

test('a failure is told of the question that is wanted, and the next wish asks again', async () => {
  const { want, main, shown, open } = given()
  want('a')
  want('ab')
  await main({ is: 'unavailable', why: 'disk_error' })
  expect(shown).toEqual([])
  await main({ is: 'unavailable', why: 'disk_error' })
  expect(shown).toEqual(['unavailable'])
  want('ab')
  expect(open()).toEqual(['ab/0'])
  await main()
  expect(shown).toEqual(['unavailable', 'ab/0'])
})

test('an answer that nobody waited for any more is not shown to who asks later', async () => {
  const { questions, want, main, shown } = given()
  want('a')
  questions.stop()
  want('a')
  await main()
  expect(shown).toEqual([])
  await main()
  expect(shown).toEqual(['a/0'])
})

test('what is known is told without wanting it, with all its pages or not at all', async () => {
  const { questions, want, main, open } = given()
  const known = (key: string, ...numbers: number[]) => questions.known({ key, question: key, numbers })
  expect(known('a', 0)).toBeUndefined()
  expect(open()).toEqual([])
  want('a')
  await main()
  expect([...(known('a', 0) ?? [])]).toEqual([[0, 'a/0']])
  expect(known('a', 0, 1)).toBeUndefined()
  questions.forget()
  expect(known('a', 0)).toBeUndefined()
})

import type { Failure, Outcome } from '../../../shared/model'

/** What is wanted: these pages of what answers a question. */
export interface Wish<Question> {
  /** The same for the same question. */
  readonly key: string
  readonly question: Question
  readonly numbers: readonly number[]
}

export type Pages<Page> = ReadonlyMap<number, Page>

export interface QuestionsParts<Question, Page> {
  readonly ask: (question: Question, number: number) => Promise<Outcome<Page>>
  /** Main answered what is wanted now. */
  readonly onAnswer: (wish: Wish<Question>, pages: Pages<Page>) => void
  readonly onFailure: (wish: Wish<Question>, failure: Failure) => void
}

export interface Questions<Question, Page> {
  /** Wants this from now on. The answer, when it is known; else it is asked for. */
  want(wish: Wish<Question>): Pages<Page> | undefined
  /** The answer, when it is known. */
  known(wish: Wish<Question>): Pages<Page> | undefined
  /** Something changed that answers tell of: what is wanted is asked for anew. */
  changed(): void
  /** The same while nobody looks: asked for when it is wanted again. */
  forget(): void
  /** Nobody waits any more. */
  stop(): void
}

/** So many questions that an agent goes back and forth between: letters taken away, a filter set and unset. */
const kept = 16

/**
 * Asks each question once, and shows an answer only to the question that is wanted when it comes. Answers are true
 * until something changes: until then a question that was asked before is answered at once.
 */
export function createQuestions<Question, Page>({
  ask,
  onAnswer,
  onFailure,
}: QuestionsParts<Question, Page>): Questions<Question, Page> {
  const answers = new Map<string, Pages<Page>>()
  const underWay = new Map<string, { isOld: boolean }>()
  let wanted: Wish<Question> | undefined

  async function put(wish: Wish<Question>): Promise<void> {
    const mine = { isOld: false }
    underWay.set(wish.key, mine)
    const outcomes = await Promise.all(
      wish.numbers.map(async (number) => ({ number, outcome: await ask(wish.question, number) })),
    )
    if (underWay.get(wish.key) !== mine) return
    underWay.delete(wish.key)
    const isWanted = wanted?.key === wish.key
    const pages = new Map<number, Page>()
    let failure: Failure | undefined
    for (const { number, outcome } of outcomes) {
      if (outcome.is === 'ok') pages.set(number, outcome.data)
      else failure ??= outcome
    }
    if (!failure && !mine.isOld) remember(wish.key, pages)
    if (!isWanted) return
    if (failure) onFailure(wish, failure)
    else onAnswer(wish, pages)
    // Asked before something changed, or other pages are looked at by now.
    if (wanted?.key === wish.key && (mine.isOld || !wanted.numbers.every((number) => wish.numbers.includes(number))))
      putWanted()
  }
  function putWanted(): void {
    if (wanted && !underWay.has(wanted.key)) void put(wanted)
  }
  function remember(key: string, pages: Pages<Page>): void {
    answers.delete(key)
    answers.set(key, pages)
    for (const oldest of answers.keys()) if (answers.size > kept) answers.delete(oldest)
  }
  function forget(): void {
    answers.clear()
    for (const one of underWay.values()) one.isOld = true
  }

  function known({ key, numbers }: Wish<Question>): Pages<Page> | undefined {
    const pages = answers.get(key)
    return pages && numbers.every((number) => pages.has(number)) ? pages : undefined
  }

  return {
    want(wish) {
      wanted = wish
      const pages = known(wish)
      if (!pages) putWanted()
      return pages
    },
    known,
    changed() {
      forget()
      putWanted()
    },
    forget,
    stop() {
      wanted = undefined
      answers.clear()
      underWay.clear()
    },
  }
}

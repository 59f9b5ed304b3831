import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CallOutcome } from '../../../../../shared/contract'
import { agentId, conversationId, noon } from './builders'

type Sent = { readonly commandId: string; readonly text: string; readonly note?: boolean }
type Outcome = CallOutcome<'inbox.send'>

let calls: Sent[]
let saved: string[]
let saveAnswers: CallOutcome<'drafts.save'>[]
let answers: Outcome[]
let session: Map<string, string>

/** A page as it is after a load: its own modules, what session storage kept. */
async function load() {
  vi.resetModules()
  const { useInstallation } = await import('../../../../../renderer/console/client')
  useInstallation.setState({
    session: { agent: { id: agentId, name: 'Imogen Vale', role: 'agent' }, role: 'agent', passphraseMissing: false },
  })
  const outbox = await import('../../../../../renderer/console/inbox/outbox')
  const drafts = await import('../../../../../renderer/console/inbox/drafts')
  return { ...outbox, ...drafts }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const ok = (position: number): Outcome => ({ is: 'ok', at: 1, data: { messageId: 'message_0001' as never, position } })
const kept = () => JSON.parse(session.get('handsel.outbox') ?? '[]') as Sent[]

beforeEach(() => {
  calls = []
  saved = []
  saveAnswers = []
  answers = []
  session = new Map()
  vi.useRealTimers()
  vi.stubGlobal('navigator', { language: 'en-GB' })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => void session.set(key, value),
    removeItem: (key: string) => void session.delete(key),
  })
  vi.stubGlobal('window', {
    handsel: {
      call: (name: string, input: Sent) => {
        if (name === 'drafts.save') saved.push(input.note ? `note: ${input.text}` : input.text)
        else calls.push(input)
        return Promise.resolve(
          name === 'drafts.save'
            ? (saveAnswers.shift() ?? { is: 'ok', at: 1, data: {} })
            : (answers.shift() ?? { is: 'unknown' }),
        )
      },
    },
  })
})

describe('a message on its way', () => {
  test('that was stored is kept no longer', async () => {
    const page = await load()
    answers = [ok(1)]
    page.send(conversationId, 'hello', false)
    expect(kept()).toHaveLength(1)
    await settled()
    expect(calls).toMatchObject([{ text: 'hello' }])
    expect(kept()).toEqual([])
  })

  test('goes out also where the browser forbids its storage', async () => {
    vi.stubGlobal('sessionStorage', null)
    const page = await load()
    answers = [ok(1)]
    page.send(conversationId, 'hello', false)
    await settled()
    expect(calls).toMatchObject([{ text: 'hello' }])
  })

  test('that failed keeps its text and is asked for again with the same id', async () => {
    const page = await load()
    answers = [{ is: 'unavailable', why: 'disk' }, ok(1)]
    page.send(conversationId, 'hello', false)
    await settled()
    const [message] = kept()
    page.retry(message?.commandId ?? '')
    await settled()
    expect(calls.map(({ commandId, text }) => [commandId, text])).toEqual([
      [message?.commandId, 'hello'],
      [message?.commandId, 'hello'],
    ])
    expect(kept()).toEqual([])
  })

  test('pressing Retry twice asks once', async () => {
    const page = await load()
    page.send(conversationId, 'hello', false)
    await settled()
    const id = kept()[0]?.commandId ?? ''
    page.retry(id)
    page.retry(id)
    await settled()
    expect(calls).toHaveLength(2)
  })

  test('without an answer when the page was loaded again is asked for with the same id', async () => {
    const page = await load()
    page.send(conversationId, 'hello', false)
    await settled()
    const again = await load()
    answers = [ok(1)]
    again.resumeOutbox()
    await settled()
    expect(calls[1]).toEqual(calls[0])
    expect(kept()).toEqual([])
  })

  test.each(['', '{', '[{}]'])('is no obstacle when what was kept can’t be read: %j', async (text) => {
    session.set('handsel.outbox', text)
    const page = await load()
    page.resumeOutbox()
    await settled()
    expect(calls).toEqual([])
  })

  test('that nobody sends is not taken: its words stay where they were written', async () => {
    const page = await load()
    const { useInstallation } = await import('../../../../../renderer/console/client')
    useInstallation.setState({ session: null })
    expect(page.send(conversationId, 'hello', false)).toBe(false)
    expect(calls).toEqual([])
  })

  test('the same text twice is two messages', async () => {
    const page = await load()
    answers = [ok(1), ok(2)]
    page.send(conversationId, 'ok', false)
    page.send(conversationId, 'ok', false)
    await settled()
    expect(new Set(calls.map(({ commandId }) => commandId)).size).toBe(2)
  })
})

describe('a draft', () => {
  test('is saved once, 300 ms after the last key', async () => {
    const page = await load()
    vi.useFakeTimers({ now: noon })
    page.write(conversationId, 'h')
    vi.advanceTimersByTime(299)
    page.write(conversationId, 'he')
    vi.advanceTimersByTime(299)
    expect(saved).toEqual([])
    vi.advanceTimersByTime(1)
    expect(saved).toEqual(['he'])
  })

  test('that was sent is not saved any more', async () => {
    const page = await load()
    vi.useFakeTimers({ now: noon })
    page.write(conversationId, 'hello')
    page.takeOut(conversationId)
    vi.advanceTimersByTime(1_000)
    expect(saved).toEqual([])
  })

  test('that couldn’t be saved is saved again a little later, as it is then', async () => {
    const page = await load()
    vi.useFakeTimers({ now: noon })
    saveAnswers = [{ is: 'unavailable', why: 'disk_full' }]
    page.write(conversationId, 'hello')
    await vi.advanceTimersByTimeAsync(300)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(saved).toEqual(['hello', 'hello'])
    page.write(conversationId, 'hello you')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saved).toEqual(['hello', 'hello', 'hello you'])
  })

  test('is saved at once when the window goes away', async () => {
    const page = await load()
    page.write(conversationId, 'hello')
    page.saveAllNow()
    expect(saved).toEqual(['hello'])
  })

  test('of a note is saved as a note, apart from the reply', async () => {
    const page = await load()
    page.write(conversationId, 'half written')
    page.writeAs(conversationId, 'note')
    page.write(conversationId, 'between us')
    page.saveAllNow()
    expect(saved).toEqual(['half written', 'note: between us'])
  })

  test('of a note comes back as a note, and where the person left off', async () => {
    const page = await load()
    page.beginDraft(conversationId, { reply: '', note: 'between us' })
    page.write(conversationId, 'between us two')
    page.saveAllNow()
    expect(saved).toEqual(['note: between us two'])
  })

  test('of one profile is not another’s', async () => {
    const page = await load()
    const { useInstallation } = await import('../../../../../renderer/console/client')
    vi.useFakeTimers({ now: noon })
    page.write(conversationId, 'mine')
    useInstallation.setState({ session: null })
    page.saveAllNow()
    vi.advanceTimersByTime(1_000)
    expect(saved).toEqual([])
  })
})

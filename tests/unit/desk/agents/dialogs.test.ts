import { expect, onTestFinished, test } from 'vitest'
import type { CallName } from '../../../../shared/contract'
import type { DataFiles } from '../../../../electron/desk'
import { aDesk, aFolder, type DeskUnderTest } from '../../../fixtures/desk'
import { fileOf } from '../../../fixtures/transfer'

const zone = 'Asia/Singapore'
const notPermitted = { is: 'not_permitted' }

/** Files whose dialogs stay open until the test lets the person choose; what is done with the chosen ones is written down. */
function filesWithDialogs() {
  const did: string[] = []
  let choose: (() => void) | undefined
  const chosen = <File>(file: File) => new Promise<File>((resolve) => (choose = () => resolve(file)))
  const nothing = () => Promise.resolve()
  const write = (what: string) => {
    did.push(what)
    return Promise.resolve()
  }
  const files: DataFiles = {
    folder: '',
    backups: aFolder(),
    size: () => chosen(0),
    chooseImport: () =>
      chosen({
        ...fileOf([{ kind: 'shop' }]),
        path: 'in.jsonl',
        read: () => write('read').then(() => new Uint8Array()),
        close: () => write('closed'),
      }),
    chooseExport: () =>
      chosen({ path: 'out.jsonl', write: () => write('written'), finish: nothing, giveUp: () => write('given up') }),
    chooseBackup: () => chosen('other.backup'),
    pathOf: (backup) => backup,
    restart: () => void did.push('restarted'),
    refusals: () => ({ path: '', add: () => undefined, close: nothing }),
  }
  return {
    files,
    did,
    get isOpen() {
      return choose !== undefined
    },
    choose: () => choose?.(),
  }
}

const asked = [
  ['data.export', {}, ['given up']],
  ['data.import', { strict: false }, ['closed']],
  ['data.restore', { backup: null }, []],
  ['data.status', {}, []],
  ['couponFile.read', {}, ['read', 'closed']],
  ['couponFile.example', { shopId: '' }, ['given up']],
] as const

async function askedWithADialog(
  name: CallName,
  input: object,
): Promise<{ desk: DeskUnderTest; dialogs: ReturnType<typeof filesWithDialogs>; answer: Promise<unknown> }> {
  const dialogs = filesWithDialogs()
  const desk = await aDesk(aFolder(), undefined, zone, { files: dialogs.files })
  const answer = desk.ask(name, { ...input, ...('shopId' in input ? { shopId: desk.shopId } : {}) })
  await expect.poll(() => dialogs.isOpen).toBe(true)
  onTestFinished(() => dialogs.choose())
  return { desk, dialogs, answer }
}

test.for(asked)('a file chosen after the rights are gone is let go: %s', async ([name, input, did]) => {
  const { desk, dialogs, answer } = await askedWithADialog(name, input)
  await desk.done('session.drop', {})
  dialogs.choose()
  expect(await answer).toEqual(notPermitted)
  expect(dialogs.did).toEqual(did)
  expect(await desk.store.backups(dialogs.files.backups)).toEqual([])
})

test.for(asked)('a file chosen when the rights have run out is let go: %s', async ([name, input, did]) => {
  const { desk, dialogs, answer } = await askedWithADialog(name, input)
  desk.now += 15 * 60_000
  dialogs.choose()
  expect(await answer).toEqual(notPermitted)
  expect(dialogs.did).toEqual(did)
})

test.for(asked)('a file chosen when another supervisor sits there is let go: %s', async ([name, input, did]) => {
  const { desk, dialogs, answer } = await askedWithADialog(name, input)
  const other = await desk.done('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
  await desk.done('session.choose', { agentId: other.id })
  await desk.done('session.raise', { passphrase: 'seven sails' })
  dialogs.choose()
  expect(await answer).toEqual({ is: 'session_changed' })
  expect(dialogs.did).toEqual(did)
})

test('after a file was let go the next one can be chosen', async () => {
  const { desk, dialogs, answer } = await askedWithADialog('data.import', { strict: false })
  desk.desk.sessions.drop(1)
  dialogs.choose()
  await answer
  desk.desk.sessions.raise(1)
  const next = desk.ask('data.export', {})
  await expect.poll(() => dialogs.isOpen).toBe(true)
  dialogs.choose()
  expect(await next).toMatchObject({ is: 'ok', data: { started: true } })
})

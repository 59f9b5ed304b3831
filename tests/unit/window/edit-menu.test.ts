import { expect, test, vi } from 'vitest'
import { editItems, type EditActs } from '../../../electron/window/edit-menu'

vi.mock('electron', () => ({}))

const words = {
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  copyLink: '复制链接',
  copyAddress: '复制邮箱地址',
  addToDictionary: '添加到词典',
}
const nothing = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: false,
  canDelete: false,
  canSelectAll: false,
  canEditRichly: false,
}
const plain = {
  linkURL: '',
  isEditable: false,
  editFlags: nothing,
  misspelledWord: '',
  dictionarySuggestions: [] as string[],
}

function doing() {
  const done: string[] = []
  const note = (what: string) => (text: string) => void done.push(`${what} ${text}`)
  const acts: EditActs = { correct: note('correct'), learn: note('learn'), copy: note('copy') }
  return { done, acts }
}
/** What the menu says, with `-` where it is parted. */
const said = (changed: Partial<Parameters<typeof editItems>[0]>) =>
  editItems({ ...plain, ...changed }, words, doing().acts).map(
    ({ label, type }) => label ?? (type === 'separator' ? '-' : type),
  )

test('where nothing can be done there is no menu', () => {
  expect(said({})).toEqual([])
  // Chromium tells such things of a page too.
  const all = { canSelectAll: true, canPaste: true, canUndo: true, canRedo: true, canCut: true }
  expect(said({ editFlags: { ...nothing, ...all }, misspelledWord: 'helo' })).toEqual([])
})

test('a field offers what its state allows, in the console’s words', () => {
  expect(
    said({
      isEditable: true,
      editFlags: {
        ...nothing,
        canUndo: true,
        canRedo: true,
        canCut: true,
        canCopy: true,
        canPaste: true,
        canSelectAll: true,
      },
    }),
  ).toEqual(['撤销', '重做', '-', '剪切', '复制', '粘贴', '-', '全选'])
  expect(said({ isEditable: true, editFlags: { ...nothing, canPaste: true } })).toEqual(['粘贴'])
})

test('a selected text can be copied', () => {
  expect(said({ editFlags: { ...nothing, canCopy: true } })).toEqual(['复制'])
})

test('the link of a message and the address of a mailbox can be copied, a link within the console not', () => {
  expect(said({ linkURL: 'https://shop.example/x' })).toEqual(['复制链接'])
  expect(said({ linkURL: 'mailto:ana@shop.example' })).toEqual(['复制邮箱地址'])
  const { done, acts } = doing()
  for (const linkURL of ['https://shop.example/x', 'mailto:ana@shop.example', 'app://console/#/inbox']) {
    for (const { click } of editItems({ ...plain, linkURL }, words, acts))
      Reflect.apply(click as () => void, undefined, [])
  }
  expect(done).toEqual(['copy https://shop.example/x', 'copy ana@shop.example'])
})

test('a misspelt word comes with what is suggested for it', () => {
  const { done, acts } = doing()
  const items = editItems(
    { ...plain, isEditable: true, misspelledWord: 'helo', dictionarySuggestions: ['hello', 'R&D'] },
    words,
    acts,
  )
  expect(items.map(({ label }) => label)).toEqual(['hello', 'R&&D', '添加到词典'])
  for (const { click } of items) Reflect.apply(click as () => void, undefined, [])
  expect(done).toEqual(['correct hello', 'correct R&D', 'learn helo'])
})

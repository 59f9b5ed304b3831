import { describe, expect, test } from 'vitest'
import { complaints } from './complaints'

const shown = (jsx: string) => `export const Shown = ({ open }: { open: boolean }) => ${jsx}\n`

describe("a person's words in a page", () => {
  test.for([
    ['as text', '<p hidden={open}>Fully claimed</p>'],
    ['in Chinese', '<p hidden={open}>已领完</p>'],
    ['as a text in braces', `<p>{open ? 'Open' : '…'}</p>`],
    ['in a label', '<button aria-label="Close" hidden={open} />'],
    ['in a computed label', '<button title={`Close ${String(open)}`} />'],
    ['in a placeholder', '<input placeholder="Search" hidden={open} />'],
  ] as const)('are refused %s', async ([, jsx]) => {
    expect(await complaints('renderer/console/inbox', shown(jsx), 'tsx')).toEqual([
      expect.stringMatching(/^handsel\/words: ".+" is read by people/),
    ])
  })

  test.for([
    ['symbols and figures', '<p hidden={open}>· 3 × 20 %</p>'],
    ['a message by its key', '<button aria-label="inbox.close" hidden={open} />'],
    ['what no person reads', '<p className="row" id="first" hidden={open} />'],
  ] as const)('are not %s', async ([, jsx]) => {
    expect(await complaints('renderer/console/inbox', shown(jsx), 'tsx')).toEqual([])
  })

  test('pass in the catalogue', async () => {
    expect(await complaints('renderer/console/i18n', `export const en = { title: 'Fully claimed' }\n`)).toEqual([])
  })
})

describe("a person's words in a native menu", () => {
  test('are refused', async () => {
    expect(await complaints('electron/window', `export const item = { label: 'Copy' }\n`)).toEqual([
      expect.stringMatching(/^handsel\/words/),
    ])
  })

  test('pass when they are handed in', async () => {
    expect(await complaints('electron/window', `export const item = (label: string) => ({ label })\n`)).toEqual([])
  })
})

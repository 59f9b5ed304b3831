import { describe, expect, test } from 'vitest'
import { complaints } from './complaints'

const complaintsOfStyle = (style: string) => complaints('renderer/console/inbox', style, 'css')

describe('CSS above the floor', () => {
  test.for([
    ['nesting', '.row { margin: 0; & b { margin: 0; } }', 'handsel/css-floor: Nested rules'],
    ['a nested rule without &', '.row { margin: 0; b { margin: 0; } }', 'handsel/css-floor: Nested rules'],
    [
      'a nested media query',
      '.row { margin: 0; @media (width > 1px) { margin: 1px; } }',
      'handsel/css-floor: Nested rules',
    ],
    ['oklch', '.row { color: oklch(50% 0.1 20); }', 'css/use-baseline'],
    ['color-mix', '.row { color: color-mix(in srgb, var(--text), var(--line)); }', 'css/use-baseline'],
    ['light-dark', '.row { color: light-dark(var(--text), var(--line)); }', 'css/use-baseline'],
    ['subgrid', '.row { display: grid; grid-template-columns: subgrid; }', 'css/use-baseline'],
    [':dir', '.row:dir(rtl) { margin: 0; }', 'css/use-baseline'],
    ['text-wrap', '.row { text-wrap: balance; }', 'css/use-baseline'],
    ['@starting-style', '@starting-style { .row { opacity: 0; } }', 'css/use-baseline'],
    ['interpolate-size', '.row { interpolate-size: allow-keywords; }', 'handsel/css-floor: The property'],
  ] as const)('is refused: %s', async ([, style, message]) => {
    expect(await complaintsOfStyle(style)).toContainEqual(expect.stringContaining(message))
  })

  test('is not what Chromium 108 had before the others', async () => {
    const style = `
      .row:has(> b) { container: row / inline-size; block-size: 100dvh; inset: 0; scrollbar-width: thin; }
      @container row (max-width: 600px) { .cell { inline-size: 50cqi; } }
      @layer base { .row:focus-visible { outline: 2px solid var(--focus); } }
    `
    expect(await complaintsOfStyle(style)).toEqual([])
  })
})

describe('a raw colour', () => {
  test.for([
    '.row { color: #fff; }',
    '.row { background: rgb(0 0 0 / 40%); }',
    '.row { border: 1px solid black; }',
    '.row { --ground: #123456; }',
  ])('is refused outside tokens.css: %s', async (style) => {
    expect(await complaintsOfStyle(style)).toEqual([expect.stringMatching(/^handsel\/css-tokens/)])
  })

  test('is not a role', async () => {
    expect(
      await complaintsOfStyle('.row { color: var(--text); border: 1px solid transparent; fill: currentcolor; }'),
    ).toEqual([])
  })
})

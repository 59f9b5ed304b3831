import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Handsel } from './handsel'

const boundsOf = ({ app }: Handsel) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

test('the window opens where it was; a broken file is no reason not to open', async ({ handsel }) => {
  await handsel.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 31, y: 17, width: 1_111, height: 707 }),
  )
  const placed = { x: 31, y: 17, width: 1_111, height: 707 }
  await expect.poll(() => boundsOf(handsel)).toEqual(placed)
  await handsel.quit()
  await handsel.start()
  await expect.poll(() => boundsOf(handsel)).toEqual(placed)

  await handsel.quit()
  writeFileSync(join(handsel.folder, 'data', 'electron', 'window.json'), '[{"screens":')
  await handsel.start()
  await expect(handsel.window.getByRole('listbox', { name: 'Conversations' })).toBeVisible()
  expect(await boundsOf(handsel)).not.toEqual(placed)
})

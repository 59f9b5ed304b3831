import type { Page } from '@playwright/test'
import { expect, type Handsel } from './handsel'

/** A window as somebody has it: its content in px of the screen, and how much they enlarged it. */
export interface Size {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

export const sizes: readonly Size[] = [
  { width: 1024, height: 768, zoom: 1 },
  { width: 1280, height: 800, zoom: 1 },
  { width: 1440, height: 900, zoom: 1 },
  { width: 1920, height: 1080, zoom: 1 },
  { width: 1440, height: 900, zoom: 2 },
  { width: 1920, height: 1080, zoom: 2 },
]

export const nameOf = ({ width, height, zoom }: Size) => `${String(width)}×${String(height)} at ${String(zoom * 100)} %`

export async function resize({ app, window }: Handsel, { width, height, zoom }: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [shown] = BrowserWindow.getAllWindows()
      shown?.setContentSize(wanted.width, wanted.height)
      shown?.webContents.setZoomFactor(wanted.zoom)
    },
    { width, height, zoom },
  )
  await expect
    .poll(() => window.evaluate(() => [innerWidth, innerHeight]))
    .toEqual([Math.round(width / zoom), Math.round(height / zoom)])
}

/** Presses the pointer on the first element that the selector finds: at its place, with nothing waited for. */
export async function press(window: Page, selector: string): Promise<void> {
  const { x, y } = await window.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    if (!box) throw new Error(`there is no ${wanted}`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, selector)
  await window.mouse.click(x, y)
}

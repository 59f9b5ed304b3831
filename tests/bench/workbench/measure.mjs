// @ts-check
/* global document, MutationObserver, addEventListener, removeEventListener, requestAnimationFrame -- what runs in the page */

/** @typedef {import('playwright').Page} Page */

/** Longer than anything takes that works, ms. */
const patience = 10_000

/**
 * Puts into the page: `bench.arm(isThere)` waits for the next key or click, and from then on for the first frame after
 * `isThere()` holds. The frame is over when a second requestAnimationFrame is called.
 * @param {Page} page
 */
export async function prepareMeasuring(page) {
  await page.evaluate(() => {
    const bench = {
      /** @type {Promise<number> | undefined} */
      took: undefined,
      /** @param {() => boolean} isThere */
      arm(isThere) {
        bench.took = new Promise((resolve) => {
          /** @param {Event} event */
          const begin = (event) => {
            for (const type of ['keydown', 'pointerdown']) removeEventListener(type, begin, true)
            const began = event.timeStamp
            const look = () => {
              if (!isThere()) return
              observer.disconnect()
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
            }
            const observer = new MutationObserver(look)
            observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
            look()
          }
          for (const type of ['keydown', 'pointerdown']) addEventListener(type, begin, true)
        })
      },
      /** How many coupons the filters hide, as the workbench says it. */
      hidden: () =>
        Number(
          (
            /([\d,]+) coupons? hidden/.exec(
              document.querySelector('[role="dialog"][data-state="open"]')?.textContent ?? '',
            )?.[1] ?? '0'
          ).replace(/,/g, ''),
        ),
      tickets: () => document.querySelectorAll('[role="dialog"][data-state="open"] article').length,
    }
    Object.assign(globalThis, { bench })
  })
}

/**
 * From the event of `act` to the first frame that shows what `isThere` (an expression of the page) waits for, ms.
 * @param {Page} page
 * @param {string} isThere
 * @param {() => Promise<void>} act
 */
export async function measure(page, isThere, act) {
  await page.evaluate(`bench.arm(() => ${isThere})`)
  await act()
  const took = await page.evaluate(`Promise.race([bench.took, new Promise((done) => setTimeout(done, ${patience}))])`)
  if (typeof took !== 'number')
    throw new Error(
      `After ${patience} ms it still isn't there: ${isThere}; hidden are ${String(await page.evaluate('bench.hidden()'))}`,
    )
  return took
}

/**
 * Elements of the whole document.
 * @param {Page} page
 */
export async function nodesOf(page) {
  return Number(await page.evaluate("document.querySelectorAll('*').length"))
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportFile } from '../../../../electron/desk/transfer/export-file'
import type { CustomerId, OrderId } from '../../../../shared/model'
import { aDesk } from '../../../fixtures/desk'
import { bareDesk, imported, partsOf, sourceOf } from '../../../fixtures/transfer'

const example = readFileSync('electron/desk/transfer/example.jsonl')
const ruth = { customerId: 'customer_ruth' as CustomerId, orderId: 'order_first' as OrderId }

test.each(['orders.refund', 'orders.cancel'] as const)(
  'a file during whose export %s changed a coupon’s figures goes in whole',
  async (name) => {
    const desk = await aDesk()
    await imported(desk, sourceOf(example))
    const change =
      name === 'orders.refund' ? () => desk.done(name, { ...ruth, amount: 1_000 }) : () => desk.done(name, ruth)

    let file = ''
    const write = async (part: string) => {
      file += part
      // Its order is in the file; its coupon comes later.
      if (part.includes('"kind":"order"')) await change()
    }
    await exportFile(partsOf(desk), { write }, { onProgress: () => undefined, isCancelled: () => false })

    const result = await imported(await bareDesk(), sourceOf(Buffer.from(file)), { strict: true })
    expect(result).toMatchObject({ is: 'done', refused: [] })
  },
)

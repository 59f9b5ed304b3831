import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDailyBackup } from '../../../../electron/desk/data/daily-backup'
import { day, hour } from '../../../../shared/model'
import { aDesk, aFolder } from '../../../fixtures/desk'

async function given(backUp?: () => Promise<never>) {
  const desk = await aDesk()
  const backups = join(aFolder(), 'backups')
  const failures: string[] = []
  const { store } = desk
  const source = {
    backUp: backUp ?? ((terms: Parameters<typeof store.backUp>[0]) => store.backUp(terms)),
    backups: (folder: string) => store.backups(folder),
    state: store.state,
    sequence: store.sequence,
  }
  const daily = createDailyBackup(
    source,
    { backups },
    () => desk.now,
    (why) => failures.push(why),
  )
  return {
    desk,
    failures,
    async tick() {
      daily.tick()
      await daily.idle()
      return (await store.backups(backups)).map(({ at, why }) => ({ at, why }))
    },
  }
}

test('one backup is made a day, however often it is looked', async () => {
  const { desk, tick } = await given()
  const first = { at: desk.now, why: 'daily' }
  expect(await tick()).toEqual([first])
  desk.now += day - 1
  expect(await tick()).toEqual([first])
  desk.now += 1
  expect(await tick()).toEqual([{ at: desk.now, why: 'daily' }, first])
})

test('a clock set back makes one for its own day', async () => {
  const { desk, tick } = await given()
  await tick()
  const future = desk.now
  desk.now -= 3 * day
  expect(await tick()).toEqual([
    { at: future, why: 'daily' },
    { at: desk.now, why: 'daily' },
  ])
})

test('seven of the future displace none that is made now, and none is made again and again', async () => {
  const { desk, tick } = await given()
  const now = desk.now
  for (let made = 0; made < 9; made += 1) {
    desk.now = now + (365 + made) * day
    await tick()
  }
  desk.now = now
  const made = await tick()
  expect(made.filter(({ at }) => at <= now)).toEqual([{ at: now, why: 'daily' }])
  expect(made).toHaveLength(8)
  desk.now += 5_000
  expect(await tick()).toEqual(made)
})

test('the last seven daily ones are kept', async () => {
  const { desk, tick } = await given()
  for (let made = 0; made < 8; made += 1) {
    await tick()
    desk.now += day
  }
  const kept = await tick()
  expect(kept).toHaveLength(7)
  expect(kept[0]).toEqual({ at: desk.now, why: 'daily' })
})

test('a full disk is told, and tried again after an hour and not before', async () => {
  let tried = 0
  const { desk, failures, tick } = await given(() => {
    tried += 1
    return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
  })
  await tick()
  desk.now += hour - 1
  await tick()
  expect({ tried, failures }).toEqual({ tried: 1, failures: ['disk_full'] })
  desk.now += 1
  await tick()
  expect(tried).toBe(2)
})

import { expect, test } from 'vitest'
import { takeLock } from '../../../electron/store/lock'
import type { ProcessFacts } from '../../../electron/store/process-facts'
import { SimulatedDisk } from '../../crash/support/simulated-disk'

const ana: ProcessFacts = {
  host: 'here',
  boot: 'monday',
  pid: 100,
  isAlive: (pid) => pid === 100,
  startOf: () => 'noon',
}

/** What becomes of a second program's attempt while the first holds the lock. */
async function attempt(second: ProcessFacts): Promise<string> {
  const files = new SimulatedDisk().port()
  const first = await takeLock(files, '/', ana)
  expect(first.is).toBe('taken')
  return (await takeLock(files, '/', second)).is
}

test('a living program keeps its lock, and the other is told who it is', async () => {
  const files = new SimulatedDisk().port()
  await takeLock(files, '/', ana)
  expect(await takeLock(files, '/', { ...ana, pid: 200 })).toMatchObject({
    is: 'held',
    by: { host: 'here', pid: 100, boot: 'monday' },
  })
})

test('a dead process is followed', async () => {
  expect(await attempt({ ...ana, pid: 200, isAlive: () => false })).toBe('taken')
})

test('a process number that lives on as another process is followed', async () => {
  expect(await attempt({ ...ana, pid: 200, startOf: (pid) => (pid === 100 ? 'evening' : 'night') })).toBe('taken')
})

test('a process of before the machine was started anew is followed', async () => {
  expect(await attempt({ ...ana, pid: 200, boot: 'tuesday' })).toBe('taken')
})

test('another host keeps its lock, dead or not', async () => {
  expect(await attempt({ ...ana, host: 'there', boot: 'tuesday', isAlive: () => false })).toBe('held')
})

test('a lock that can not be read belongs to somebody', async () => {
  const disk = new SimulatedDisk()
  const files = disk.port()
  await takeLock(files, '/', ana)
  disk.tamper('/lock', Buffer.alloc(0))
  expect(await takeLock(files, '/', { ...ana, isAlive: () => false })).toEqual({ is: 'held', by: undefined })
})

test('a lock is given back, and only by who has it', async () => {
  const disk = new SimulatedDisk()
  const files = disk.port()
  const first = await takeLock(files, '/', ana)
  const second = await takeLock(files, '/', { ...ana, pid: 200, isAlive: () => false })
  if (first.is !== 'taken' || second.is !== 'taken') throw new Error('not taken')
  await first.release()
  expect([...disk.files().keys()]).toEqual(['/lock'])
  await second.release()
  expect([...disk.files().keys()]).toEqual([])
})

test('of many who find a dead lock at the same moment one takes it', async () => {
  const files = new SimulatedDisk().port()
  await takeLock(files, '/', ana)
  const living = { ...ana, isAlive: (pid: number) => pid !== 100 }
  const taken = await Promise.all(
    Array.from({ length: 8 }, (_, i) => takeLock(files, '/', { ...living, pid: 200 + i })),
  )
  expect(taken.filter(({ is }) => is === 'taken')).toHaveLength(1)
})

test('who died while following a dead lock is followed too', async () => {
  const disk = new SimulatedDisk()
  await takeLock(disk.port(), '/', ana)
  const dying = disk.port({ fault: ({ name }) => (name === 'rename' ? { code: 'EIO' } : undefined) })
  const nobodyLives = { ...ana, isAlive: () => false }
  await expect(takeLock(dying, '/', { ...nobodyLives, pid: 200 })).rejects.toThrow('EIO')
  expect([...disk.files().keys()]).toHaveLength(2)
  expect((await takeLock(disk.port(), '/', { ...nobodyLives, pid: 300 })).is).toBe('taken')
  expect([...disk.files().keys()]).toEqual(['/lock'])
  expect(await takeLock(disk.port(), '/', { ...ana, isAlive: (pid) => pid === 300 })).toMatchObject({
    is: 'held',
    by: { pid: 300 },
  })
})

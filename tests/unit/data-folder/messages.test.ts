import { mkdirSync, rmdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { whyNotAlone, whyNotOpened, whyNotStarted, whyUnfit, type System } from '../../../electron/data-folder'
import { networkTypeOf } from '../../../electron/data-folder/network'
import { noticesOf, deskEventSchema, documentKinds } from '../../../electron/desk'
import { openStore } from '../../../electron/store'
import type { FileSystemPort } from '../../../electron/store/file-system'
import { nodeFileSystem } from '../../../electron/store/node-file-system'
import { processFacts } from '../../../electron/store/process-facts'
import { recoveredText } from '../../../renderer/console/app/recovered-text'
import { en } from '../../../renderer/console/i18n/en'
import { zhCN } from '../../../renderer/console/i18n/zh-CN'
import { createWords } from '../../../renderer/kit/words'
import { minute } from '../../../shared/model'
import { aFolder, monday } from '../../fixtures/desk'

const words = createWords({ en, 'zh-CN': zhCN })('en')
const chinese = createWords({ en, 'zh-CN': zhCN })('zh-CN')
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}
const system: System = {
  makeFolder: () => undefined,
  seeWritable: () => undefined,
  realPath: (path) => path,
  whatIs: () => undefined,
  linkAt: () => undefined,
  isAlive: () => false,
  mounts: () => '/dev/sda1 / ext4 rw 0 0\n',
}

describe('before anything is written, a folder is refused that', () => {
  test.each([
    ['is read-only', { seeWritable: failing('EACCES') }, 'read-only for you. Get the right to write there'],
    ['lies on a read-only disk', { makeFolder: failing('EROFS') }, 'read-only for you'],
    ['lies on a full disk', { makeFolder: failing('ENOSPC') }, 'is full. Free space on it'],
    [
      'lies under a file',
      { makeFolder: failing('ENOTDIR') },
      'it, or a folder above it, is a file (ENOTDIR). Choose another one with --data.',
    ],
    ['is a file', { makeFolder: failing('EEXIST') }, 'is a file (EEXIST)'],
    [
      'has a pipe as its backups',
      { whatIs: (path) => (path === '/data/shop/backups' ? 'other' : undefined) },
      '/data/shop/backups is neither a file nor a folder',
    ],
    [
      "has an electron folder that can't be written",
      {
        whatIs: (path) => (path === '/data/shop/electron' ? 'folder' : undefined),
        seeWritable: (path) => {
          if (path.endsWith('/electron')) failing('EACCES')()
        },
      },
      '/data/shop/electron is read-only for you',
    ],
    [
      'lies on a network drive',
      { mounts: () => 'nas:/home /data nfs4 rw 0 0\n' },
      'network drive (nfs4), which can lose what was saved. Choose a folder on this computer with --data',
    ],
    ...['store', 'electron', 'reports', 'reset-passphrase'].map((name): [string, Partial<System>, string] => [
      `has a link as its ${name}`,
      { whatIs: (path) => (path === `/data/shop/${name}` ? 'link' : undefined) },
      `/data/shop/${name} is a link, and Handsel follows no link there: what it leads to was not touched. Put`,
    ]),
    [
      'has a file where a folder belongs',
      { whatIs: (path) => (path === '/data/shop/electron' ? 'file' : undefined) },
      "/data/shop/electron is a file, which doesn't belong there; nothing was changed. Move it away, and start again.",
    ],
    [
      'has a pipe as its reset-passphrase',
      { whatIs: (path) => (path === '/data/shop/reset-passphrase' ? 'other' : undefined) },
      '/data/shop/reset-passphrase is neither a file nor a folder (a pipe, a socket or a device)',
    ],
  ])('%s', (_what, changed, said) => {
    expect(whyUnfit('/data/shop', { ...system, ...changed })).toContain(said)
    expect(whyUnfit('/data/shop', { ...system, ...changed })).toContain('/data/shop')
  })

  test('and any other one is taken', () => {
    expect(whyUnfit('/data/shop', system)).toBeUndefined()
  })

  test('on the real disk: a link in it is found wherever it leads; the folder itself and its backups may be links', () => {
    const around = aFolder()
    const [data, link] = [join(around, 'data'), join(around, 'link')]
    for (const name of ['store', 'electron', 'reports', 'backups']) mkdirSync(join(data, name), { recursive: true })
    symlinkSync(data, link)
    rmdirSync(join(data, 'backups'))
    symlinkSync(around, join(data, 'backups'))
    expect(whyUnfit(link)).toBeUndefined()
    for (const target of ['nothing', 'electron', '.', around]) {
      rmSync(join(data, 'electron'), { recursive: true })
      symlinkSync(target, join(data, 'electron'))
      expect(whyUnfit(link)).toContain(`${link}/electron is a link`)
    }
  })
})

describe('where Electron gives no lock', () => {
  const lock = '/data/electron/SingletonLock'
  test.each<[string, Partial<System>, string]>([
    [
      'it is another Handsel of this computer',
      { whatIs: () => 'link', linkAt: () => 'here-7', isAlive: () => true },
      'already running on /data',
    ],
    [
      'it is one of another computer',
      { whatIs: () => 'link', linkAt: () => 'far-away-7' },
      `in use by the computer "far-away". Close Handsel there; if it isn't running there any more, delete ${lock}.`,
    ],
    ['something else stands there', { whatIs: () => 'folder' }, `${lock} is a folder, which doesn't belong there`],
    ['nothing could be written', {}, 'could not take its lock in /data/electron. See that you may write there'],
    ["a dead one can't be replaced", { whatIs: () => 'link', linkAt: () => 'here-7' }, 'could not take its lock'],
  ])('%s', (_what, changed, said) => {
    expect(whyNotAlone('/data', 'here', { ...system, ...changed })).toContain(said)
  })
})

test('an error of the system while starting is said in words, and a mistake in the program is none', () => {
  expect(whyNotStarted('/data', Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toContain(
    '/data is full. Free space on it',
  )
  expect(
    whyNotStarted('/data', Object.assign(new Error('denied'), { code: 'EACCES', path: '/data/electron/x' })),
  ).toContain('/data is read-only for you')
  expect(
    whyNotStarted('/data', Object.assign(new Error('denied'), { code: 'EACCES', address: '127.0.0.1' })),
  ).toBeUndefined()
  expect(whyNotStarted('/data', new TypeError('undefined is not a function'))).toBeUndefined()
})

test.each([
  ['/home/ana/shop', '/dev/sda1 / ext4 rw 0 0\nnas:/ana /home/ana nfs rw 0 0', 'nfs'],
  ['/home/anabel', '/dev/sda1 / ext4 rw 0 0\nnas:/ana /home/ana nfs rw 0 0', undefined],
  ['/mnt/my share/shop', '//nas/x /mnt/my\\040share cifs rw 0 0', 'cifs'],
  ['/mnt/x/local', '//nas/x /mnt/x smb3 rw 0 0\n/dev/sdb1 /mnt/x/local ext4 rw 0 0', undefined],
  ['/mnt/x', 'ana@nas:/ /mnt/x fuse.sshfs rw 0 0', 'fuse.sshfs'],
  ['/mnt/x', '/dev/sdb1 /mnt/x ext4 rw 0 0\nnas:/x /mnt/x nfs4 rw 0 0', 'nfs4'],
  ['/mnt/x', '', undefined],
])('%s under %j lies on %s', (path, mounts, type) => {
  expect(networkTypeOf(path, mounts)).toBe(type)
})

describe('a store that does not open', () => {
  test.each([
    [
      'a second program',
      { is: 'locked' as const, by: { host: 'here', pid: 7, token: '' } },
      'running on /data already (process 7)',
    ],
    [
      'another computer',
      { is: 'locked' as const, by: { host: 'there', pid: 7, token: '' } },
      'in use by the computer "there". Close Handsel there; if it isn\'t running there any more, delete /data/store/lock',
    ],
    ['a lock that says nothing', { is: 'locked' as const, by: undefined }, 'may be in use'],
    [
      'a link in it',
      { is: 'misplaced' as const, what: 'journal/0000000001.log', found: 'link' as const },
      '/data/store/journal/0000000001.log is a link, and Handsel follows no link there: what it leads to was not touched. Put the file or folder itself in its place, or delete the link if nothing belongs there, and start again.',
    ],
    ['a link in its place', { is: 'misplaced' as const, what: '', found: 'link' as const }, '/data/store is a link'],
    [
      'a folder where a file belongs',
      { is: 'misplaced' as const, what: 'lock', found: 'folder' as const },
      "/data/store/lock is a folder, which doesn't belong there; nothing was changed. Move it away, and start again.",
    ],
    ['a newer program', { is: 'newer_format' as const, what: 'format' }, 'left untouched'],
    ['a full disk', { is: 'unusable' as const, why: 'disk_full' as const, code: 'ENOSPC' }, 'is full. Free space'],
    [
      'a read-only folder',
      { is: 'unusable' as const, why: 'not_writable' as const, code: 'EACCES' },
      'read-only for you',
    ],
    ['a broken disk', { is: 'unusable' as const, why: 'disk_error' as const, code: 'EIO' }, 'EIO'],
  ])('because of %s says so, and what to do', (_what, opened, said) => {
    expect(whyNotOpened(opened, '/data', 'here')).toContain(said)
  })

  test('because another computer holds it names that computer', async () => {
    const folder = join(aFolder(), 'store')
    const open = (host: string) =>
      openStore({ folder, kinds: documentKinds, eventSchema: deskEventSchema, facts: { ...processFacts(), host } })
    const first = await open('there')
    const second = await open('here')
    expect(second.is !== 'opened' && whyNotOpened(second, folder, 'here')).toContain('the computer "there"')
    if (first.is === 'opened') await first.store.close()
  })
})

describe('the banner', () => {
  test.each([
    ['ENOSPC', 'disk_full'],
    ['EROFS', 'not_writable'],
    ['EACCES', 'not_writable'],
  ] as const)('says that the store can be read only: %s', async (code, why) => {
    const files: FileSystemPort = {
      ...nodeFileSystem,
      create: () => Promise.reject(Object.assign(new Error(code), { code })),
    }
    const opened = await openStore({
      folder: join(aFolder(), 'store'),
      kinds: documentKinds,
      eventSchema: deskEventSchema,
      files,
    })
    if (opened.is !== 'opened') throw new Error(opened.is)
    expect(noticesOf(opened.store, monday, { quarantineFolder: '' })).toEqual([{ is: 'read_only', why }])
    await opened.store.close()
  })

  const calm = { state: 'open' as const, notices: [], lastEventAt: monday, failing: undefined }

  test('says that nothing can be saved while writing fails, and what failed once the store gave up', () => {
    expect(noticesOf({ ...calm, failing: 'disk_full' }, monday, { quarantineFolder: '' })).toEqual([
      { is: 'not_writing', why: 'disk_full' },
    ])
    expect(noticesOf({ ...calm, state: 'read_only', failing: 'disk_full' }, monday, { quarantineFolder: '' })).toEqual([
      { is: 'read_only', why: 'disk_full' },
    ])
  })

  test('says that others may read or change the data, as long as they may', () => {
    const said = (open: { may: 'read' | 'change'; command: string } | undefined) =>
      noticesOf(calm, monday, { quarantineFolder: '', openToOthers: () => open })
    expect(said({ may: 'read', command: 'chmod -R go-rwx /srv/data' })).toEqual([
      { is: 'open_to_others', may: 'read', command: 'chmod -R go-rwx /srv/data' },
    ])
    expect(said(undefined)).toEqual([])
  })

  test('says that the clock jumped back a day, from two minutes on', () => {
    const behind = (ms: number) => noticesOf(calm, monday - ms, { quarantineFolder: '' })
    expect(behind(24 * 60 * minute)).toEqual([{ is: 'clock_behind', lastEventAt: monday }])
    expect(behind(2 * minute + 1)).toHaveLength(1)
    expect(behind(2 * minute)).toEqual([])
  })

  test('says what was recovered, what is missing and where the unreadable files are', () => {
    const quarantined = ['a file']
    const [notice] = noticesOf(
      {
        ...calm,
        notices: [
          { is: 'tail_dropped', after: 9, bytes: 10, quarantined },
          { is: 'records_lost', from: 4, to: 6, quarantined },
          { is: 'document_rolled_back', kind: 'coupons', key: '1', complete: true, quarantined },
          { is: 'document_lost', kind: 'messages', key: 'x', complete: false, quarantined },
          { is: 'document_lost', kind: 'customers', key: '1', complete: false, quarantined },
        ],
      },
      monday,
      { quarantineFolder: '/data/store/quarantine' },
    )
    expect(notice).toEqual({
      is: 'recovered',
      whole: 1,
      missing: ['customers', 'messages'],
      lostChanges: 3,
      orMore: false,
      folder: '/data/store/quarantine',
    })
    if (notice?.is !== 'recovered') throw new Error('no such notice')
    expect(recoveredText(words, notice)).toBe(
      '1 file was recovered completely. Some of these are missing: customers, messages. 3 changes are lost. The unreadable files were kept in /data/store/quarantine',
    )
    expect(recoveredText(chinese, notice)).toBe(
      '1个文件已完整恢复。以下内容有缺失：顾客、消息。3项更改已丢失。无法读取的文件保存在：/data/store/quarantine',
    )
    expect(recoveredText(words, { ...notice, orMore: true, folder: null })).toContain(
      'At least 3 changes are lost. The unreadable files are where they were.',
    )
  })

  test('is silent about the torn end that a crash leaves', () => {
    expect(
      noticesOf({ ...calm, notices: [{ is: 'tail_dropped', after: 9, bytes: 10, quarantined: ['a file'] }] }, monday, {
        quarantineFolder: '',
      }),
    ).toEqual([])
  })
})

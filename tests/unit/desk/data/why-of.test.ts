import { expect, test } from 'vitest'
import { whyOf } from '../../../../electron/desk/data/why-of'

test.each([
  ['ENOSPC', 'disk_full'],
  ['EROFS', 'not_permitted'],
  ['ENOENT', 'not_found'],
  ['EISDIR', 'not_a_file'],
  ['ELOOP', 'not_a_file'],
  ['ENXIO', 'not_a_file'],
  ['ENOTFILE', 'not_a_file'],
  ['EIO', 'disk_error'],
] as const)('what the system calls %s is said of the disk: %s', (code, why) => {
  expect(whyOf(Object.assign(new Error(code), { code }))).toBe(why)
})

test.each([
  new RangeError('Maximum call stack size exceeded'),
  new TypeError('x is not a function'),
  Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' }),
])('a mistake in the program is not blamed on the disk: %s', (mistake) => {
  expect(whyOf(mistake)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { networkOf } from '../../../../electron/channels/webchat/address'

test('an IPv4 address counts as itself, also when it is written as an IPv6 one', () => {
  expect(['127.0.3.7', '::ffff:127.0.3.7', '::FFFF:127.0.3.7', '::ffff:127.0.3.7%eth0', ''].map(networkOf)).toEqual([
    '127.0.3.7',
    '127.0.3.7',
    '127.0.3.7',
    '127.0.3.7',
    '',
  ])
})

test('all IPv6 addresses of one /64 count as one, however they are written', () => {
  for (const address of [
    '2001:db8:1:2::1',
    '2001:0db8:0001:0002:ffff:ffff:ffff:ffff',
    '2001:DB8:1:2:0:0:0:9',
    '2001:db8:1:2::192.0.2.1',
    '2001:db8:1:2:3::4%eth0',
  ])
    expect(networkOf(address)).toBe('2001:db8:1:2::/64')
  // An IPv4 address at the end stands for two parts.
  expect(networkOf('::2:3:4:5:6:192.0.2.1')).toBe('0:2:3:4::/64')
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect([networkOf('::1'), networkOf('fe80::1%lo'), networkOf('2001:db8::')]).toEqual([
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
    '2001:db8:0:0::/64',
  ])
})

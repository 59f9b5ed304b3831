import { isIPv6 } from 'node:net'

/** What the packets say of who asks. */
interface Addressed {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/** The network that a connection comes from, as limits count it. */
export function addressOfPeer({ socket }: Addressed): string {
  return networkOf(socket.remoteAddress ?? '')
}

/** An IPv4 address as it is. Of an IPv6 address the first 64 bits: whoever has one of them has all that begin so. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // The last two of its eight parts may be written as an IPv4 address.
  const written = before.length + after.length + (plain.includes('.') ? 1 : 0)
  const parts = tail === undefined ? before : [...before, ...Array.from({ length: 8 - written }, () => '0'), ...after]
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}

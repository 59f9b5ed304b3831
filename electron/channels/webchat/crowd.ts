export interface Crowd<Member> {
  /** Adds a member, or says that it was active just now. */
  active(member: Member, key: string): void
  remove(member: Member, key: string): void
}

/** At most `inAll` members, and `perKey` of one key: above it the one that was active longest ago gives way, of that key or of all. */
export function crowd<Member>(
  { inAll, perKey }: { readonly inAll: number; readonly perKey: number },
  giveWay: (member: Member) => void,
): Crowd<Member> {
  /** Active longest ago first, as in each of `byKey`. */
  const all = new Map<Member, string>()
  const byKey = new Map<string, Set<Member>>()

  function remove(member: Member, key: string): void {
    all.delete(member)
    const alike = byKey.get(key)
    alike?.delete(member)
    if (alike?.size === 0) byKey.delete(key)
  }

  function drop(member: Member, key: string): void {
    remove(member, key)
    giveWay(member)
  }

  return {
    remove,
    active(member, key) {
      remove(member, key)
      const alike = byKey.get(key) ?? new Set()
      byKey.set(key, alike.add(member))
      all.set(member, key)
      for (const oldest of alike) {
        if (alike.size <= perKey) break
        drop(oldest, key)
      }
      for (const [oldest, its] of all) {
        if (all.size <= inAll) break
        drop(oldest, its)
      }
    },
  }
}

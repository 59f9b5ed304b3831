/** Notices pushes that got lost: those of one topic are numbered without holes. */
export function createGapFinder() {
  const last = new Map<string, number>()
  return {
    /** Whether pushes are missing between the last one of this topic and this one. The first one seen has no gap before it. */
    isAfterGap(topic: string, count: number): boolean {
      const before = last.get(topic)
      last.set(topic, count)
      return before !== undefined && count !== before + 1
    },
    /** A new subscription begins to count anew. */
    forget(topic: string): void {
      last.delete(topic)
    },
  }
}

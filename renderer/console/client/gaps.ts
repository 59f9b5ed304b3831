/** Notices pushes that got lost: those of one subscription are numbered 1, 2, 3 …. */
export function createGapFinder() {
  const last = new Map<string, number>()
  return {
    /** A subscription begins: its first push will be number 1. */
    begin(topic: string): void {
      last.set(topic, 0)
    },
    /** Whether pushes are missing between the last one of this topic and this one. */
    isAfterGap(topic: string, count: number): boolean {
      const before = last.get(topic)
      last.set(topic, count)
      return before !== undefined && count !== before + 1
    },
  }
}

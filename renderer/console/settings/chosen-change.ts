/** Which of those chosen an edit added and removed; where it chooses none there is nothing to name. */
export interface ChosenChange<Id> {
  readonly added: readonly Id[]
  readonly removed: readonly Id[]
}

export function chosenChange<Id>(before: readonly Id[], after: readonly Id[]): ChosenChange<Id> {
  if (after.length === 0) return { added: [], removed: [] }
  return { added: after.filter((id) => !before.includes(id)), removed: before.filter((id) => !after.includes(id)) }
}

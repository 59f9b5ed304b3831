/**
 * A name as a reader takes it in at a glance: its letters and digits, whatever their case, width and marks, without
 * spaces, signs and what can't be seen.
 */
export function nameAtAGlance(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}]/gu, '')
  return letters === '' ? name : letters.toLowerCase()
}

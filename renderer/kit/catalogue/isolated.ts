/** What runs from right to left, or says that something does: letters of Hebrew, Arabic and their kin, and the marks of direction. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u061c\u200f\u202b\u2067\u2068]/u

const begin = '\u2068'
const end = '\u2069'

/**
 * A text that a person wrote, for within a sentence of ours: it has its own direction, and what stands around it keeps
 * its place. Unicode's isolates, for where there are no elements (names of controls, titles, notifications); elements
 * have `<bdi>` and `dir="auto"`. A text from left to right stays as it is, which is the same to who reads it.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? text.replace(/[^\n]+/g, isolatedLine) : text
}

/** A line's end would end the isolate. What the line itself begins is ended in it, and what it ends it has begun. */
function isolatedLine(line: string): string {
  let open = 0
  let surplus = 0
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) open += 1
    else if (character === end && open > 0) open -= 1
    else if (character === end) surplus += 1
  }
  return begin.repeat(surplus + 1) + line + end.repeat(open + 1)
}

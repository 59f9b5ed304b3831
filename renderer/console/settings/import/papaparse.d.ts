/** What is used of it: the types that others publish for it bring Node's into the pages. */
declare module 'papaparse' {
  interface Step {
    readonly data: readonly string[]
    readonly errors: readonly { readonly type: string; readonly code: string }[]
    /** `cursor`: the position after this row. */
    readonly meta: { readonly cursor: number }
  }
  const papaparse: {
    readonly parse: (
      text: string,
      options: { readonly delimiter: string; readonly newline: '\n'; readonly step: (row: Step) => void },
    ) => void
  }
  export default papaparse
}

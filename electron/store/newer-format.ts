/** Met while reading something that a newer program wrote. `what`: the file, relative to the store's folder. */
export class NewerFormat extends Error {
  constructor(readonly what: string) {
    super(`written by a newer program: ${what}`)
  }
}

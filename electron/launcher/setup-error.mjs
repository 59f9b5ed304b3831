// @ts-check
/**
 * Something that the person at this machine has to put right before the console can run:
 * the message says what, and where possible the exact command. Scripts print it and exit with 1.
 */
export class SetupError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'SetupError'
  }
}

/**
 * Runs the body of a command-line script: its number becomes the exit code; a SetupError is printed
 * as its message alone with exit code 1; anything else is a bug and keeps its stack.
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

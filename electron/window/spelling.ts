import { app, session } from 'electron'

/**
 * Checks the spelling of what is written, or doesn't, for all windows. Off there is no language either: for one that is
 * set Chromium fetches its dictionary, on Linux and Windows, from Google's server. macOS has its own, and its languages.
 */
export function checkSpelling(on: boolean): void {
  const { defaultSession } = session
  if (process.platform !== 'darwin')
    defaultSession.setSpellCheckerLanguages(on ? languages(defaultSession.availableSpellCheckerLanguages) : [])
  defaultSession.setSpellCheckerEnabled(on)
}

/** Those of this machine that there is a dictionary for, and English: at most four, since each word is looked up in each. */
function languages(available: readonly string[]): string[] {
  const wanted = [...app.getPreferredSystemLanguages(), 'en-US'].map(
    (language) => available.find((one) => one === language) ?? available.find((one) => one === language.split('-')[0]),
  )
  return [...new Set(wanted.filter((one): one is string => one !== undefined))].slice(-4)
}

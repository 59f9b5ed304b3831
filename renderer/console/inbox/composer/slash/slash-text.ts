/** Longer than any name that could be searched for: it is a message. */
const longest = 200

/** What is searched for by a reply that begins with one `/`; undefined for any other text. */
export function slashSearch(written: string): string | undefined {
  if (!written.startsWith('/') || written.startsWith('//') || written.includes('\n') || written.length > longest)
    return undefined
  return written.slice(1).trim()
}

/** What a reply says: `//` at its beginning stands for a plain `/`. */
export function spoken(written: string): string {
  return written.startsWith('//') ? written.slice(1) : written
}

/** The reply that says this. */
export function asWritten(text: string): string {
  return text.startsWith('/') ? `/${text}` : text
}

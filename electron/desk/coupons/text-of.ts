/** The text of a spreadsheet's file: UTF-8, UTF-16, or GB18030 as Excel writes it in China; undefined when it is none of them. */
export function textOf(bytes: Uint8Array): string | undefined {
  const wide = wideEncodingOf(bytes)
  if (wide) return decoded(bytes, wide)
  return decoded(bytes, 'utf-8') ?? (isLikelyChinese(bytes) ? decoded(bytes, 'gb18030') : undefined)
}

/** UTF-16 by its mark, or by the empty half of its first letter. */
function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/**
 * Western files (é, ü, €) are often valid GB18030 as well, and would become wrong letters without a word: there a high
 * byte mostly stands before an ASCII letter. In Chinese most of them come in pairs, of the characters and signs of GB 2312.
 */
function isLikelyChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let others = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const isSign = lead >= 0xa1 && lead <= 0xa3
    if ((isSign || (lead >= 0xb0 && lead <= 0xf7)) && (bytes[at + 1] ?? 0) > 0xa0) pairs += 1
    else others += 1
    at += 1
  }
  return pairs > others
}

/** Excel's .xlsx (a zip archive) or .xls. */
export function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  return (
    (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) ||
    (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
  )
}

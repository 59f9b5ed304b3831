// @ts-check

/**
 * Reads what followed `npm run bench:store --`.
 * @param {readonly string[]} args
 * @param {readonly string[]} known sizes, rising
 * @returns {{ ok: true, sizes: string[], stores: string | undefined } | { ok: false, message: string }}
 */
export function parseBenchFlags(args, known) {
  let sizes = [...known]
  /** @type {string | undefined} */
  let stores
  for (let at = 0; at < args.length; at += 2) {
    const value = args[at + 1]
    if (value === undefined || value === '') return wrong(`${args[at]} needs a value`, known)
    if (args[at] === '--stores') stores = value
    else if (args[at] === '--sizes') {
      const wanted = value.split(',')
      const unknown = wanted.find((size) => !known.includes(size))
      if (unknown !== undefined) return wrong(`no size: ${unknown}`, known)
      sizes = known.filter((size) => wanted.includes(size))
    } else return wrong(`unknown flag ${args[at]}`, known)
  }
  return { ok: true, sizes, stores }
}

/**
 * @param {string} what
 * @param {readonly string[]} known
 * @returns {{ ok: false, message: string }}
 */
function wrong(what, known) {
  return {
    ok: false,
    message: `${what}\nUsage: npm run bench:store [-- [--sizes ${known.join(',')}] [--stores DIR]]\n  --stores DIR  keep the stores that it makes there, and use those that are there`,
  }
}

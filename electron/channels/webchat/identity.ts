import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TokenHash } from '../../desk/port'

export interface Identity {
  /** SHA-256 (hex) of the cookie's value. */
  readonly who: TokenHash
  /** `Set-Cookie` that makes the browser keep it. */
  readonly setCookie: string
}

export interface Identities {
  /** The customer whose cookie comes with the request, or undefined. */
  of(request: IncomingMessage): Identity | undefined
  /** A customer whom nobody has met yet. */
  issue(): Identity
}

/** Browsers keep no cookie longer than 400 days; each visit begins them anew. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** 32 random bytes in base64url. */
const tokenPattern = /^[0-9A-Za-z_-]{43}$/

/**
 * A customer is a cookie: 32 random bytes that only their browser holds; the program knows their SHA-256 alone, so
 * that who reads its files can't pass for a customer. Browsers share cookies between the ports of a machine: the
 * installation's id in the name keeps two of ours apart.
 */
export function identities(installationId: string, randomToken: () => string = defaultToken): Identities {
  if (!/^[0-9A-Za-z_-]{1,64}$/.test(installationId)) throw new Error('an installation id goes into the name of a cookie: letters, digits, _ and - only')
  const name = `handsel_${installationId}`

  function identity(token: string): Identity {
    return {
      who: createHash('sha256').update(token).digest('hex'),
      setCookie: `${name}=${token}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; SameSite=Strict`,
    }
  }

  return {
    of(request) {
      const token = cookies(request).find(([key, value]) => key === name && tokenPattern.test(value))?.[1]
      return token === undefined ? undefined : identity(token)
    },
    issue: () => identity(randomToken()),
  }
}

const defaultToken = () => randomBytes(32).toString('base64url')

function cookies(request: IncomingMessage): [name: string, value: string][] {
  return (request.headers.cookie ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  })
}

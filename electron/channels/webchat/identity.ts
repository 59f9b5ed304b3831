import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { visitHeader, visitProtocol } from '../../../shared/contract/webchat'
import type { TokenHash } from '../../desk/port'

export interface Identity {
  /** SHA-256 (hex) of the cookie's token. */
  readonly who: TokenHash
  /** `Set-Cookie` that makes the browser keep it. */
  readonly setCookie: string
  /** The token with its signature, for a page whose browser keeps no cookies. */
  readonly visit: string
}

export interface Identities {
  /** Whose cookie, or else whose visit, comes with the request, or undefined: what isn't ours is nobody's. */
  of(request: Pick<IncomingMessage, 'headers'>): Identity | undefined
  /** A customer whom nobody has met yet. Nothing of it is kept here. */
  issue(): Identity
}

export interface IdentityTerms {
  /** Letters, digits, `_`, `-`; goes into the cookie's name. */
  readonly installationId: string
  /** Signs the cookies that are issued. Whoever has it can make customers without number. */
  readonly key: string
  /** Whether a customer with this token exists. */
  readonly isKnown: (who: TokenHash) => boolean
  /** 32 random bytes in base64url. */
  readonly randomToken?: (() => string) | undefined
}

/** Browsers keep no cookie longer than 400 days; each visit begins them anew. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** A token: 32 random bytes in base64url; after it, in the cookies of today, its HMAC-SHA-256. */
const cookiePattern = /^([0-9A-Za-z_-]{43})(?:\.([0-9A-Za-z_-]{43}))?$/

/**
 * A customer is a token that only their browser holds; the program knows its SHA-256 alone, so that who reads its files
 * can't pass for a customer. The signature says that we made it: an invented one is nobody's. A token of a customer who
 * exists counts without it: those of earlier versions had none, and the key may have been lost. Browsers share cookies
 * between the ports of a machine: the installation's id in the name keeps two of ours apart.
 */
export function identities({ installationId, key, isKnown, randomToken = defaultToken }: IdentityTerms): Identities {
  if (!/^[0-9A-Za-z_-]{1,64}$/.test(installationId))
    throw new Error('an installation id goes into the name of a cookie: letters, digits, _ and - only')
  const name = `handsel_${installationId}`
  const signatureOf = (token: string) => createHmac('sha256', key).update(token).digest('base64url')

  function identity(token: string): Identity {
    const visit = `${token}.${signatureOf(token)}`
    return {
      who: hashOf(token),
      visit,
      setCookie: `${name}=${visit}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; SameSite=Strict`,
    }
  }

  const isSigned = (token: string, signature: string | undefined) =>
    signature !== undefined && timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(token)))

  return {
    of(request) {
      for (const [cookie, value] of cookies(request)) {
        const [, token, signature] = cookiePattern.exec(value) ?? []
        if (cookie === name && token !== undefined && (isSigned(token, signature) || isKnown(hashOf(token))))
          return identity(token)
      }
      const [, token, signature] = cookiePattern.exec(visitOf(request)) ?? []
      return token !== undefined && isSigned(token, signature) ? identity(token) : undefined
    },
    issue: () => identity(randomToken()),
  }
}

const defaultToken = () => randomBytes(32).toString('base64url')
const hashOf = (token: string): TokenHash => createHash('sha256').update(token).digest('hex')

/** A WebSocket's request has no headers that a page could set. */
function visitOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[visitHeader]
  if (typeof given === 'string') return given
  const protocol = headers['sec-websocket-protocol'] ?? ''
  return protocol.startsWith(visitProtocol('')) ? protocol.slice(visitProtocol('').length) : ''
}

function cookies({ headers }: Pick<IncomingMessage, 'headers'>): [name: string, value: string][] {
  return (headers.cookie ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  })
}

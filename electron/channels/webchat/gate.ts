import type { IncomingMessage } from 'node:http'

/**
 * The host that a request names, or undefined when it isn't exactly ours. A web page elsewhere can make its own name
 * point to 127.0.0.1 (DNS rebinding) and would be of our origin then: only the name in `Host` gives it away.
 */
export function ownHost(request: IncomingMessage, port: number): string | undefined {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const { host } = request.headers
  if (hosts.length !== 1 || host === undefined) return undefined
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` ? host : undefined
}

/**
 * Whether it was our own page that made this request. Browsers send `Origin` with every POST and every WebSocket;
 * who sends none isn't our page. Cookies don't tell: they are the same for every port of this machine.
 */
export function isFromOwnPage(request: IncomingMessage, host: string): boolean {
  return request.headers.origin === `http://${host}`
}

/** Whether another site's page led here: the browser then holds back our SameSite=Strict cookie, though it may have one. */
export function isFromOtherSite(request: IncomingMessage): boolean {
  return request.headers['sec-fetch-site'] === 'cross-site'
}

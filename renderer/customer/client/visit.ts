import { visitHeader, visitProtocol, visitWanted } from '../../../shared/contract/webchat'

/** By what the shop knows the customer where the browser keeps no cookies: in memory alone. */
let token: string | undefined

/** Whether the shop knows the customer only as long as this page lives. */
export const isVisit = (): boolean => token !== undefined

/** The browser doesn't send back the shop's cookie. */
export function beginVisit(): void {
  token ??= visitWanted
}

/** Of each request. */
export const visitHeaders = (): Record<string, string> => (token === undefined ? {} : { [visitHeader]: token })

/** Of the WebSocket, which can have no headers. */
export const visitProtocols = (): string[] => (token === undefined ? [] : [visitProtocol(token)])

/** What the shop answered may name the customer. */
export function hearVisit(headers: Headers): void {
  token = headers.get(visitHeader) ?? token
}

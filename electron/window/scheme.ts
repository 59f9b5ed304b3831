import { protocol } from 'electron'
import { answerOf } from './console-files'

/** Node's own since 18, so always there where `protocol.handle` is. */
declare const Response: new (
  body: Uint8Array,
  init: { status: number; headers: Record<string, string> },
) => Awaited<ReturnType<Parameters<typeof protocol.handle>[1]>>

/** Call before the app is ready: the console's own scheme, `app://console/`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Call when the app is ready: serves the files of `folder` as `app://console/`, and nothing else. */
export function serveConsole(folder: string): void {
  // protocol.handle came with Electron 25; before that the same answer goes out as a buffer.
  if (typeof protocol.handle === 'function') {
    protocol.handle('app', async ({ url, method }: { readonly url: string; readonly method: string }) => {
      const { status, headers, body } = await answerOf(folder, url, method)
      // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- Electron's types name a Response that Node 16's lack
      return new Response(body, { status, headers })
    })
    return
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on Electron 22
  protocol.registerBufferProtocol('app', ({ url, method }, callback) => {
    void answerOf(folder, url, method).then(({ status, headers, body }) => {
      callback({ statusCode: status, headers, mimeType: headers['content-type'], data: body })
    })
  })
}

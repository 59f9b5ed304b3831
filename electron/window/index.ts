export { createConsoleWindow, type ConsoleWindow } from './console-window'
export { denyPermissions, guardEverything } from './guards'
export { setMenu } from './menu'
export { registerScheme, serveConsole } from './scheme'

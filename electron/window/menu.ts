import { Menu } from 'electron'

/** macOS needs a menu for its editing keys; elsewhere the console has its own keys and no menu. Roles bring the system's words. */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}

import { expect, test } from 'vitest'
import { ensureSystem } from '../../../electron/launcher/system.mjs'

/** A machine whose packages, once installed, fulfil the need of the same name. */
function machine({ root, apt, knows }: { root: boolean; apt: boolean; knows: string[] }) {
  const installed = new Set<string>(['fonts'])
  const ran: string[] = []
  const said: string[] = []
  const need = (what: string, ...names: string[]) => ({
    what,
    packages: [names],
    isThere: async () => names.some((name) => installed.has(name)),
  })
  return {
    ran,
    said,
    ensure: () =>
      ensureSystem([need('GTK', 'libgtk-3-0t64', 'libgtk-3-0'), need('Xvfb', 'xvfb'), need('a font', 'fonts')], {
        log: (line) => said.push(line),
        machine: {
          root,
          apt,
          hasPackage: async (name) => knows.includes(name),
          aptGet: async (args) => {
            ran.push(args.join(' '))
            if (args[0] === 'install') for (const name of args.filter((arg) => knows.includes(arg))) installed.add(name)
            return { code: 0, stdout: '', stderr: '' }
          },
        },
      }),
  }
}

test('root on Debian gets what is missing, and only that, after one update', async () => {
  const debian = machine({ root: true, apt: true, knows: ['libgtk-3-0', 'xvfb'] })
  await debian.ensure()
  expect(debian.ran).toEqual(['update -q', 'install -y -q --no-install-recommends libgtk-3-0 xvfb'])
  await debian.ensure()
  expect(debian.ran).toHaveLength(2)
})

test('newer releases get the library under its newer name', async () => {
  const ubuntu = machine({ root: true, apt: true, knows: ['libgtk-3-0t64', 'libgtk-3-0', 'xvfb'] })
  await ubuntu.ensure()
  expect(ubuntu.ran.at(-1)).toContain(' libgtk-3-0t64 xvfb')
})

test('who is not root gets the exact command', async () => {
  const person = machine({ root: false, apt: true, knows: ['libgtk-3-0', 'xvfb'] })
  await expect(person.ensure()).rejects.toThrow(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0 xvfb',
  )
  expect(person.ran).toEqual([])
})

test('without the lists of packages the command has the older names, which newer releases provide too', async () => {
  const bare = machine({ root: false, apt: true, knows: [] })
  await expect(bare.ensure()).rejects.toThrow('--no-install-recommends libgtk-3-0 xvfb')
})

test('another system gets the names of what is missing, and nothing is run', async () => {
  const fedora = machine({ root: true, apt: false, knows: [] })
  await expect(fedora.ensure()).rejects.toThrow('Missing on this system: GTK, Xvfb.')
  expect(fedora.ran).toEqual([])
})

test('an installation that did not bring it is an error that names it', async () => {
  const poor = machine({ root: true, apt: true, knows: ['libgtk-3-0'] })
  await expect(poor.ensure()).rejects.toThrow('Still missing after the installation: Xvfb.')
})

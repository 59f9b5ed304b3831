import { contextBridge, ipcRenderer } from 'electron'
import { channels, type Bridge } from '../shared/contract/bridge'

/** Functions only, and only these: no Electron object, no event and no channel name reaches the page. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  subscribe: (topic) => {
    ipcRenderer.send(channels.subscribe, topic, true)
  },
  unsubscribe: (topic) => {
    ipcRenderer.send(channels.subscribe, topic, false)
  },
  onPush: (listener) => listen(channels.push, listener),
  onIntent: (listener) => listen(channels.intent, listener),
  showAttention: (attention) => {
    ipcRenderer.send(channels.attention, attention)
  },
  nameMenu: (words) => {
    ipcRenderer.send(channels.menu, words)
  },
}

function listen<Told>(channel: string, listener: (told: Told) => void): () => void {
  const heard = (_event: unknown, told: Told) => {
    listener(told)
  }
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.off(channel, heard)
  }
}

contextBridge.exposeInMainWorld('handsel', Object.freeze(bridge))

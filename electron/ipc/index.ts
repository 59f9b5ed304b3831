export { registerIpc, type Ipc } from './register'

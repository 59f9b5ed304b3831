export { startWebchat, type WebchatOptions, type WebchatStart } from './start'
export { defaultLimits, type Limits } from './limits'

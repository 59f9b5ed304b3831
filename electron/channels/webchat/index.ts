export { startWebchat, type WebchatOptions, type WebchatStart } from './start'
export { limitsOnThisComputer, type Limits, type StrangersShare } from './limits'

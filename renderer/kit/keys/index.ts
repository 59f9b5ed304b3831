export { isComposing } from './composing'

export { Console } from './console'

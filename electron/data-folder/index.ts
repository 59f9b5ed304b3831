export { whyNotOpened } from './not-opened'
export { realSystem, whyUnfit, type System } from './unfit'

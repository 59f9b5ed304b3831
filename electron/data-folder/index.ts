export { whyNotOpened } from './not-opened'
export { openToOthers, openToOthersText, type OpenToOthers } from './open-to-others'
export { realSystem, whyUnfit, type System } from './unfit'

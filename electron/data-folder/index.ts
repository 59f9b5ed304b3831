export { whyNotOpened } from './not-opened'
export { whyNotAlone } from './alone'
export { openToOthers, openToOthersText, type OpenToOthers } from './open-to-others'
export { realSystem, whyNotStarted, whyUnfit, type System } from './unfit'

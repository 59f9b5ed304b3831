import { homeWaiting } from './home-waiting'
import type { Talk } from './script'

/** All chats of the sample; one for each customer and shop. */
export const talks: readonly Talk[] = [...homeWaiting]

import { garden } from './garden'
import { homeAnswered } from './home-answered'
import { homeChinese } from './home-chinese'
import { homeClosed } from './home-closed'
import { homeWaiting } from './home-waiting'
import type { Talk } from './script'

/** All chats of the sample; at most one for each customer and shop. */
export const talks: readonly Talk[] = [...homeWaiting, ...homeChinese, ...homeAnswered, ...homeClosed, ...garden]

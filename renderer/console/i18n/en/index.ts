import { app } from './app'
import { failure } from './failure'

/** All words of the console in English: the keys that every other language must have. */
export const en = { ...app, ...failure } as const

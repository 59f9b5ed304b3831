import type { en } from '../en'
import { app } from './app'
import { failure } from './failure'

export const zhCN: Readonly<Record<keyof typeof en, string>> = { ...app, ...failure }

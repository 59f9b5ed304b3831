import type { en } from '../en'
import { app } from './app'
import { firstRun } from './first-run'
import { session } from './session'
import { inbox } from './inbox'
import { customer } from './customer'
import { data } from './data'
import { failure } from './failure'
import { coupon } from './coupon'
import { settings } from './settings'
import { shop } from './shop'
import { workbench } from './workbench'

export const zhCN: Readonly<Record<keyof typeof en, string>> = { ...app, ...failure, ...customer, ...data, ...inbox, ...session, ...firstRun, ...workbench, ...settings, ...shop, ...coupon }

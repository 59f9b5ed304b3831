import type { en } from '../en'
import { app } from './app'
import { firstRun } from './first-run'
import { session } from './session'
import { couponImport } from './import'
import { inbox } from './inbox'
import { customer } from './customer'
import { data } from './data'
import { failure } from './failure'
import { coupon } from './coupon'
import { settings } from './settings'
import { chosen } from './chosen'
import { edit } from './edit'
import { place } from './place'
import { shop } from './shop'
import { slash } from './slash'
import { template } from './template'
import { workbench } from './workbench'

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  ...app,
  ...failure,
  ...customer,
  ...data,
  ...inbox,
  ...session,
  ...firstRun,
  ...workbench,
  ...settings,
  ...shop,
  ...slash,
  ...template,
  ...couponImport,
  ...edit,
  ...chosen,
  ...coupon,
  ...place,
}

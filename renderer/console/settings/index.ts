export { EditCouponPage } from './edit-coupon-page'
export { NewCouponPage } from './new-coupon-page'
export { SettingsPage } from './settings-page'

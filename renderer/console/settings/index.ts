export { EditCouponPage } from './edit-coupon-page'
export { ImportCouponsPage } from './import/import-page'
export { NewCouponPage } from './new-coupon-page'
export { SettingsPage } from './settings-page'

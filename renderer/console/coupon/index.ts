export { Reason } from './reason'
export { forgetSendings, useSending, useSentCoupons, type Sending } from './sending'
export { isUnknown, sendingWords } from './sending-words'
export { useSend } from './use-send'

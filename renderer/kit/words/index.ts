export { claimWords, type ClaimWords } from './claim-words'
export {
  claimPeriodWords,
  customersWords,
  discountCap,
  discountStub,
  discountValue,
  discountWords,
  minimumWords,
  scopeWords,
  shortValidityWords,
  statusWords,
  termsLine,
  validityLine,
  validityWords,
} from './coupon-words'
export { createWords, type Catalogue, type Words } from '../catalogue/create-words'
export { isolated } from '../catalogue/isolated'
export { kitWords } from '../catalogue/kit-words'
export { faultWords, textFaultWords } from './text-words'
export { judgedMessage, messageWords, type JudgedMessage } from './message-words'
export { refusalWords, type RefusalFacts } from './refusal-words'

import { draftsDocument, keptFormsDocument, profilesDocument } from './agent-documents'
import { agentWindowDocument } from './agent-window'
import { agentWorkbenchDocument } from './agent-workbench'
import { conversationsDocument, messagesDocument } from './chat-documents'
import { cookieKeyDocument } from './cookie-key'
import { couponActivityDocument } from './coupon-activity'
import { claimsDocument, customersDocument, orderNumbersDocument, ordersDocument } from './customer-documents'
import { machineDocument } from './machine-document'
import { passphraseTriesDocument } from './passphrase-tries'
import { passphrasesDocument } from './passphrases-document'
import { countersDocument, sellerDocument, shopsDocument } from './seller-documents'
import { couponsDocument, productsDocument, templatesDocument } from './shop-documents'

export { draftsDocument, keptFormsDocument, profilesDocument } from './agent-documents'
export {
  conversationsDocument,
  conversationShard,
  messagesDocument,
  messagesADocument,
  messagesKey,
} from './chat-documents'
export {
  customersDocument,
  customerShard,
  claimsDocument,
  holdingsShard,
  ordersDocument,
  orderNumbersDocument,
  otherOrderNumberShard,
  orderNumberShard,
  shardOfOrder,
  shopOfOrderNumbers,
} from './customer-documents'
export { machineDocument } from './machine-document'
export { passphrasesDocument } from './passphrases-document'
export { countersDocument, orderNumbersBegin, sellerDocument, shopsDocument } from './seller-documents'
export { productsDocument, productShard, couponsDocument, couponShard, templatesDocument } from './shop-documents'

/** Each kind of stored document, version 1. */
export const documentKinds = [
  sellerDocument,
  shopsDocument,
  countersDocument,
  machineDocument,
  profilesDocument,
  passphrasesDocument,
  productsDocument,
  couponsDocument,
  templatesDocument,
  customersDocument,
  claimsDocument,
  ordersDocument,
  orderNumbersDocument,
  couponActivityDocument,
  conversationsDocument,
  messagesDocument,
  draftsDocument,
  keptFormsDocument,
  agentWindowDocument,
  agentWorkbenchDocument,
  cookieKeyDocument,
  passphraseTriesDocument,
] as const

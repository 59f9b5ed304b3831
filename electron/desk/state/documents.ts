import { agentsDocument, draftsDocument, keptFormsDocument } from './agent-documents'
import { agentWindowDocument } from './agent-window'
import { agentWorkbenchDocument } from './agent-workbench'
import { conversationsDocument, messagesDocument } from './chat-documents'
import { cookieKeyDocument } from './cookie-key'
import { couponActivityDocument } from './coupon-activity'
import { claimsDocument, customersDocument, orderNumbersDocument, ordersDocument } from './customer-documents'
import { passphraseTriesDocument } from './passphrase-tries'
import { couponsDocument, installationDocument, productsDocument, templatesDocument } from './shop-documents'

export { agentsDocument, draftsDocument, keptFormsDocument } from './agent-documents'
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
export {
  installationDocument,
  productsDocument,
  productShard,
  couponsDocument,
  couponShard,
  templatesDocument,
} from './shop-documents'

/** Each kind of stored document, version 1. */
export const documentKinds = [
  installationDocument,
  agentsDocument,
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

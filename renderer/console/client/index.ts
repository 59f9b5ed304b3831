export { bridge } from './bridge'
export { call } from './call'
export { endChatFocus, goToChat, useChatFocus, wishChatFocus } from './chat-focus'
export { now, steady, useNow } from './clock'
export { newCommandId } from './command-ids'
export {
  chooseShop,
  keepWindowView,
  startInstallation,
  useAgentName,
  useInstallation,
  useIsSupervisor,
  useShop,
  type Installation,
} from './installation'
export { go, href, routeOf, useRoute, type Route } from './route'
export { isOf, subscribe, type Told } from './subscriptions'
export { useCall, type Called, type CallOptions } from './use-call'
export { command, useCommand, type Command, type Intent } from './use-command'

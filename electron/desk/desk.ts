import type { CallName, CallOutcome, CommandName, ParsedInput, QueryName } from '../../shared/contract'
import type { Instant, NewId, Outcome } from '../../shared/model'
import type { Store } from '../store'
import { keepWorkbench, pinCoupon, workbenchView } from './agents/workbench'
import { createSessions, type Sessions } from './agents/sessions'
import { couponFileCalls, lookUpCouponFile } from './coupons/coupon-file'
import { createCoupon, createCoupons } from './coupons/create-coupon'
import { deactivateCoupon } from './coupons/deactivate-coupon'
import { editCoupon } from './coupons/edit-coupon'
import { couponDetail } from './coupons/detail'
import { createCouponsForChat } from './coupons/for-chat'
import { keepForm, keptForm } from './coupons/kept-forms'
import { listCoupons, searchProducts } from './coupons/list'
import { sendCoupon } from './coupons/send-coupon'
import { deleteTemplate, listTemplates, renameTemplate, saveTemplate } from './coupons/templates'
import { createDataTasks, type DataTasks } from './data/data-tasks'
import type { DataFiles } from './data/port'
import { customerPanel } from './customers/panel'
import { searchCustomers } from './customers/search'
import { saveDraft } from './inbox/drafts'
import { activityOf, holdingsOf, needsOfChat, nothingHeld } from './holdings'
import { createExecution } from './execution'
import { listConversations } from './inbox/list'
import { needsToOpen, openConversation } from './inbox/open'
import { sendMessage } from './inbox/send-message'
import { assignChat, closeChat, readChat, reopenChat } from './inbox/status'
import type { AgentContext, Calls, CommandHandler, NeedsOf, QueryHandler } from './handler'
import type { CustomerPort } from './port'
import { cancelOrder, refundOrder } from './orders/change-order'
import { markRedeemed } from './orders/mark-redeemed'
import { createPublisher, type Publisher } from './publisher'
import { createSessionCalls, type Surroundings } from './agents/session-calls'
import { setShopSettings } from './setup/shop-settings'
import type { DeskEvent } from './state/events'
import { createCarts } from './storefront/carts'
import { createCustomerPort } from './storefront/port'
import { createWorld, type World } from './world'

export interface DeskParts {
  readonly store: Store<DeskEvent>
  readonly now: () => Instant
  readonly newId: NewId
  /** What only the composition root knows. */
  readonly surroundings: Surroundings
  /** Without them nothing is imported or exported. */
  readonly files?: DataFiles
}

/** The use-cases: whoever asks, asks here. */
export interface Desk {
  /** Answers a call of a window; `input` is what the contract's schema of that call gave. */
  answer(name: CallName, windowId: number, input: unknown): Promise<Outcome<unknown, unknown>>
  readonly sessions: Sessions
  readonly customers: CustomerPort
  readonly data: DataTasks
  readonly publisher: Publisher
  readonly world: World
}

export function createDesk({ store, now, newId, surroundings, files }: DeskParts): Desk {
  const world = createWorld(store)
  const publisher = createPublisher(store, world, now)
  const carts = createCarts(
    (who) => world.customerOfToken(who) !== undefined,
    (who) => {
      const customer = world.customerOfToken(who)
      if (customer) publisher.customerChanged(customer.id)
    },
  )
  const sessions = createSessions(world, now)
  const execution = createExecution(store, now)

  function contextOf(windowId: number): AgentContext | undefined {
    const session = sessions.of(windowId)
    return session ? { agent: session.agent, role: session.role, now: now(), newId } : undefined
  }

  const ask = <Name extends QueryName>(handler: QueryHandler<Name>, needs: NeedsOf<Name> = () => nothingHeld) =>
    async (windowId: number, input: ParsedInput<Name>): Promise<CallOutcome<Name>> => {
      const context = contextOf(windowId)
      if (!context) return { is: 'not_signed_in' }
      return execution.look(() => handler(world, input, context), needs(world, input))
    }

  const command = <Name extends CommandName>(handler: CommandHandler<Name>, needs: NeedsOf<Name> = () => nothingHeld) =>
    async (windowId: number, input: ParsedInput<Name>): Promise<CallOutcome<Name>> => {
      const context = contextOf(windowId)
      if (!context) return { is: 'not_signed_in' }
      return execution.run(context.agent.id, input, () => handler(world, input, context), needs(world, input))
    }

  const data = createDataTasks({ store, world, now, breathe: () => new Promise((done) => setImmediate(done)) }, files)

  const calls: Calls = {
    ...data.calls,
    ...couponFileCalls(store, world, now, files),
    ...createSessionCalls({ world, sessions, execution, now, newId, surroundings, store }),
    'inbox.list': ask(listConversations),
    'inbox.open': ask(openConversation, needsToOpen),
    'inbox.send': command(sendMessage),
    'inbox.close': command(closeChat),
    'inbox.reopen': command(reopenChat),
    'inbox.assign': command(assignChat),
    'inbox.read': command(readChat),
    'drafts.save': async (windowId, input) => {
      const context = contextOf(windowId)
      return context ? saveDraft(store, world, context.agent.id, input) : { is: 'not_signed_in' }
    },
    'customers.panel': ask(customerPanel, (_world, { customerId }) => holdingsOf(customerId)),
    'orders.cancel': command(cancelOrder, (_world, { customerId }) => holdingsOf(customerId)),
    'orders.refund': command(refundOrder, (_world, { customerId }) => holdingsOf(customerId)),
    'claims.redeem': command(markRedeemed, (_world, { customerId }) => holdingsOf(customerId)),
    'coupons.forChat': ask(createCouponsForChat(carts), needsOfChat),
    'workbench.view': ask(workbenchView),
    'workbench.keep': async (windowId, input) => {
      const context = contextOf(windowId)
      return context ? keepWorkbench(store, world, context, input) : { is: 'not_signed_in' }
    },
    'coupons.pin': async (windowId, input) => {
      const context = contextOf(windowId)
      if (!context) return { is: 'not_signed_in' }
      const outcome = await pinCoupon(store, world, context, input)
      if (outcome.is === 'ok') publisher.workbenchChanged(context.agent.id)
      return outcome
    },
    'coupons.send': command(sendCoupon, needsOfChat),
    'coupons.detail': ask(couponDetail, (world, input) => [...activityOf(input.couponId), ...needsOfChat(world, input)]),
    'coupons.list': ask(listCoupons),
    'coupons.create': command(createCoupon),
    'coupons.createMany': command(createCoupons),
    'couponFile.lookUp': ask(lookUpCouponFile),
    'forms.kept': ask(keptForm),
    'forms.keep': async (windowId, input) => {
      const context = contextOf(windowId)
      return context ? keepForm(store, world, context, input) : { is: 'not_signed_in' }
    },
    'coupons.edit': command(editCoupon),
    'coupons.deactivate': command(deactivateCoupon),
    'templates.list': ask(listTemplates),
    'templates.save': command(saveTemplate),
    'templates.rename': command(renameTemplate),
    'templates.delete': command(deleteTemplate),
    'shops.setSettings': command(setShopSettings),
    'customers.search': ask(searchCustomers),
    'products.search': ask(searchProducts),
  }

  return {
    answer: (name, windowId, input) => (calls[name] as (windowId: number, input: unknown) => Promise<Outcome<unknown, unknown>>)(windowId, input),
    sessions,
    publisher,
    data,
    world,
    customers: createCustomerPort({ store, world, publisher, carts, now, newId }),
  }
}

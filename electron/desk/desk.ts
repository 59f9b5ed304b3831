import type {
  CallName,
  CallOutcome,
  CommandName,
  ParsedInput,
  QueryName,
  Session,
  SupervisorCall,
} from '../../shared/contract'
import type { Instant, NewId, Outcome } from '../../shared/model'
import type { Store } from '../store'
import { keepWorkbench, pinCoupon, workbenchView } from './agents/workbench'
import type { Passphrases } from './agents/passphrases'
import { createSessions, type Sessions } from './agents/sessions'
import { createWindowViews, type WindowViews } from './agents/window-views'
import { couponFileCalls, lookUpCouponFile } from './coupons/coupon-file'
import { createCoupon, createCoupons } from './coupons/create-coupon'
import { deactivateCoupon } from './coupons/deactivate-coupon'
import { editCoupon } from './coupons/edit-coupon'
import { couponDetail } from './coupons/detail'
import { createCouponsForChat } from './coupons/for-chat'
import { keepForm, keptForm } from './coupons/kept-forms'
import { isNameTaken, listCoupons, searchProducts } from './coupons/list'
import { sendCoupon } from './coupons/send-coupon'
import { deleteTemplate, listTemplates, renameTemplate, saveTemplate } from './coupons/templates'
import { createDataTasks, type DataTasks } from './data/data-tasks'
import type { DataFiles } from './data/port'
import { customerPanel } from './customers/panel'
import { searchCustomers } from './customers/search'
import { saveDraft } from './inbox/drafts'
import { activityOf, holdingsOf, needsOfChat, nothingHeld } from './holdings'
import { createConsoleExecution } from './console-execution'
import { createExecution } from './execution'
import { listConversations } from './inbox/list'
import { nextWaiting } from './inbox/next-waiting'
import { needsToOpen, openConversation } from './inbox/open'
import { sendMessage } from './inbox/send-message'
import { assignChat, closeChat, readChat, reopenChat } from './inbox/status'
import { fail, type AgentContext, type Calls, type CommandHandler, type NeedsOf, type QueryHandler } from './handler'
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
  /** Ms of a clock that nobody can set. */
  readonly steady: () => number
  readonly newId: NewId
  readonly passphrases: Passphrases
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
  readonly views: WindowViews
  readonly customers: CustomerPort
  readonly data: DataTasks
  readonly publisher: Publisher
  readonly world: World
}

export function createDesk({ store, now, steady, newId, passphrases, surroundings, files }: DeskParts): Desk {
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
  const views = createWindowViews(store, sessions)
  const execution = createExecution({ store, world, now })
  const forConsole = createConsoleExecution(execution)

  const contextOf = ({ agent }: Session, at: Instant): AgentContext => ({ agent, now: at, newId })

  function contextAt(windowId: number): AgentContext | undefined {
    const session = sessions.of(windowId)
    return session ? contextOf(session, now()) : undefined
  }

  // What needs an agent's rights alone is done for whoever asked, even when that one has left the window since: what
  // was sent is sent. What needs a supervisor's asks for them again after it had to wait.
  const ask =
    <Name extends Exclude<QueryName, SupervisorCall>>(
      handler: QueryHandler<Name>,
      needs: NeedsOf<Name> = () => nothingHeld,
    ) =>
    async (windowId: number, input: ParsedInput<Name>): Promise<CallOutcome<Name>> => {
      const session = sessions.of(windowId)
      if (!session) return { is: 'not_signed_in' }
      return forConsole.look(
        (at) => handler(world, input, contextOf(session, at)),
        () => needs(world, input),
      )
    }

  const command =
    <Name extends Exclude<CommandName, SupervisorCall>>(
      handler: CommandHandler<Name>,
      needs: NeedsOf<Name> = () => nothingHeld,
    ) =>
    async (windowId: number, input: ParsedInput<Name>): Promise<CallOutcome<Name>> => {
      const session = sessions.of(windowId)
      if (!session) return { is: 'not_signed_in' }
      return forConsole.run(session.agent.id, input, {
        needs: () => needs(world, input),
        decide: (at) => handler(world, input, contextOf(session, at)),
      })
    }

  const supervisorAsk =
    <Name extends QueryName & SupervisorCall>(handler: QueryHandler<Name>) =>
    async (windowId: number, input: ParsedInput<Name>): Promise<CallOutcome<Name>> => {
      const asker = sessions.asker(windowId)
      if (!asker) return { is: 'not_signed_in' }
      const outcome = await forConsole.look((at) => handler(world, input, contextOf(asker.session, at)))
      return asker.changed() ?? outcome
    }

  const supervisorCommand =
    <Name extends CommandName & SupervisorCall>(handler: CommandHandler<Name>) =>
    async (windowId: number, input: ParsedInput<Name>): Promise<CallOutcome<Name>> => {
      const asker = sessions.asker(windowId)
      if (!asker) return { is: 'not_signed_in' }
      return forConsole.run(asker.session.agent.id, input, {
        decide(at) {
          const changed = asker.changed()
          return changed ? fail(changed) : handler(world, input, contextOf(asker.session, at))
        },
      })
    }

  const data = createDataTasks(
    { store, world, now, breathe: () => new Promise((done) => setImmediate(done)) },
    sessions,
    files,
  )

  const calls: Calls = {
    ...data.calls,
    ...couponFileCalls(store, world, now, sessions, files),
    ...createSessionCalls({ world, sessions, views, forConsole, passphrases, now, steady, newId, surroundings, store }),
    'inbox.list': ask(listConversations),
    'inbox.open': ask(openConversation, needsToOpen),
    'inbox.nextWaiting': ask(nextWaiting),
    'inbox.send': command(sendMessage),
    'inbox.close': command(closeChat),
    'inbox.reopen': command(reopenChat),
    'inbox.assign': command(assignChat),
    'inbox.read': command(readChat),
    'drafts.save': async (windowId, input) => {
      const context = contextAt(windowId)
      return context ? saveDraft(store, world, context.agent.id, input) : { is: 'not_signed_in' }
    },
    'customers.panel': ask(customerPanel, (_world, { customerId }) => holdingsOf(customerId)),
    'orders.cancel': command(cancelOrder, (_world, { customerId }) => holdingsOf(customerId)),
    'orders.refund': command(refundOrder, (_world, { customerId }) => holdingsOf(customerId)),
    'claims.redeem': command(markRedeemed, (_world, { customerId }) => holdingsOf(customerId)),
    'coupons.forChat': ask(createCouponsForChat(carts), needsOfChat),
    'window.keep': (windowId, input) => views.keep(windowId, input),
    'workbench.view': ask(workbenchView),
    'workbench.keep': async (windowId, input) => {
      const context = contextAt(windowId)
      return context ? keepWorkbench(store, world, context, input) : { is: 'not_signed_in' }
    },
    'coupons.pin': async (windowId, input) => {
      const context = contextAt(windowId)
      if (!context) return { is: 'not_signed_in' }
      const outcome = await pinCoupon(store, world, context, input)
      if (outcome.is === 'ok') publisher.workbenchChanged(context.agent.id)
      return outcome
    },
    'coupons.send': command(sendCoupon, needsOfChat),
    'coupons.detail': ask(couponDetail, (world, input) => [
      ...activityOf(input.couponId),
      ...needsOfChat(world, input),
    ]),
    'coupons.list': ask(listCoupons),
    'coupons.nameTaken': ask(isNameTaken),
    'coupons.create': supervisorCommand(createCoupon),
    'coupons.createMany': supervisorCommand(createCoupons),
    'couponFile.lookUp': supervisorAsk(lookUpCouponFile),
    'forms.kept': ask(keptForm),
    'forms.keep': async (windowId, input) => {
      const context = contextAt(windowId)
      return context ? keepForm(store, world, context, input) : { is: 'not_signed_in' }
    },
    'coupons.edit': supervisorCommand(editCoupon),
    'coupons.deactivate': supervisorCommand(deactivateCoupon),
    'templates.list': supervisorAsk(listTemplates),
    'templates.save': supervisorCommand(saveTemplate),
    'templates.rename': supervisorCommand(renameTemplate),
    'templates.delete': supervisorCommand(deleteTemplate),
    'shops.setSettings': supervisorCommand(setShopSettings),
    'customers.search': supervisorAsk(searchCustomers),
    'products.search': ask(searchProducts),
  }

  return {
    answer: (name, windowId, input) =>
      (calls[name] as (windowId: number, input: unknown) => Promise<Outcome<unknown, unknown>>)(windowId, input),
    sessions,
    views,
    publisher,
    data,
    world,
    customers: createCustomerPort({ execution, world, publisher, carts, now, newId }),
  }
}

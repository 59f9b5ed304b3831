// @ts-check
import {
  conversation,
  gone,
  openAppearance,
  openChat,
  openWorkbench,
  same,
  shown,
  ticket,
  tomorrowInShopTime,
  workbench,
} from './demo-pages.mjs'

/**
 * @typedef {object} Step of the main job
 * @property {string} name of its picture
 * @property {string} says what holds after it
 * @property {(stage: import('./demo-stage.mjs').Stage) => Promise<import('./demo-stage.mjs').Page>} take walks it, throws when something does not hold, and answers the page to picture
 */

const COUPON = 'Cosy home treat'
const CUSTOMER = 'Ana Ruiz'
const QUESTION = 'Hello! Is there anything off if I take the oak tray and the pillow together?'
const ANSWER = 'Hello Ana, let me see what I can do for you.'

/** @type {readonly Step[]} */
export const steps = [
  {
    name: 'inbox',
    says: 'The sample shop opens, its chats are listed',
    async take({ console: window, resize }) {
      await resize(1440, 900)
      await openChat(window, 'Ruth Adeyemi')
      return window
    },
  },
  {
    name: 'create-coupon',
    says: 'A supervisor fills in a chat coupon: 20 % off, up to $10, over $50',
    async take({ console: window }) {
      await window.getByRole('link', { name: 'Settings' }).click()
      await window.getByRole('main').getByRole('button', { name: 'Create', exact: true }).click()
      await window.getByRole('menuitem', { name: 'Chat coupon' }).click()
      await window.getByRole('textbox', { name: 'Coupon name' }).fill(COUPON)
      await window.getByRole('textbox', { name: 'Claim period end' }).fill(tomorrowInShopTime())
      await window.getByLabel('Percentage off').fill('20')
      await window.getByLabel('Maximum discount').fill('10')
      await window.getByLabel('Minimum spend').fill('50')
      await window.getByLabel('Days', { exact: true }).fill('7')
      await window.getByLabel('Total quantity').fill('200')
      await window.getByLabel('Claims per customer').fill('1')
      await shown(window.getByRole('article', { name: COUPON }))
      return window
    },
  },
  {
    name: 'coupon-created',
    says: 'The coupon is created and listed',
    async take({ console: window }) {
      await window.getByRole('button', { name: 'Create coupon' }).click()
      await shown(window.getByRole('row').filter({ hasText: COUPON }))
      return window
    },
  },
  {
    name: 'customer-writes',
    says: 'A customer opens the shop’s page and writes',
    async take({ customer }) {
      await customer.getByRole('textbox', { name: 'Your name' }).fill(CUSTOMER)
      await customer.getByRole('textbox', { name: 'Message' }).fill(QUESTION)
      await customer.getByRole('button', { name: 'Send' }).click()
      await shown(customer.getByRole('log').getByText(QUESTION))
      return customer
    },
  },
  {
    name: 'agent-answers',
    says: 'The message is in the inbox, the agent answers, the customer reads it',
    async take({ console: window, customer }) {
      await openChat(window, CUSTOMER)
      await shown(conversation(window, CUSTOMER).getByText(QUESTION))
      await window.getByRole('textbox', { name: 'Message' }).fill(ANSWER)
      await window.getByRole('button', { name: 'Send message' }).click()
      await shown(customer.getByRole('log').getByText(ANSWER))
      await shown(conversation(window, CUSTOMER).getByText('Delivered'))
      return window
    },
  },
  {
    name: 'workbench',
    says: 'The workbench opens at the reply: the coupons of this shop, those for this chat first',
    async take({ console: window }) {
      await openWorkbench(window)
      await shown(ticket(window, COUPON))
      return window
    },
  },
  {
    name: 'filter',
    says: 'Its filters find the coupon and say how many they hide',
    async take({ console: window }) {
      const panel = workbench(window)
      await panel.getByRole('radio', { name: 'Regular' }).click()
      await gone(ticket(window, COUPON))
      await panel.getByRole('radio', { name: 'Chat' }).click()
      await panel.getByRole('searchbox', { name: 'Search coupons' }).fill('cosy home')
      await shown(ticket(window, COUPON))
      await same(panel.getByRole('article').count(), 1, 'tickets that match')
      await shown(panel.getByText(/hidden by the filters/))
      return window
    },
  },
  {
    name: 'detail',
    says: 'A click opens the coupon’s detail view beside the chat',
    async take({ console: window }) {
      await ticket(window, COUPON).getByRole('link', { name: COUPON }).click()
      await shown(window.getByRole('heading', { name: COUPON }))
      await shown(window.getByRole('button', { name: 'Send coupon' }))
      return window
    },
  },
  {
    name: 'sent',
    says: 'Back in the same chat and filter, Send puts the card there',
    async take({ console: window }) {
      await window
        .getByRole('link', { name: 'Back to the chat' })
        .or(window.getByRole('button', { name: 'Back to the chat' }))
        .first()
        .click()
      await openWorkbench(window)
      await same(
        workbench(window).getByRole('searchbox', { name: 'Search coupons' }).inputValue(),
        'cosy home',
        'search of the workbench',
      )
      await ticket(window, COUPON).getByRole('button', { name: 'Send' }).click()
      await shown(conversation(window, CUSTOMER).getByRole('article', { name: COUPON }).getByText('Claimed'))
      return window
    },
  },
  {
    name: 'customer-has-it',
    says: 'The card in the customer’s chat says claimed',
    async take({ customer }) {
      await shown(customer.getByRole('log').getByRole('article', { name: COUPON }).getByText('Claimed'))
      return customer
    },
  },
  {
    name: 'my-coupons',
    says: 'The customer’s “My coupons” has it',
    async take({ customer }) {
      await customer.getByRole('tab', { name: 'My coupons' }).click()
      await shown(customer.getByRole('tabpanel').getByRole('article', { name: COUPON }).getByText('Claimed'))
      return customer
    },
  },
  {
    name: 'cart',
    says: 'A cart of $80 costs $70 with it',
    async take({ customer }) {
      await customer.getByRole('tab', { name: 'Shop' }).click()
      const shop = customer.getByRole('tabpanel')
      for (const product of ['Oak serving tray', 'Buckwheat pillow']) {
        await shop
          .getByRole('listitem')
          .filter({ hasText: product })
          .getByRole('button', { name: 'Add to cart' })
          .click()
      }
      await shown(shop.getByText('$80.00'))
      await shown(shop.getByText('$70.00'))
      await shop.getByRole('button', { name: 'Place order' }).scrollIntoViewIfNeeded()
      return customer
    },
  },
  {
    name: 'order',
    says: 'The order is placed at $70',
    async take({ customer }) {
      const shop = customer.getByRole('tabpanel')
      await shop.getByRole('button', { name: 'Place order' }).click()
      await shown(shop.getByRole('heading', { name: /^Order \d+ is placed/ }))
      await shown(shop.getByText('Total $70.00'))
      return customer
    },
  },
  {
    name: 'refused',
    says: 'A second send is refused with its reason; the card in the chat says redeemed',
    async take({ console: window }) {
      // Opened anew, it shows every ticket as it is now, not what was sent a moment ago.
      await workbench(window).getByRole('button', { name: 'Close workbench' }).click()
      await openWorkbench(window)
      await shown(ticket(window, COUPON).getByText(`${CUSTOMER} claimed it on`))
      await gone(ticket(window, COUPON).getByRole('button', { name: 'Send' }))
      await shown(conversation(window, CUSTOMER).getByRole('article', { name: COUPON }).getByText('Redeemed'))
      return window
    },
  },
  {
    name: 'dark',
    says: 'The same in the dark theme',
    async take({ console: window }) {
      await openAppearance(window)
      await window.getByRole('radio', { name: 'Dark' }).click()
      await shown(window.locator('html[data-theme=dark]'))
      await openChat(window, CUSTOMER)
      await openWorkbench(window)
      await window.getByRole('button', { name: 'Clear filters' }).click()
      return window
    },
  },
  {
    name: 'chinese',
    says: 'The same in Chinese',
    async take({ console: window }) {
      await openAppearance(window)
      await window.getByRole('radio', { name: 'Light' }).click()
      await window.getByRole('combobox', { name: 'Language' }).selectOption('zh-CN')
      await openChat(window, CUSTOMER, '收件箱')
      await openWorkbench(window, /^优惠券/)
      await shown(workbench(window).getByRole('article').first())
      return window
    },
  },
  {
    name: 'narrow',
    says: 'A window of 1024 pixels holds it all',
    async take({ console: window, resize }) {
      await resize(1024, 768)
      await shown(workbench(window).getByRole('article').first())
      return window
    },
  },
]

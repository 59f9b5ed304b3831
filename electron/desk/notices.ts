import type { Notice } from '../../shared/contract'
import { minute, type Instant } from '../../shared/model'
import type { Commits, StoreNotice, Upkeep, Writing } from '../store'
import type { DeskEvent } from './state/events'

/** The clock may lie this far behind the last event before it is said. */
const clockTolerance = 2 * minute

/** What the store says of itself. */
export type Stored = Pick<Writing, 'state' | 'failing'> &
  Pick<Upkeep, 'notices'> &
  Pick<Commits<DeskEvent>, 'lastEventAt'>

/** What the composition root knows of the disk. */
export interface DiskFacts {
  /** Where unreadable files were put. */
  readonly quarantineFolder: string
  /** What other users of the computer may do with the data; missing or undefined: nothing. */
  readonly openToOthers?: () => Omit<Extract<Notice, { is: 'open_to_others' }>, 'is'> | undefined
}

/** What has to be said across the top of every window. */
export function noticesOf(
  { state, notices, lastEventAt, failing }: Stored,
  now: Instant,
  { quarantineFolder, openToOthers }: DiskFacts,
): Notice[] {
  const said: Notice[] = []
  if (state === 'read_only')
    said.push({ is: 'read_only', why: notices.find(isOf('read_only'))?.why ?? failing ?? 'disk_error' })
  else if (failing) said.push({ is: 'not_writing', why: failing })
  const recovered = recoveredOf(notices, quarantineFolder)
  if (recovered) said.push(recovered)
  const open = openToOthers?.()
  if (open) said.push({ is: 'open_to_others', ...open })
  if (lastEventAt !== undefined && now < lastEventAt - clockTolerance) said.push({ is: 'clock_behind', lastEventAt })
  return said
}

type Recovered = Extract<Notice, { is: 'recovered' }>
type Missing = Recovered['missing'][number]

/** What a kind of stored document holds, in the words of the console. */
const contents: Readonly<Record<string, Missing>> = {
  customers: 'customers',
  conversations: 'conversations',
  messages: 'messages',
  coupons: 'coupons',
  templates: 'coupons',
  claims: 'claims',
  orders: 'orders',
  products: 'products',
  'order-numbers': 'orders',
  profiles: 'people',
  passphrases: 'people',
  // The former kind of both.
  agents: 'people',
  drafts: 'drafts',
  'kept-forms': 'drafts',
  'agent-workbenches': 'drafts',
  'passphrase-tries': 'people',
  'coupon-activity': 'history',
}

/** The torn end of a crash is not said: nothing in it was ever confirmed to anyone. */
function recoveredOf(notices: readonly StoreNotice[], quarantineFolder: string): Recovered | undefined {
  const documents = [...notices.filter(isOf('document_rolled_back')), ...notices.filter(isOf('document_lost'))]
  const misfits = notices.filter(isOf('event_not_applied'))
  const lost = notices.filter(isOf('records_lost'))
  if (documents.length + misfits.length + lost.length === 0) return undefined
  const missing = [...documents.filter(({ complete }) => !complete), ...misfits].map(
    ({ kind }) => contents[kind] ?? 'other',
  )
  return {
    is: 'recovered',
    whole: documents.filter(({ complete }) => complete).length,
    missing: [...new Set(missing)].sort(),
    lostChanges: lost.reduce((sum, { from, to }) => sum + (to === undefined ? 1 : to - from + 1), 0),
    orMore: lost.some(({ to }) => to === undefined),
    folder: [...documents, ...lost].some(({ quarantined }) => quarantined.length > 0) ? quarantineFolder : null,
  }
}

function isOf<Is extends StoreNotice['is']>(
  is: Is,
): (notice: StoreNotice) => notice is Extract<StoreNotice, { is: Is }> {
  return (notice): notice is Extract<StoreNotice, { is: Is }> => notice.is === is
}

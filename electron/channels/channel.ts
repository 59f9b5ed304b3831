import type { Channel as ChannelName } from '../../shared/model'

/**
 * What every way to customers is to the rest of the program: started with the desk's port, it runs by itself and
 * is closed once. What customers do goes to the port; what they are told comes from its subscription.
 */
export interface Channel {
  readonly name: ChannelName
  /** Ends all connections; resolves when nothing of the channel runs any more. Closing twice is harmless. */
  close(): Promise<void>
}

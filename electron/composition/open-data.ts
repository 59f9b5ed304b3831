import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../shared/model'
import { whyNotOpened } from '../data-folder'
import { deskEventSchema, documentKinds, type DeskEvent } from '../desk'
import { openStore, type Store } from '../store'

export type OpenedData =
  | { readonly is: 'opened'; readonly store: Store<DeskEvent> }
  /** `why`: for a person on the command line. */
  | { readonly is: 'refused'; readonly why: string }

/** Opens the store in a data folder and takes its lock. `at`: now. */
export async function openData(folder: string, at: Instant): Promise<OpenedData> {
  const opened = await openStore({
    folder: join(folder, 'store'),
    kinds: documentKinds,
    eventSchema: deskEventSchema,
    backups: { folder: join(folder, 'backups'), at },
  })
  return opened.is === 'opened' ? opened : { is: 'refused', why: whyNotOpened(opened, folder, hostname()) }
}

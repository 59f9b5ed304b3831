import { join } from 'node:path'
import type { CheckpointMark } from './checkpoint-mark'
import { errorCode } from './file-system'
import { readJournal } from './journal-reading'
import { folderOfDocument } from './layout'
import { listIfThere } from './listing'
import { isComplete } from './load'
import type { DamagedDocument, Source } from './load'
import { parseSegmentName } from './names'
import type { StoreNotice } from './contract/notice'
import { quarantineDocument } from './repair'
import type { Owed, ReadDocument } from './residents'
import type { DocumentKind } from './contract/documents'
import type { StoredDocument } from './stored-document'

/** What a running store knows when a document is found damaged. */
export interface LateTerms {
  readonly mark: CheckpointMark | undefined
  readonly durable: number
  readonly canWrite: boolean
}

/**
 * Recovers documents on demand with unreadable copies, which show only when they are looked at: what opening does for
 * the others. The journal must not lose segments meanwhile: `idle`.
 */
export class LateRecovery<Event> {
  readonly #running = new Set<Promise<unknown>>()

  constructor(
    private readonly source: Source<Event>,
    private readonly terms: () => LateTerms,
    private readonly tell: (notice: StoreNotice) => void,
  ) {}

  recover(document: StoredDocument): Promise<ReadDocument<Event>> {
    const running = this.#recover(document)
    this.#running.add(running)
    return running.finally(() => this.#running.delete(running))
  }

  /** Resolves when none of those that had begun reads the journal any more. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#running)
  }

  async #recover(document: StoredDocument): Promise<ReadDocument<Event>> {
    const { files, layout, events } = this.source
    const { mark, durable, canWrite } = this.terms()
    const {
      identity: { kind: name, key },
      file: { unreadable, sequence: taken },
    } = document
    const kind = this.source.kinds.find((one) => one.name === name)
    const segments = (await listIfThere(files, layout.journal))
      .flatMap((one) => parseSegmentName(one) ?? [])
      .sort((a, b) => a - b)
    const journal = await readJournal(files, layout.journal, segments, events, {
      first: undefined,
      durable,
      last: durable,
    })
    const damaged: DamagedDocument = { document, unreadable: [...unreadable], taken, complete: false }
    damaged.complete = isComplete(damaged, journal, mark)
    const quarantined = canWrite ? await this.#quarantine(damaged) : undefined
    return {
      document,
      through: taken ?? 0,
      recovered: kind ? journal.records.flatMap((record) => owedOf(record, kind, key)) : [],
      finish: async () => {
        if (quarantined && kind) await this.#replace(damaged, folderOfDocument(layout, kind, key))
        const is = taken === undefined ? 'document_lost' : 'document_rolled_back'
        this.tell({ is, kind: name, key, complete: damaged.complete, quarantined: quarantined ?? [] })
      },
    }
  }

  /** Undefined if the disk doesn't let: then they stay where they are. */
  async #quarantine(damaged: DamagedDocument): Promise<string[] | undefined> {
    const { files, layout } = this.source
    try {
      const quarantined = await quarantineDocument(this.source, damaged)
      await files.syncFolder(layout.quarantine)
      return quarantined
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      return undefined
    }
  }

  /** What was recovered gets a copy of its own before the unreadable ones leave their place. */
  async #replace({ document, unreadable, taken }: DamagedDocument, folder: string): Promise<void> {
    const { files } = this.source
    if (taken !== undefined) document.touch()
    try {
      await document.write()
      for (const { name } of unreadable) await files.remove(join(folder, name))
    } catch (error) {
      // It is as changed as before: the next checkpoint writes it, or the next look finds the unreadable copies again.
      if (errorCode(error) === undefined) throw error
    }
  }
}

function owedOf<Event>(
  { sequence, events }: { readonly sequence: number; readonly events: readonly Event[] },
  kind: DocumentKind<unknown, Event>,
  key: string,
): Owed<Event>[] {
  return events.filter((event) => kind.keys(event).includes(key)).map((event) => ({ sequence, event }))
}

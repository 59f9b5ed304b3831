import { z } from '../../shared/model/zod'
import type { DocumentKind } from './contract/documents'

/** What the last whole checkpoint reached. Losing it loses nothing: more of the journal is read then. */
const checkpointMark = z.object({
  /** Every document holds every event of the batches up to this sequence, durably. */
  through: z.int(),
  /** The segment of the journal that begins after `through`. */
  segment: z.int(),
  /** The same of the checkpoint before, from which on the journal is kept. */
  previousThrough: z.int(),
  previousSegment: z.int(),
  /** Of the last batch, ms since the epoch. */
  lastEventAt: z.number().optional(),
})
export type CheckpointMark = z.infer<typeof checkpointMark>

export const checkpointMarks: DocumentKind<CheckpointMark, unknown> = {
  name: '.checkpoint',
  version: 1,
  schema: checkpointMark,
  empty: () => ({ through: 0, segment: 0, previousThrough: 0, previousSegment: 0 }),
  keys: () => [],
  apply: () => undefined,
}

export const checkpointKey = 'last'

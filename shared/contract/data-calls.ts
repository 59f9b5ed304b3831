import { Instant, Issue, z } from '../model'
import { command, query } from './definition'

/** What is being done with the data as a whole; at most one thing at a time. */
export const DataTask = z.strictObject({
  is: z.enum(['exporting', 'importing', 'backing_up', 'restoring']),
  step: z.enum(['backing_up', 'reading', 'checking', 'writing']),
  /** Of `total`, in units of the step. */
  done: z.int(),
  total: z.int(),
  /** Lines refused so far. */
  refused: z.int(),
})
export type DataTask = z.infer<typeof DataTask>

/** A line that did not go in: counted from 1, `field` dotted and empty when it is the whole line. */
export const RefusedLineView = z.strictObject({
  line: z.int(),
  field: z.string(),
  reason: z.enum([
    'too_long',
    'not_utf8',
    'not_json',
    'unknown_kind',
    'unknown_key',
    'absent',
    'not_valid',
    'blank',
    'forbidden_character',
    'too_many_characters',
    'missing_reference',
    'does_not_belong',
    'differs',
    'taken',
    'too_many',
    'more_than_quantity',
    'more_than_per_customer',
    'more_than_counted',
    'sum',
    'too_large',
    'positions',
    'out_of_bounds',
    'nothing_off',
    'not_below_minimum_spend',
    'below_least',
    'before_start',
    'in_the_past',
    'period_too_short',
    'period_too_long',
    'before_claims_end',
    'above_quantity',
    'too_early',
    'outside_period',
  ]),
  /** What would be right; amounts in minor units. */
  facts: Issue.shape.facts,
})
export type RefusedLineView = z.infer<typeof RefusedLineView>

/** How the last one ended, since the program started. */
export const DataTaskEnd = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exported'), at: Instant, path: z.string(), lines: z.int() }),
  z.strictObject({
    is: z.literal('imported'),
    at: Instant,
    path: z.string(),
    how: z.enum(['done', 'nothing_written', 'cancelled', 'file_changed', 'store']),
    lines: z.int(),
    added: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    /** The first of the refused lines. */
    refusals: z.array(RefusedLineView),
    /** The file with all of them. */
    report: z.string().optional(),
    /** What was there before. */
    backup: z.string(),
  }),
  z.strictObject({ is: z.literal('backed_up'), at: Instant, bytes: z.int() }),
  z.strictObject({ is: z.literal('cancelled'), at: Instant }),
  /** `why`: what of the disk failed, or a mistake in the program, which its log describes. */
  z.strictObject({
    is: z.literal('failed'),
    at: Instant,
    what: z.enum(['exporting', 'importing', 'backing_up', 'restoring']),
    why: z.enum([
      'disk_full',
      'not_permitted',
      'not_found',
      'not_a_file',
      'disk_error',
      'damaged',
      'newer',
      'read_only',
      'bug',
    ]),
  }),
])
export type DataTaskEnd = z.infer<typeof DataTaskEnd>

/** A copy of everything at one moment. `name`: of its file, by which it is chosen. */
export const BackupView = z.strictObject({
  name: z.string(),
  at: Instant,
  why: z.enum(['daily', 'manual', 'before-import', 'before-restore', 'before-upgrade']),
  bytes: z.int(),
})
export type BackupView = z.infer<typeof BackupView>

export const DataStatus = z.strictObject({
  folder: z.string(),
  /** Of everything in it. */
  bytes: z.int(),
  /** Newest first. */
  backups: z.array(BackupView),
  task: DataTask.nullable(),
  end: DataTaskEnd.nullable(),
})
export type DataStatus = z.infer<typeof DataStatus>

const busy = z.strictObject({ reason: z.literal('busy') })
/** `started` false: the person chose no file. */
const started = z.strictObject({ started: z.boolean() })

/** The data as a whole. Files are chosen in the system's own dialogs: no path comes from a page. */
export const dataCalls = {
  'data.status': query({ role: 'supervisor', input: {}, output: DataStatus }),
  'data.export': command({ role: 'supervisor', input: {}, output: started, refusal: busy }),
  'data.import': command({ role: 'supervisor', input: { strict: z.boolean() }, output: started, refusal: busy }),
  'data.backup': command({ role: 'supervisor', input: {}, output: started, refusal: busy }),
  /** Null: the person chooses a file. When it is decided, the program ends and starts again with what the backup holds. */
  'data.restore': command({
    role: 'supervisor',
    input: { backup: z.string().nullable() },
    output: started,
    refusal: busy,
  }),
  /** What went in before stays. */
  'data.cancel': command({ role: 'supervisor', input: {}, output: z.strictObject({}) }),
}

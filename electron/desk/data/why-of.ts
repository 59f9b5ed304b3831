import type { DataTask, DataTaskEnd } from '../../../shared/contract'

type WhyFailed = Extract<DataTaskEnd, { is: 'failed' }>['why']
type Why = Extract<WhyFailed, 'disk_full' | 'not_permitted' | 'not_found' | 'not_a_file' | 'disk_error'>

const reasons: Readonly<Record<string, Why>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'not_permitted',
  EPERM: 'not_permitted',
  EROFS: 'not_permitted',
  ENOENT: 'not_found',
  ENOTDIR: 'not_found',
  // A folder, a link, a socket, or what our own files say of anything else that is no file.
  EISDIR: 'not_a_file',
  ELOOP: 'not_a_file',
  ENXIO: 'not_a_file',
  EINVAL: 'not_a_file',
  ENOTFILE: 'not_a_file',
}

/** What of the disk failed; undefined: the system says nothing of it, so it is a mistake in the program. */
export function whyOf(error: unknown): Why | undefined {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? 'disk_error' : undefined)
}

/** The same for who is told how it ended; a mistake in the program is described in its log. */
export function whyFailed(what: DataTask['is'], error: unknown): WhyFailed {
  const why = whyOf(error)
  if (why) return why
  console.error(`bug in ${what}:`, error)
  return 'bug'
}

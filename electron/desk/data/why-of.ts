import type { DataTaskEnd } from '../../../shared/contract'

type Why = Extract<Extract<DataTaskEnd, { is: 'failed' }>['why'], 'disk_full' | 'not_permitted' | 'not_found' | 'disk_error'>

const reasons: Readonly<Record<string, Why>> = {
  ENOSPC: 'disk_full', EDQUOT: 'disk_full', EACCES: 'not_permitted', EPERM: 'not_permitted', EROFS: 'not_permitted', ENOENT: 'not_found',
}

/** What of the disk failed. */
export function whyOf(error: unknown): Why {
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? 'disk_error'
}

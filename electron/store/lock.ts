/** Who holds the store, as its lock file says. */
export interface LockHolder {
  readonly host: string
  readonly boot?: string | undefined
  readonly pid: number
  readonly start?: string | undefined
}

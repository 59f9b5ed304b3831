/** What a person may ask for at the start, by `npm start -- FLAGS` and of the program itself. */
export interface Flags {
  /** Folder of the data as it was written: resolve it against the folder the person is in. */
  readonly data?: string
  /** 0 to 65535; 0 = any free one. */
  readonly webchatPort?: number
  readonly lang?: 'en' | 'zh-CN'
  /** Skips the first-run question: the sample shop, signed in as its supervisor. */
  readonly sample: boolean
}

/** The message is for the command line: one line that says what is wrong, then the flags there are. */
export type ParsedFlags =
  { readonly ok: true; readonly flags: Flags } | { readonly ok: false; readonly message: string }

/** What a host may be asked for: it has no window, and no usual place for its data. */
export interface HostFlags {
  readonly data: string
  readonly webchatPort: number | undefined
}

/** The exit code of a start with wrong flags. */
export declare const WRONG_FLAGS_EXIT: 2

/** Reads what followed `npm start --`: anything that is not in the table is refused. */
export declare function parseFlags(args: readonly string[]): ParsedFlags

/**
 * Reads the program's own arguments, `process.argv.slice(1)`. Beside the table it lets pass what
 * Electron, Chromium and the drivers of tests add themselves (`--no-sandbox`, `--inspect`, …), and,
 * when Electron was started on a folder (`packaged: false`), that folder.
 */
export declare function parseProgramFlags(args: readonly string[], options: { readonly packaged: boolean }): ParsedFlags

/** Reads the arguments of a host, `process.argv.slice(2)`. */
export declare function parseHostFlags(
  args: readonly string[],
): { readonly ok: true; readonly flags: HostFlags } | { readonly ok: false; readonly message: string }

/**
 * The arguments that say the same as these flags, for handing them on. Each value is joined to its flag: an Electron
 * that starts itself again puts all that begins with a dash before the rest.
 */
export declare function writeFlags(flags: Flags): string[]

export const failure = {
  'failure.invalid': 'Something that was typed or chosen can’t be used. Check it and try again.',
  'failure.not_signed_in': 'Nobody works at this window. Choose a profile first.',
  'failure.not_permitted': 'Only a supervisor may do this.',
  'failure.session_changed': 'The profile at this window changed in the meantime. Do it again if it is still needed.',
  'failure.not_found': 'It no longer exists.',
  'failure.stale': 'Someone changed it in the meantime. Look at it again.',
  'failure.refused': 'It can’t be done now.',
  'failure.unavailable': 'Nothing was changed: the data can’t be read or written at the moment.',
  'failure.passphrases_busy': 'Nothing was changed: too many passphrases are being checked. Try again in a moment.',
  'failure.passphrases_failed':
    'Nothing was changed: the passphrase could not be checked. Try again; if that fails too, restart Handsel.',
  'failure.unknown': 'Not confirmed. Restart Handsel to see whether it was done.',
  'failure.bug': 'An error in the program: try again. Its log has the details under {reportId}.',
  'failure.bug_unreported': 'No answer, so it is not known whether it was done. Look before you try again.',
} as const

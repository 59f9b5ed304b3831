export const failure = {
  'failure.invalid': 'Something in it is not valid.',
  'failure.not_signed_in': 'Nobody works at this window. Choose a profile first.',
  'failure.not_permitted': 'Only a supervisor may do this.',
  'failure.not_found': 'It is not there any more.',
  'failure.stale': 'Someone changed it in the meantime. Look at it again.',
  'failure.refused': 'It can’t be done now.',
  'failure.unavailable': 'Nothing was changed: the data can’t be read or written at the moment.',
  'failure.unknown': 'Not confirmed. Whether it happened shows after a restart.',
  'failure.bug': 'A mistake in the program. Report {reportId}.',
  'failure.bug_unreported': 'No answer. Nothing is known about it.',
} as const

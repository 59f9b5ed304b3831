import type { Failure } from '../../../shared/model'
import type { Words } from './words'

/**
 * Why a call failed, for a person. A refusal has words of its own, which only its feature knows: `refusal` gives them.
 */
export function failureText<Refusal>(t: Words, failure: Failure<Refusal>, refusal?: (why: Refusal) => string): string {
  switch (failure.is) {
    case 'invalid':
      return t('failure.invalid')
    case 'not_signed_in':
      return t('failure.not_signed_in')
    case 'not_permitted':
      return t('failure.not_permitted')
    case 'session_changed':
      return t('failure.session_changed')
    case 'not_found':
      return t('failure.not_found')
    case 'stale':
      return t('failure.stale')
    case 'refused':
      return refusal?.(failure.refusal) ?? t('failure.refused')
    case 'unavailable':
      if (failure.why === 'passphrases_busy') return t('failure.passphrases_busy')
      if (failure.why === 'passphrases_failed') return t('failure.passphrases_failed')
      return t('failure.unavailable')
    case 'unknown':
      return t('failure.unknown')
    case 'bug':
      return failure.reportId === '' ? t('failure.bug_unreported') : t('failure.bug', { reportId: failure.reportId })
  }
}

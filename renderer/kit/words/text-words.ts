import { cleaned, faultOf, type Language, type TextFault, type TextRule } from '../../../shared/model'
import { kitWords } from '../catalogue/kit-words'

/** What is wrong with a text as it stands in its box; undefined when it would be taken in. `tooLittle`: what is asked for there. */
export function textFaultWords(
  typed: string,
  rule: TextRule,
  language: Language,
  tooLittle?: string,
): string | undefined {
  const fault = faultOf(cleaned(typed, rule), rule)
  if (tooLittle !== undefined && (fault?.code === 'required' || fault?.code === 'too_short')) return tooLittle
  return fault && faultWords(fault, language)
}

export function faultWords(fault: TextFault, language: Language): string {
  const t = kitWords(language)
  if (fault.code === 'required') return t('text.required')
  if (fault.code === 'too_long' && fault.facts.characters <= fault.facts.limit) return t('text.too_large')
  return t(`text.${fault.code}`, fault.facts)
}

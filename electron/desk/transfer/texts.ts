import {
  cleaned,
  CommandId,
  couponNameRule,
  faultOf,
  messageRule,
  nameRule,
  OtherOrderNumber,
  productNameRule,
  termsRule,
  withoutForbidden,
  type TextFault,
  type TextRule,
} from '../../../shared/model'
import { isSame, type Entity } from './entity'
import { complaint, type Complaint, type LineReason } from './refusal'

/** What a line says as it is taken in: its texts cleaned, or the first that isn't taken. */
export function takenIn(entity: Entity): Entity | Complaint {
  let wrong: Complaint | undefined
  const taken = withTexts(entity, (text, rule, field) => {
    const clean = cleaned(text, rule)
    const fault = faultOf(clean, rule)
    if (fault) wrong ??= complaint(field, reasons[fault.code])
    return clean
  })
  return wrong ?? wrongNumber(taken) ?? taken
}

/** Whether a stored entity would come in again otherwise than it is, or not at all: earlier versions took other texts. */
export function wouldChange(entity: Entity): boolean {
  return !isSame(takenIn(entity), entity)
}

export const isComplaint = (taken: Entity | Complaint): taken is Complaint => 'reason' in taken

const reasons: Readonly<Record<TextFault['code'], LineReason>> = {
  required: 'blank',
  too_short: 'blank',
  too_long: 'too_many_characters',
  forbidden_character: 'forbidden_character',
}

type Change = (text: string, rule: TextRule, field: string) => string

/** Every text of a line that a person wrote. */
function withTexts(entity: Entity, change: Change): Entity {
  switch (entity.kind) {
    case 'shop':
    case 'agent':
    case 'customer':
      return { ...entity, name: change(entity.name, nameRule, 'name') }
    case 'product':
      return { ...entity, name: change(entity.name, productNameRule, 'name') }
    case 'coupon':
      return { ...entity, ...ofCoupon(entity, change, '') }
    case 'template':
      return {
        ...entity,
        name: change(entity.name, nameRule, 'name'),
        terms: { ...entity.terms, ...ofCoupon(entity.terms, change, 'terms.') },
      }
    case 'order':
      return {
        ...entity,
        lines: entity.lines.map((line, index) => ({
          ...line,
          name: change(line.name, productNameRule, `lines.${String(index)}.name`),
        })),
      }
    case 'message':
      return 'text' in entity.body
        ? { ...entity, body: { ...entity.body, text: change(entity.body.text, messageRule, 'body.text') } }
        : entity
    case 'conversation':
      return { ...entity, lastMessage: withPreview(entity.lastMessage), lastSaid: withPreview(entity.lastSaid) }
    case 'claim':
      return entity
  }
}

function ofCoupon({ name, terms }: { readonly name: string; readonly terms: string }, change: Change, within: string) {
  return { name: change(name, couponNameRule, `${within}name`), terms: change(terms, termsRule, `${within}terms`) }
}

/** The beginning of one of its messages: whoever wrote the file cut it. */
function withPreview<Last extends { readonly preview: string }>(last: Last | undefined): Last | undefined {
  return last && { ...last, preview: withoutForbidden(last.preview) }
}

/** What isn't free text and was checked less. */
function wrongNumber(entity: Entity): Complaint | undefined {
  if (entity.kind === 'order' && !OtherOrderNumber.safeParse(entity.number).success)
    return complaint('number', 'not_valid')
  if (entity.kind === 'message' && entity.clientId !== undefined && !CommandId.safeParse(entity.clientId).success)
    return complaint('clientId', 'not_valid')
  return undefined
}

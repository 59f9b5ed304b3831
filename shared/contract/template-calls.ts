import { CouponId, CouponTemplate, ShopId, TemplateId, TemplateName, TemplateRefusal, z } from '../model'
import { command, query } from './definition'

const nothing = z.strictObject({})

/** Settings that a supervisor keeps to begin coupons with. */
export const templateCalls = {
  /** By name. */
  'templates.list': query({
    role: 'supervisor',
    input: { shopId: ShopId },
    output: z.strictObject({ templates: z.array(CouponTemplate) }),
  }),
  /** Makes one of a coupon, whatever its status. */
  'templates.save': command({
    role: 'supervisor',
    input: { couponId: CouponId, name: TemplateName },
    output: z.strictObject({ templateId: TemplateId }),
    refusal: TemplateRefusal,
  }),
  'templates.rename': command({
    role: 'supervisor',
    input: { shopId: ShopId, templateId: TemplateId, name: TemplateName },
    output: nothing,
    refusal: TemplateRefusal,
  }),
  /** Coupons that were begun with it stay as they are. */
  'templates.delete': command({
    role: 'supervisor',
    input: { shopId: ShopId, templateId: TemplateId },
    output: nothing,
  }),
}

export const shop = {
  'settings.shop': 'Shop',
  'shop.facts': 'Set when the shop was set up',
  'shop.currency': 'Currency',
  'shop.currency_is': '{name} ({code})',
  'shop.zone': 'Time zone',
  'shop.fixed': 'Chosen when the shop was set up, and can’t be changed: prices and the times of coupons stand in them.',
  'shop.hint': 'For {shop}, whoever works here.',
  'shop.warnExposureAbove': 'Warn of a new coupon above',
  'shop.warnExposureAbove_hint':
    'The form warns where all claims together can cost more, or have no upper limit. Empty: no warning.',
  'shop.confirmSavingAbove': 'Ask before sending above',
  'shop.confirmSavingAbove_hint':
    'Send asks once more where one claim can take off more, or has no upper limit. Empty: it never asks.',
  'shop.save': 'Save',
  'shop.saving': 'Saving',
  'shop.saved': 'Shop settings saved',
  'shop.spend_warning': 'More than {limit}, above which the shop wants to be warned.',
  'shop.stale': 'Somebody else changed this to {amount} in the meantime. Save again to replace it with yours.',
  'shop.stale_empty': 'Somebody else emptied this in the meantime. Save again to replace it with yours.',
  'shop.take_theirs': 'Take theirs',
  'shop.not_saved': 'Not saved. {why}',
} as const

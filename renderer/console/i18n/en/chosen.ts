export const chosen = {
  'chosen.choice': 'Chosen customers',
  'chosen.list': 'Customers who may have it',
  'chosen.find': 'Find customers',
  'chosen.placeholder': 'Customer name',
  'chosen.found': 'Customers found',
  'chosen.no_chat': 'No chat here yet',
  'chosen.nobody': 'No customer matches',
  'chosen.more': '{count, plural, one {# more customer matches} other {# more customers match}}. Narrow the search.',
  'chosen.none': 'Choose at least one customer.',
  'chosen.too_many': 'Choose at most 1,000 customers.',
} as const

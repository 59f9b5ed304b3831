export { count, share } from './counts'
export { dateTime, day, month, time, weekday, zoneName } from './dates'
export { currencySign, exactMoney, money, shortMoney } from './money'
export { waiting } from './waiting'

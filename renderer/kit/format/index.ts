export { count, share } from './counts'
export { dateTime, day, month, time, weekday, zoneName } from './dates'
export { currencyName, currencySign, exactMoney, money, shortMoney } from './money'
export { waiting } from './waiting'

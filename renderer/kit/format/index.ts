export { count, eitherOf, share } from './counts'
export { calendarDay, dateTime, day, fullDateTime, month, time, weekday, zoneName, zonesDiffer } from './dates'
export { currencyName, currencySign, exactMoney, money, shortMoney } from './money'
export { waiting } from './waiting'

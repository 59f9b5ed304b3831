export { QuantityLeft } from './quantity-left'
export { Ticket, type TicketProps } from './ticket'
export { Spinner, TicketState, type TicketStateTone } from './ticket-state'

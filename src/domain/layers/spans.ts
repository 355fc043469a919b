/** Sessions after the event over which the lowest close is looked for. */
export const DRAWDOWN_SPANS = [5, 20] as const

/** The span that views show. */
export const DRAWDOWN_SPAN = DRAWDOWN_SPANS[1]

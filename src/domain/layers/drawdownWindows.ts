/** Sessions after the event over which the lowest close is looked for. */
export const DRAWDOWN_WINDOWS = [5, 20] as const

/** The span that views show. */
export const DRAWDOWN_WINDOW = DRAWDOWN_WINDOWS[1]

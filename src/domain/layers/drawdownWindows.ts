/** Drawdown windows: the numbers of sessions after the event within which the lowest close is looked for. */
export const DRAWDOWN_WINDOWS = [5, 20] as const

/** The drawdown window that views show. */
export const DRAWDOWN_WINDOW = DRAWDOWN_WINDOWS[1]

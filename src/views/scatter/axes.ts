// Where the values across the scatter come from.

import type { ScatterAxis } from '../../domain/view/view.ts'

/** Of filings. */
export const FILED_AXES: readonly ScatterAxis[] = ['filed', 'growth']
/** Of closes. Set against itself, the move at the time of writing gives way to the one at the close. */
export const MARKET_AXES: readonly ScatterAxis[] = ['at-writing', 'close', 'drawdown', 'regain']

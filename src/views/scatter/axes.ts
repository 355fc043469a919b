// Which values across the scatter need the filings, and which need the market layer.

import { type ScatterAxis, STUDY_AXES } from '../../domain/view/view.ts'

/** Values from filings. */
export const FILED_AXES: readonly ScatterAxis[] = ['filed', 'growth']
/**
 * Values from closes. The move at the time of writing is one of them: set against itself, it gives way to the one at
 * the close.
 */
export const MARKET_AXES: readonly ScatterAxis[] = ['at-writing', 'close', 'drawdown', 'regain', ...STUDY_AXES]

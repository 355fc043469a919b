// Tooltips are the page's own. The chart library would follow for each of its own what lies below it, and put what it
// would say into its store; the build gives it this instead. See vite.chartLibrary.ts.

import { nothing } from './events.ts'

/** The handler that a mark of the library gets for an event: none. */
function unheard() {
  return nothing
}

// The library asks which axis a tooltip would follow.
const KEPT = { settings: { axisId: 0 } }

/** What the library keeps of tooltips. */
export function tooltipReducer(): typeof KEPT {
  return KEPT
}

/** Draws nothing. */
export function SetTooltipEntrySettings(): null {
  return null
}

export {
  nothing as selectActiveLabel,
  nothing as selectActiveTooltipCoordinate,
  nothing as selectActiveTooltipDataKey,
  nothing as selectActiveTooltipDataPoints,
  nothing as selectActiveTooltipIndex,
  nothing as selectIsTooltipActive,
  unheard as useMouseClickItemDispatch,
  unheard as useMouseEnterItemDispatch,
  unheard as useMouseLeaveItemDispatch,
}

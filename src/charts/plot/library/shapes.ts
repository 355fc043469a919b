// Lines, dots and stacks are the page's own here: the chart library is given paths and shapes. It would bring curves,
// symbols and ways of stacking besides; the build gives it this instead. See vite.config.ts.

function refuse(): never {
  throw new Error('The chart library draws no shapes of its own here.')
}

export {
  refuse as area,
  refuse as curveBasis,
  refuse as curveBasisClosed,
  refuse as curveBasisOpen,
  refuse as curveBumpX,
  refuse as curveBumpY,
  refuse as curveLinear,
  refuse as curveLinearClosed,
  refuse as curveMonotoneX,
  refuse as curveMonotoneY,
  refuse as curveNatural,
  refuse as curveStep,
  refuse as curveStepAfter,
  refuse as curveStepBefore,
  refuse as line,
  refuse as stack,
  refuse as stackOffsetExpand,
  refuse as stackOffsetNone,
  refuse as stackOffsetSilhouette,
  refuse as stackOffsetWiggle,
  refuse as stackOrderNone,
  refuse as symbol,
  refuse as symbolCircle,
  refuse as symbolCross,
  refuse as symbolDiamond,
  refuse as symbolSquare,
  refuse as symbolStar,
  refuse as symbolTriangle,
  refuse as symbolWye,
}

// Lines, dots and stacks are the page's own here: the chart library is given paths and shapes. It would bring curves,
// symbols and ways of stacking besides; the build gives it this instead. See vite.chartLibrary.ts.

function refuse(): never {
  throw new Error('The chart library draws no shapes of its own here.')
}

export {
  refuse as Curve,
  refuse as Rectangle,
  refuse as Symbols,
  refuse as stack,
  refuse as stackOffsetExpand,
  refuse as stackOffsetNone,
  refuse as stackOffsetSilhouette,
  refuse as stackOffsetWiggle,
  refuse as stackOrderNone,
}

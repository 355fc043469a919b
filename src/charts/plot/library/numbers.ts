// What D3's scales need of the libraries that mix values and write numbers. Ranges here are pixels, and ticks are
// written by the page: the build puts this in place of colours, dates and number formats, which nobody would see. See
// vite.chartLibrary.ts.

type Mix = (share: number) => number

/** Mixes two numbers: `a` at 0, `b` at 1. */
export function interpolateNumber(a: number, b: number): Mix {
  return (share) => a * (1 - share) + b * share
}

export function interpolate(a: number, b: number): Mix {
  return interpolateNumber(a, b)
}

export function interpolateRound(a: number, b: number): Mix {
  return (share) => Math.round(a * (1 - share) + b * share)
}

function refuse(): never {
  throw new Error('Scales mix numbers here, and write none.')
}

export const piecewise = refuse
export const format = refuse
export const formatPrefix = refuse
export const formatSpecifier = refuse
export const precisionFixed = refuse
export const precisionPrefix = refuse
export const precisionRound = refuse

// What stands in until the page's own type is there: fonts of the system, made as wide and as high, so that nothing
// moves. Arial and Times have namesakes of the same widths on Linux; Android has neither.

/** One typeface of the system that stands in for one of the page's, at one weight. */
export interface Fallback {
  /** The name of the stand-in, to which the language is added where the languages differ. */
  readonly family: string
  readonly weight: '400' | '600 900'
  /** Names by which systems know the font. */
  readonly locals: readonly string[]
  /**
   * How much larger it is set, in percent, to be as wide as the page's own in our texts: one number where the languages
   * agree to half a percent.
   */
  readonly sizeAdjust: number | Readonly<Record<'en' | 'vi', number>>
  /** The line of the page's own typeface, in em. */
  readonly line: { readonly ascent: number; readonly descent: number }
}

const INTER = { ascent: 0.96875, descent: 0.2412 }
const SERIF = { ascent: 1.036, descent: 0.335 }

export const FALLBACKS: readonly Fallback[] = [
  {
    family: 'Inter Fallback',
    weight: '400',
    locals: ['Arial', 'Liberation Sans'],
    sizeAdjust: { en: 107.1, vi: 105.5 },
    line: INTER,
  },
  {
    family: 'Inter Fallback',
    weight: '600 900',
    locals: ['Arial Bold', 'Liberation Sans Bold'],
    sizeAdjust: { en: 101.6, vi: 100.1 },
    line: INTER,
  },
  {
    family: 'Inter Fallback Android',
    weight: '400',
    locals: ['Roboto'],
    sizeAdjust: 107,
    line: INTER,
  },
  {
    family: 'Inter Fallback Android',
    weight: '600 900',
    locals: ['Roboto Bold'],
    sizeAdjust: 107.3,
    line: INTER,
  },
  {
    family: 'Source Serif Fallback',
    weight: '400',
    locals: ['Times New Roman', 'Liberation Serif'],
    sizeAdjust: { en: 116.8, vi: 116 },
    line: SERIF,
  },
  {
    family: 'Source Serif Fallback',
    weight: '600 900',
    locals: ['Times New Roman Bold', 'Liberation Serif Bold'],
    // A little less than worked out in Vietnamese: with more, the headline takes a line too many on a phone.
    sizeAdjust: { en: 112, vi: 110.7 },
    line: SERIF,
  },
  {
    family: 'Source Serif Fallback Android',
    weight: '400',
    locals: ['Noto Serif'],
    sizeAdjust: 99.2,
    line: SERIF,
  },
  {
    family: 'Source Serif Fallback Android',
    weight: '600 900',
    locals: ['Noto Serif Bold'],
    sizeAdjust: 94.9,
    line: SERIF,
  },
]

/** The `@font-face` rules of a stand-in. Its line is given before it is made larger, as `size-adjust` scales that too. */
export function toFallbackRules({ family, weight, locals, sizeAdjust, line }: Fallback): string {
  const src = locals.map((name) => `local("${name}")`).join(',')
  const toRule = (name: string, size: number): string => {
    const percent = (em: number): string => `${((em / size) * 10_000).toFixed(1)}%`
    return `@font-face{font-family:"${name}";font-weight:${weight};src:${src};size-adjust:${size}%;ascent-override:${percent(line.ascent)};descent-override:${percent(line.descent)};line-gap-override:0%}`
  }
  if (typeof sizeAdjust === 'number') return toRule(family, sizeAdjust)
  return `${toRule(`${family} en`, sizeAdjust.en)}\n${toRule(`${family} vi`, sizeAdjust.vi)}`
}

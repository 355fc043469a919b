// What stands in until the page's own type is there: fonts of the system, made as wide and as high, so that nothing
// moves. Arial and Times have namesakes of the same widths on Linux; Android has neither.

/** One typeface of the system that stands in for one of the page's, at one weight. */
export interface Fallback {
  /** The name of the stand-in, to which the language is added. */
  readonly family: string
  readonly weight: '400' | '600 900'
  /** Names by which systems know the font. */
  readonly locals: readonly string[]
  /** How much larger it is set, in percent, to be as wide as the page's own in the texts of a language. */
  readonly sizeAdjust: Readonly<Record<'en' | 'vi', number>>
  /** The line of the page's own typeface, in em. */
  readonly line: { readonly ascent: number; readonly descent: number }
}

const INTER = { ascent: 0.96875, descent: 0.2412 }
const SERIF = { ascent: 1.036, descent: 0.335 }

export const FALLBACKS: readonly Fallback[] = [
  {
    family: 'Inter Fallback',
    weight: '400',
    locals: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'],
    sizeAdjust: { en: 107.1, vi: 105.5 },
    line: INTER,
  },
  {
    family: 'Inter Fallback',
    weight: '600 900',
    locals: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
    sizeAdjust: { en: 101.6, vi: 100.1 },
    line: INTER,
  },
  {
    family: 'Inter Fallback Android',
    weight: '400',
    locals: ['Roboto', 'Roboto-Regular'],
    sizeAdjust: { en: 107.2, vi: 106.9 },
    line: INTER,
  },
  {
    family: 'Inter Fallback Android',
    weight: '600 900',
    locals: ['Roboto Bold', 'Roboto-Bold'],
    sizeAdjust: { en: 107.6, vi: 107 },
    line: INTER,
  },
  {
    family: 'Source Serif Fallback',
    weight: '400',
    locals: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    sizeAdjust: { en: 117.2, vi: 116.4 },
    line: SERIF,
  },
  {
    family: 'Source Serif Fallback',
    weight: '600 900',
    locals: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    // A little less than worked out in Vietnamese: with more, the headline takes a line too many on a phone.
    sizeAdjust: { en: 112, vi: 110.7 },
    line: SERIF,
  },
  {
    family: 'Source Serif Fallback Android',
    weight: '400',
    locals: ['Noto Serif', 'NotoSerif'],
    sizeAdjust: { en: 99.3, vi: 99.1 },
    line: SERIF,
  },
  {
    family: 'Source Serif Fallback Android',
    weight: '600 900',
    locals: ['Noto Serif Bold', 'NotoSerif-Bold'],
    sizeAdjust: { en: 94.9, vi: 95 },
    line: SERIF,
  },
]

/** The `@font-face` rules of a stand-in. Its line is given before it is made larger, as `size-adjust` scales that too. */
export function toFallbackRules({ family, weight, locals, sizeAdjust, line }: Fallback): string {
  const src = locals.map((name) => `local("${name}")`).join(',')
  return (['en', 'vi'] as const)
    .map((language) => {
      const size = sizeAdjust[language]
      const percent = (em: number): string => `${((em / size) * 10_000).toFixed(1)}%`
      return `@font-face{font-family:"${family} ${language}";font-weight:${weight};src:${src};size-adjust:${size}%;ascent-override:${percent(line.ascent)};descent-override:${percent(line.descent)};line-gap-override:0%}`
    })
    .join('\n')
}

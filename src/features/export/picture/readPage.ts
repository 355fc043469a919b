// What a picture takes from the page that it is made on: colours, the widths of words, and a frame's size.
import { INKS } from './pictureShapes.ts'
import type { Inks } from './pictureSvg.ts'
import { type Measure, SANS, SERIF, type TextStyle } from './pictureText.ts'

export type PictureTheme = 'light' | 'dark'

/** The theme that the page is shown in. */
export function readTheme(): PictureTheme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** The page's colours in a theme. */
export function readInks(theme: PictureTheme): Inks {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.className = 'ground'
  probe.dataset['theme'] = theme
  document.body.append(probe)
  const colourOf = (name: string): string => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const [paper, ink, muted, rule, accent, highlight] = INKS.map(colourOf)
  probe.remove()
  return {
    paper: paper ?? '',
    ink: ink ?? '',
    muted: muted ?? '',
    rule: rule ?? '',
    accent: accent ?? '',
    highlight: highlight ?? '',
  }
}

/** Measures words in the page's fonts, once those are loaded. */
export async function loadMeasure(sample: string): Promise<Measure> {
  const styles = [`400 16px "${SANS}"`, `600 16px "${SANS}"`, `600 16px "${SERIF}"`]
  await Promise.all(styles.map((font) => document.fonts.load(font, sample)))
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas to measure words on')
  return (text: string, { size, weight, family }: TextStyle): number => {
    context.font = `${weight} ${size}px "${family === 'serif' ? SERIF : SANS}"`
    // In a picture all digits are as wide as a zero.
    return context.measureText(text.replace(/\d/g, '0')).width
  }
}

/** The size of a chart's frame on the page, and of its type. Pixels. */
export interface FrameSize {
  readonly width: number
  readonly rem: number
}

const UNMEASURED = 720
const USUAL_REM = 16

export function readFrameSize(figure: HTMLElement | null): FrameSize {
  return {
    width: Math.floor(figure?.clientWidth ?? 0) || UNMEASURED,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_REM,
  }
}

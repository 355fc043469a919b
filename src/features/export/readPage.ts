// What a picture takes from the page that it is made on: colours, the widths of words, a frame's size and its notes.
import type { ChartId } from '../../domain/view.ts'
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

/** Measures words as the page's fonts draw them, once those are there. */
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

/** A frame as it stands on the page: its size, and the notes that are no part of its model. */
export interface FrameOnPage {
  readonly width: number
  readonly rem: number
  readonly extraNotes: readonly string[]
  /** What is said in the place of a chart that has nothing to draw. */
  readonly nothing: string | null
}

export function readFrame(chart: ChartId): FrameOnPage {
  const figure = document.querySelector(`main figure[data-chart="${chart}"]`)
  const nothing = figure?.querySelector('.chart-body > p')
  return {
    width: Math.floor(figure?.clientWidth ?? 0) || 720,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
    extraNotes: [...(figure?.querySelectorAll('[data-extra-notes] > *') ?? [])].map(readWords).filter(Boolean),
    nothing: nothing ? readWords(nothing) : null,
  }
}

function readWords(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const unseen of copy.querySelectorAll('.sr-only, [aria-hidden="true"]')) unseen.remove()
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim()
}

// A chart on the page as markup that stands alone. The style sheet's properties are written onto each mark, and what
// only a live page needs is left out.
import { SERIF, TABULAR } from './pictureText.ts'
import { escapeXml } from './xml.ts'

/** A chart's drawing, from its own top left corner. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly markup: string
}

/** The class that tells a mark of the data from axes and words. */
export const MARK = 'mark'

/** The attributes that give the place and shape of each kind of element. */
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
  pattern: ['width', 'height', 'patternUnits', 'patternTransform'],
  clipPath: ['clipPathUnits'],
}

/** Properties that a style sheet may set, with their values in a drawing without a style sheet. */
const SHAPE_STYLE = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  opacity: '1',
} as const
const TEXT_STYLE = {
  ...SHAPE_STYLE,
  'font-size': '16px',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
} as const
const GROUP_STYLE = { opacity: '1' } as const

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])
const TEXTS = new Set(['text', 'tspan'])
const GROUPS = new Set(['g', 'svg', 'defs', 'pattern', 'clipPath'])

/** Takes the drawing of a chart off the page: its plot, and the layers over it. Null where there is no plot. */
export function takeChart(figure: Element): Drawing | null {
  const plot = figure.querySelector<SVGSVGElement>('.plot > svg')
  if (!plot) return null
  const over = plot.closest('.plot-layers')?.querySelectorAll<Layer>(':scope > svg, :scope > .plot-canvas > canvas')
  return takeDrawing(plot, [...(over ?? [])])
}

type Layer = SVGSVGElement | HTMLCanvasElement

/** Takes a drawing off the page, with layers of the same size over it. */
export function takeDrawing(svg: SVGSVGElement, over: readonly Layer[] = []): Drawing {
  const width = Number(svg.getAttribute('width')) || 0
  const height = Number(svg.getAttribute('height')) || 0
  const shapesOf = (layer: SVGSVGElement): string => [...layer.children].map((child) => write(child, null)).join('')
  const layers = over.map((layer) =>
    layer instanceof HTMLCanvasElement
      ? `<image width="${width}" height="${height}" href="${layer.toDataURL()}"/>`
      : shapesOf(layer),
  )
  return { width, height, markup: tidy([shapesOf(svg), ...layers].join('')) }
}

/**
 * Leaves out definitions that nothing refers to, and gives the rest names that do not depend on what else the page has
 * drawn.
 */
function tidy(markup: string): string {
  const used = [...new Set([...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id))]
  return markup
    .replace(/<(pattern|clipPath) id="([^"]*)".*?<\/\1>/gs, (whole, _name, id: string) =>
      used.includes(id) ? whole : '',
    )
    .replace(/<defs><\/defs>/g, '')
    .replace(/(id="|url\(#)([^")]+)/g, (_whole, start: string, id: string) => `${start}d${used.indexOf(id) + 1}`)
}

type Kind = 'text' | 'group' | 'shape'

function kindOf(name: string): Kind | null {
  if (TEXTS.has(name)) return 'text'
  if (GROUPS.has(name)) return 'group'
  return SHAPES.has(name) ? 'shape' : null
}

const STYLES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  text: TEXT_STYLE,
  group: GROUP_STYLE,
  shape: SHAPE_STYLE,
}

/** Writes an element with its content. Within a text, `parent` is the text's style. Empty for what cannot be seen. */
function write(element: Element, parent: CSSStyleDeclaration | null): string {
  const kind = kindOf(element.localName)
  const style = getComputedStyle(element)
  if (kind === null || !isSeen(style, kind)) return ''
  const content =
    kind === 'text'
      ? [...element.childNodes].map((node) => writeInText(node, style)).join('')
      : [...element.children].map((child) => write(child, null)).join('')
  if (kind !== 'shape' && content.trim() === '') return ''
  const attributes = [
    ...idOf(element),
    ...classOf(element, style),
    ...geometryOf(element),
    ...styleOf(style, STYLES[kind], parent),
    ...clipOf(element, style),
  ]
  // An SVG element inside the chart's own becomes a group.
  const name = element.localName === 'svg' ? 'g' : element.localName
  if (name === 'g' && attributes.length === 0) return content
  const start = [name, ...attributes].join(' ')
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`
}

function isSeen(style: CSSStyleDeclaration, kind: Kind): boolean {
  if (style.display === 'none') return false
  // An element inside a hidden group may be visible again.
  if (kind !== 'group' && style.visibility === 'hidden') return false
  return kind !== 'shape' || !paintsNothing(style)
}

function geometryOf(element: Element): string[] {
  return ['transform', ...(GEOMETRY[element.localName] ?? [])].flatMap((key) => {
    const value = element.getAttribute(key)
    return value === null ? [] : [`${key}="${escapeXml(shorten(value))}"`]
  })
}

function writeInText(node: ChildNode, style: CSSStyleDeclaration): string {
  if (node instanceof Element) return write(node, style)
  return escapeXml(node.textContent ?? '')
}

function paintsNothing(style: CSSStyleDeclaration): boolean {
  const isClear = (paint: string): boolean => paint === 'none' || /^rgba\(.*, 0\)$/.test(paint)
  return isClear(style.fill) && isClear(style.stroke)
}

function idOf(element: Element): string[] {
  // Only elements that others refer to need an id.
  return element.id && /^(pattern|clipPath)$/.test(element.localName) ? [`id="${escapeXml(element.id)}"`] : []
}

function classOf(element: Element, style: CSSStyleDeclaration): string[] {
  if (element.matches('.chart-mark')) return [`class="${MARK}"`]
  return element.localName === 'text' && style.fontVariantNumeric.includes('tabular-nums') ? [`class="${TABULAR}"`] : []
}

function clipOf(element: Element, style: CSSStyleDeclaration): string[] {
  const clip = style.clipPath && style.clipPath !== 'none' ? style.clipPath : element.getAttribute('clip-path')
  return clip ? [`clip-path="${escapeXml(localReference(clip))}"`] : []
}

/** What differs from a drawing without style or, within a text, from that text's style. */
function styleOf(
  style: CSSStyleDeclaration,
  defaults: Readonly<Record<string, string>>,
  parent: CSSStyleDeclaration | null,
): string[] {
  const attributes = Object.entries(defaults).flatMap(([name, plain]) => {
    const value = style.getPropertyValue(name)
    const usual = parent ? parent.getPropertyValue(name) : plain
    // Without a stroke, its width and form do not matter.
    if (value === '' || value === usual || (name.startsWith('stroke-') && style.stroke === 'none')) return []
    return [`${name}="${escapeXml(shorten(localReference(value).replace(/(?<=\d)px\b/g, '')))}"`]
  })
  const isSerif = style.fontFamily.includes(SERIF) && 'font-size' in defaults && !parent
  return isSerif ? [...attributes, `font-family="'${SERIF}', Georgia, serif"`] : attributes
}

/** `url("page.html#id")` as `url(#id)`: a reference within the document. */
function localReference(value: string): string {
  return value.replace(/url\(["']?[^"')#]*#([^"')]+)["']?\)/g, 'url(#$1)')
}

function shorten(value: string): string {
  return value.replace(/(?<!\d)-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

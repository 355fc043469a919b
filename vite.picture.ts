// Draws a picture as PNG while the page is built, in the light colours of its style sheet and in whole fonts: those of
// the page are cut into subsets, and compressed in a way that the drawing cannot read.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const STYLES = 'src/app/styles.css'
const require = createRequire(import.meta.url)
const FONTS = [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
]

/** The PNG of an SVG whose colours may be named as in the style sheet, `var(--ink)`. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const coloured = putColours(svg, await readFile(STYLES, 'utf8'))
  const font = { fontFiles: FONTS, loadSystemFonts: false }
  return new Resvg(coloured, { font }).render().asPng()
}

/** Puts the light value of each colour in place of its name. Throws where the style sheet has none of that name. */
function putColours(svg: string, styles: string): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string): string => {
    const value = new RegExp(`--${name}: (?:light-dark\\()?(#\\w+|var\\([^)]+\\))`).exec(styles)?.[1]
    if (value === undefined) throw new Error(`${STYLES} has no colour --${name}, which a picture asks for`)
    return putColours(value, styles)
  })
}

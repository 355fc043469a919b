// What `vite.fonts.ts` makes at build.
declare module 'virtual:font-faces' {
  interface FontFace {
    readonly family: string
    /** In the form of the CSS descriptor `font-weight`. */
    readonly weight: string
    /** In the form of the CSS descriptor `unicode-range`. No letter is in two faces of one family and weight. */
    readonly range: string
    readonly url: string
  }
  export const fontFaces: readonly FontFace[]
}

declare module 'virtual:font-faces.css'

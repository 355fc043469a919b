// Text and numbers as they stand in an XML document.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// XML 1.0 cannot hold these at all: control characters other than tab and line breaks, and two code points that are no
// characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text for the content or an attribute of an element; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_CHARACTER, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** A number with as many decimals as can be seen. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

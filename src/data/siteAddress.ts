// Addresses of the files that belong to the page. The page in another language stands in a folder of its own, one level
// below them, and says so on its root element.

/** The address of a file of the page, relative to the page. */
export function siteAddress(name: string): string {
  // While the page is built there is no document yet.
  const isInFolder = globalThis.document?.documentElement.dataset['folder'] !== undefined
  return `${isInFolder ? '../' : './'}${name}`
}

/** The absolute address of a file of the page. */
export function absoluteAddress(name: string): string {
  return new URL(siteAddress(name), window.location.href).href
}

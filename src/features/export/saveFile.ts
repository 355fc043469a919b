import type { DataFile } from './dataFile.ts'

/** Hands a file to the browser, which saves it as it saves any download. */
export function saveFile({ name, type, text }: DataFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of the file by then; without this it would stay in memory for as long as the page is open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

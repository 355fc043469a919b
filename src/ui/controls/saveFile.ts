// Files made in the browser, handed to its downloads.

/** Saves a file under `name`. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // By then the browser has the file. Without this, the file would stay in memory for as long as the page is open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Saves `value` as JSON under `name`, readable and with a line feed at its end. */
export function saveJson(name: string, value: unknown): void {
  saveFile(name, new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }))
}

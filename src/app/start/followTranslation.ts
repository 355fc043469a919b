/**
 * Lets React go on with a page that the browser translates. A translator puts an element in the place of each text
 * node. React still holds the text: it would fail where it takes it away or puts something before it, and change it
 * unseen. Here the text comes back, empty, before the element that says it, and takes that along where it goes.
 * Returns what ends this.
 */
export function followTranslation(): () => void {
  const translations = new WeakMap<Node, ChildNode>()
  const changes = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      const text = removedNodes[0] ?? target
      if (!(text instanceof Text)) continue
      const known = translations.get(text)
      // React takes away and puts in one node at a time.
      const translation = addedNodes[0]
      if (translation instanceof Element) {
        // Moved into the element, it stays there as a copy.
        text.replaceWith(text.cloneNode())
        text.data = ''
        translation.before(text)
        translations.set(text, translation)
      } else if (target !== text && text.isConnected) {
        if (known) text.after(known)
      } else known?.remove()
    }
    // What was done here is no change of anyone else's.
    changes.takeRecords()
  })
  changes.observe(document.body, { childList: true, subtree: true, characterData: true })
  return () => changes.disconnect()
}

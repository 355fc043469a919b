// For pages that embed charts: gives each frame the height of its chart. One script serves any number of frames, and
// can stand in a page more than once. It reads nothing else, and answers nothing.
;(() => {
  const MOST = 20000
  const isHeight = (data) =>
    data?.type === 'shockwave:height' && Number.isInteger(data.height) && data.height > 0 && data.height <= MOST

  addEventListener('message', ({ source, origin, data }) => {
    if (source === null || !isHeight(data)) return
    for (const frame of document.querySelectorAll('iframe')) {
      // From the frame itself, and from where its address says; a frame that has gone elsewhere is left as it is.
      if (frame.contentWindow !== source || new URL(frame.src, location.href).origin !== origin) continue
      frame.style.height = `${data.height}px`
      frame.style.border = '0'
    }
  })
})()

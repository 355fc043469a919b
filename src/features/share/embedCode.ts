/** The HTML that puts an embed into a page. The script comes first, so that it hears the first height. */
export function embedCode({
  src,
  script,
  title,
}: {
  readonly src: string
  readonly script: string
  readonly title: string
}) {
  return [
    `<script src="${escapeAttribute(script)}"></script>`,
    `<iframe src="${escapeAttribute(src)}" title="${escapeAttribute(title)}" width="100%" height="${HEIGHT_WITHOUT_SCRIPT}" style="border: 0" loading="lazy" allow="clipboard-write" sandbox="${SANDBOX}"></iframe>`,
  ].join('\n')
}

const HEIGHT_WITHOUT_SCRIPT = 600
/** What a chart in a frame does: it runs, reads its own files, opens sources and the full view, and saves pictures. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads'

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

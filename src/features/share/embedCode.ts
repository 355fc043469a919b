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
    `<iframe src="${escapeAttribute(src)}" title="${escapeAttribute(title)}" width="100%" height="${HEIGHT_WITHOUT_SCRIPT}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`,
  ].join('\n')
}

const HEIGHT_WITHOUT_SCRIPT = 600

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

// What the page may do, in one place: the built page says it, `npm start` sends it, and the servers in deploy/ too.
import type { Plugin } from 'vite'

/** Each directive of the Content-Security-Policy. What is not named here is forbidden. */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Previews of pictures, before they are saved.
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  // The preview of an embedded chart.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // The one text that becomes a script: the address of the service worker.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'shockwave',
}

export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map((directive) => directive.join(' '))
  .join('; ')

/** The headers of every answer. */
export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self), fullscreen=(self)',
  // A link to a source says where a reader comes from, not what the reader looked at.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** Writes the policy into the pages, for servers that send no headers. */
export function statePolicy(): Plugin {
  return {
    name: 'shockwave:policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      // First of all, so that it holds for everything behind it.
      html.replace(
        '<meta charset="UTF-8" />',
        (charset) =>
          `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
      ),
  }
}

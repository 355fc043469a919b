/**
 * The oldest versions that the page is built for, of the middle of 2024. docs/deploying.md names them, and
 * tests/browsers.test.ts holds the code to them.
 */
export const OLDEST_BROWSERS = { chrome: '126', edge: '126', firefox: '128', safari: '17.5' } as const

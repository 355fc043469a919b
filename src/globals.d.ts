/** The digests of the data that the build has validated. */
declare const __SHIPPED_DIGESTS__: import('./data/shipped.ts').ShippedDigests

interface HTMLElement {
  /** On the root element: the control that was pressed before the app could answer. */
  earlyPress?: HTMLElement
  /** What was typed or dragged before the app came, by its field; see start.js. */
  earlyValues?: Map<HTMLInputElement, string>
  /** On the root element: answers to what start.js has asked for, by the name of the data file. */
  earlyFiles?: Record<string, Promise<Response>>
}

/** Trusted Types, as far as the page uses them; not every browser has them. */
interface TrustedPolicy {
  readonly createScriptURL: (address: string) => unknown
}

interface Window {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: TrustedPolicy) => TrustedPolicy }
}

/** The chart library keeps its types beside its files, in another folder. */
declare module 'recharts/es6/context/chartLayoutContext' {
  export { ReportChartSize } from 'recharts/types/context/chartLayoutContext'
}

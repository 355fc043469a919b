import { createElement, type ReactNode } from 'react'
import { lazyComponent } from '../loading/lazyComponent.tsx'
import type { GlossedTextProps } from './GlossedText.tsx'

const GlossedText = lazyComponent<GlossedTextProps>(async () => (await import('./GlossedText.tsx')).GlossedText, {
  isPatient: true,
})

/** A text whose terms open their meaning; until the glossary has arrived, the plain text. */
export function Glossed(props: GlossedTextProps): ReactNode {
  return createElement(GlossedText, { ...props, fallback: props.text })
}

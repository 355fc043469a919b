import { type PointedAt, usePresentationStore } from '../../state/presentationWindows.ts'

/** The dot that the presenter points with, where it is on this part of the slide. */
export function PointerDot({ part }: Pick<PointedAt, 'part'>) {
  const at = usePresentationStore(({ pointer }) => (pointer?.part === part ? pointer : null))
  return at && <span className="pointer-dot" style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }} />
}

/** The hatching of derived marks, in a mark's own colour. Goes into an SVG's `defs`. */
export function HatchPattern({ id, colour }: { readonly id: string; readonly colour: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--paper)" />
      <rect width={2.5} height={6} fill={colour} />
    </pattern>
  )
}

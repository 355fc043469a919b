import { autoUpdate, flip, offset, type Placement, shift, useFloating } from '@floating-ui/react-dom'

// Pixels from the element, and from the edge of the window.
const GAP = 6
const EDGE = 8

/** Where a popup stands beside an element: on the wanted side where there is room, and inside the window. */
export function usePlaceBeside(element: Element | null, placement: Placement) {
  return useFloating({
    placement,
    elements: { reference: element },
    middleware: [offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })],
    whileElementsMounted: autoUpdate,
  })
}

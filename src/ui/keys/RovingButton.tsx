import type { ComponentProps } from 'react'

/** A button in a `RovingGroup`: the group has one Tab stop, and arrow keys lead to it. */
export function RovingButton(props: ComponentProps<'button'>) {
  return <button type="button" tabIndex={-1} data-roving="" {...props} />
}

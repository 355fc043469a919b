import { useRef } from 'react'
import type { Card } from '../../domain/selection/card.ts'
import type { CardPanelProps } from '../../features/card/CardPanel.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'

const CardPanel = lazyComponent<CardPanelProps>(
  async () => (await import('../../features/card/CardPanel.tsx')).CardPanel,
)

import { Placeholder } from '../event/Placeholder.tsx'
import type { EventView } from '../event/useEventView.ts'

interface StageCardProps extends Partial<Pick<CardPanelProps, 'headingRef' | 'onReady' | 'onOpen' | 'onClose'>> {
  readonly card: Card
  readonly eventView: EventView
}

/** The card that is open during a presentation. Without what its controls do, it is for looking at only. */
export function StageCard({ card, eventView, ...own }: StageCardProps) {
  const { missing, selection } = eventView
  const headingRef = useRef<HTMLHeadingElement>(null)
  return (
    <CardPanel
      card={card}
      marketPlaceholder={!selection.isWaiting && missing.market && <Placeholder part="market" retry={missing.market} />}
      headingRef={headingRef}
      onReady={nothing}
      onOpen={nothing}
      onClose={nothing}
      {...own}
      fallback={<Skeleton lines={9} />}
    />
  )
}

function nothing(): void {}

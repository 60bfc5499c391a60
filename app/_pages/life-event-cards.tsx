import { CardGrid, LinkCard } from '@/components/ui/card'
import { lifeEventSlugs } from '@/lib/procedure/model/life-event-slugs'
import { lifeEvents } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type LifeEventCardsProps = { readonly locale: Locale }

/** What happens in a life, each leading to the procedures it takes. */
export function LifeEventCards({ locale }: LifeEventCardsProps) {
  const { events } = text(locale).finding
  return (
    <CardGrid>
      {lifeEvents.map((event) => (
        <LinkCard key={event} href={paths.lifeEvent(lifeEventSlugs[event], locale)} title={events[event].title}>
          {events[event].body}
        </LinkCard>
      ))}
    </CardGrid>
  )
}

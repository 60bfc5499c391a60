import type { Place } from '@/lib/procedure/model/form-places'
import { officialText } from '@/lib/text/text'

const words = officialText.formStudio

type MovesProps = {
  /** What the buttons post, behind "up" or "down". */
  readonly place: Place
  readonly name: string
  /** Without the handle that a mouse drags it by. */
  readonly still?: boolean
  readonly first?: boolean
  readonly last?: boolean
}

/** Buttons that take a thing up and down, and the handle a mouse drags it by. */
export function Moves({ place, name, still = false, first = false, last = false }: MovesProps) {
  return (
    <span className="outline-moves">
      {(['up', 'down'] as const).map((way) =>
        (way === 'up' ? first : last) ? (
          <span key={way} />
        ) : (
          <button key={way} type="submit" name="move" value={`${way} ${place}`} id={`${way}-${place}`} aria-label={words[way](name)}>
            {way === 'up' ? '↑' : '↓'}
          </button>
        ),
      )}
      {still ? null : (
        <span className="outline-handle" draggable aria-hidden="true">
          ⠿
        </span>
      )}
    </span>
  )
}

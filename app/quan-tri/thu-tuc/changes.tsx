import type { ChangeGroup } from './change-sentences'

/** What changed, by part. */
export function Changes({ groups, level = 2 }: { readonly groups: readonly ChangeGroup[]; readonly level?: 2 | 3 }) {
  const Heading = `h${String(level)}` as 'h2' | 'h3'
  return groups.map(({ part, title, sentences }) => (
    <section key={part} className="mb-8 max-w-text">
      <Heading className="mb-2 text-lg">{title}</Heading>
      <ul className="list-disc space-y-2 pl-6">
        {sentences.map((sentence) => (
          <li key={sentence} className="break-words">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  ))
}

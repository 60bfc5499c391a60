import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { SearchedPaper } from '@/lib/dossier/queries/paper-text'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { searchWords } from '../../../looked-for'
import { PostedSearch } from '../../../posted-search'
import { lookInPapers } from './actions'
import { queryOfView, type View } from './view'

const words = officialText.beside.search

type SearchProps = { readonly code: string; readonly view: View; readonly search: string | undefined; readonly papers: readonly SearchedPaper[] | null }

function Place({ code, view, search, paper, place }: Omit<SearchProps, 'papers'> & { readonly paper: SearchedPaper; readonly place: SearchedPaper['places'][number] }) {
  const right = { choice: paper.file, rotation: 0 as const, zoom: 100 as const, page: place.page }
  return (
    <li className="border-b border-rule py-2">
      <a href={`${paths.papersBeside(code, { ...queryOfView({ ...view, right }), tim: search })}#ben-right`} className="inline-flex min-h-11 items-center break-all">
        {words.found(paper.name, place.page)}
      </a>
      <p className="max-w-text">
        …{place.before}
        <mark>{place.match}</mark>
        {place.after}…
      </p>
    </li>
  )
}

/** The papers whose text nobody can look through, and why. */
function Without({ papers }: { readonly papers: readonly SearchedPaper[] }) {
  const without = papers.filter(({ state }) => state !== 'FOUND')
  if (without.length === 0) return null
  return (
    <ul className="mb-4 text-soft">
      {without.map(({ file, name, state }) => (
        <li key={file}>{words.without(name, words.states[state])}</li>
      ))}
    </ul>
  )
}

function Results({ papers, ...rest }: Omit<SearchProps, 'papers'> & { readonly papers: readonly SearchedPaper[] }) {
  const places = papers.flatMap((paper) => paper.places.map((place, index) => ({ paper, place, key: `${paper.file}-${String(index)}` })))
  return (
    <>
      <p role="status" className="mb-2 font-bold">
        {words.count(places.length)}
      </p>
      <ul className="mb-4">
        {places.map(({ key, paper, place }) => (
          <Place key={key} {...rest} paper={paper} place={place} />
        ))}
      </ul>
      <Without papers={papers} />
    </>
  )
}

/** Looking for words in the papers of the dossier. */
export function Search({ code, view, search, typed, papers }: SearchProps & { readonly typed: string }) {
  return (
    <section aria-labelledby="tim-chu" className="mt-8">
      <h2 id="tim-chu" className="mb-2 text-xl">
        {words.title}
      </h2>
      <PostedSearch key={paths.papersBeside(code, { ...queryOfView(view), tim: search })} action={lookInPapers} words={searchWords}>
        <input type="hidden" name="code" value={code} />
        {Object.entries(queryOfView(view)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="flex flex-wrap items-end gap-x-6">
          <TextInput name="words" label={words.label} hint={words.hint} defaultValue={typed} maxLength={100} autoComplete="off" />
          <div className="mb-7">
            <SubmitButton variant="secondary" busy={searchWords.busy}>
              {words.submit}
            </SubmitButton>
          </div>
        </div>
      </PostedSearch>
      {papers === null ? null : <Results code={code} view={view} search={search} papers={papers} />}
    </section>
  )
}

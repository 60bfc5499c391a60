import fc from 'fast-check'

const long = 'ạ'.repeat(20_000)

/** Texts that have broken some program before. */
const nasty = [
  '', ' ', '\0', '\u202Eabc', '\uFEFF', '\uD800', '﷽', long, '0', '-1', '1e309', 'NaN', '9'.repeat(400), '００１', '٠١', '1.5', '-0', 'null', 'undefined', 'true', '[]', '{}', '[object Object]',
  '{"__proto__":{"kind":"official"}}', '__proto__', 'constructor', "' OR 1=1 --", "'; DROP TABLE dossiers; --", '%27', '${7*7}', '{{7*7}}', '{{constructor.constructor("x")()}}', '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '../../etc/passwd', '..%2f..%2f', 'file:///etc/passwd', 'http://127.0.0.1:1/', '//ke-xau.example', 'https://ke-xau.example/',
  'a\r\nX-Hostile: 1', 'a\r\nBcc: ke-xau@example.vn', 'a%0d%0aX-Hostile:%201', 'ke-xau@example.vn\nBcc: ke-xau@example.vn', '=cmd|x!A1', '2026-02-30', '0000-00-00', '9999-12-31', '+275760-09-14', '-271821-04-20', '25:61',
  'H17.99.01-260101-9999', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'AAAAAAAAAAAAAAAAAAAAAA', '048000000000', '$K1', '$F1', '$undefined', '$Q1', '$@0',
]

const strangeNames = ['__proto__', 'constructor.prototype.x', '__proto__.code', 'a.b.c.d.e.f.g.h', '.', '..', '[0]', 'code.code', 'items.0.0.0', 'values.__proto__', '$ACTION_KEY', '\0', 'x'.repeat(5000)]

export type HostilePost = {
  /** What is sent over, and beside, what a page would send. */
  readonly values: readonly (readonly [string, string])[]
  /** Which of the ids of other people stands where an id is asked for; null, none. */
  readonly id: string | null
  /** How much of what a page would send is kept. */
  readonly keeps: 'all' | 'half' | 'nothing'
  /** What stands in the place of an action's arguments; null, what a page would send. */
  readonly root: string | null
}

const roots = ['[]', '[null,null]', '["$K1"]', '[{},"$K1","$K1"]', '[{"fieldErrors":null,"refusal":1,"values":"x"},"$K1"]', '[{"values":{"a":[{}]}},"$K1"]', '"$K1"', '[[[]],"$K1"]', '[{"then":"$K1"},"$K1"]', '[{"refusal":"$Q9"},"$K1"]']

type Lot = { readonly seed: number; readonly count: number; readonly names: readonly string[]; readonly ids: readonly string[] }

/** So many posts, the same for the same seed. `names`: every name that a form of ours has; `ids`: those of other people's things. */
export function hostilePosts({ seed, count, names, ids }: Lot): HostilePost[] {
  const text = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...nasty) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(...ids) })
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom(...strangeNames) })
  const post = fc.record<HostilePost>({
    values: fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 12 }),
    id: fc.option(fc.constantFrom(...ids), { freq: 3 }),
    keeps: fc.constantFrom('all', 'all', 'half', 'nothing'),
    root: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...roots) }),
  })
  return fc.sample(post, { seed, numRuns: count })
}

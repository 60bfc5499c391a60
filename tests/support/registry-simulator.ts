import { freePort, type Program, startProgram } from './start-program'

/**
 * The simulator of the registries for one test file. Its address is known before it runs, for settings that are read once;
 * `stop` gives its exit code.
 */
export async function aRegistrySimulator() {
  const port = await freePort()
  const base = `http://localhost:${String(port)}`
  const json = async (path: string, init?: RequestInit) => (await (await fetch(base + path, init)).json()) as Record<string, { requests: number } | undefined>
  let program: Program | undefined
  return {
    base,
    start: async () => {
      program = await startProgram('tests/simulators/registries/server.ts', { REGISTRIES_PORT: String(port) })
    },
    stop: async () => program?.stop(),
    /** Orders faults of the registry at that path; see the simulator. */
    order: (path: string, faults: object) => json(`/_control/${path}`, { method: 'POST', body: JSON.stringify(faults) }),
    wellAgain: () => json('/_control', { method: 'DELETE' }),
    /** How many questions came to that registry. */
    questions: async (source: string) => (await json('/_control'))[source]?.requests ?? 0,
  }
}

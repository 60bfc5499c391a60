import { beforeAll } from 'vitest'
import { aBase, aWorld, type Base, type World } from '@/tests/permissions/world'

/**
 * A ward of the test file's own, made once before its tests.
 * @returns brings a dossier of its own to where a test begins
 */
export function worldsOfFile(): (given: (world: World) => Promise<void>) => Promise<World> {
  let base: Base
  beforeAll(async () => {
    base = await aBase()
  })
  return async (given) => {
    const world = await aWorld(base)
    await given(world)
    return world
  }
}

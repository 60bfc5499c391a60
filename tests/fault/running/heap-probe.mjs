// Loaded into an application before anything else: at SIGUSR2 it clears its heap up and writes down what is left.
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const clearUp = runInNewContext('gc')

process.on('SIGUSR2', () => {
  clearUp()
  clearUp()
  const { heapUsed, external } = process.memoryUsage()
  const file = join(process.env.HEAP_FOLDER ?? '.', `heap-${process.pid}`)
  writeFileSync(`${file}.part`, JSON.stringify(heapUsed + external))
  renameSync(`${file}.part`, file)
})

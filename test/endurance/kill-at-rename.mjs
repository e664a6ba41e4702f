// Given to `node --import`: ends the process like a power cut just before the rename KILL_BEFORE of its output's folders, which is counted from 0.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { renameSync } = fs
let count = 0

fs.renameSync = (from, to) => {
  const isFolder = fs.statSync(from, { throwIfNoEntry: false })?.isDirectory()
  if (isFolder && String(from).includes('dist') && count++ === Number(process.env.KILL_BEFORE)) {
    process.kill(process.pid, 'SIGKILL')
  }
  return renameSync(from, to)
}
syncBuiltinESMExports()

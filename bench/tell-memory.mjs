// Brought into a process before its own program: says on its fourth channel how many kilobytes it had at most.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))

// npm run bench: speed, growth, peers, memory, national, pages, submissions, reading and import. npm run bench -- speed memory: only these.
import { growth } from './growth.mjs'
import { imports } from './import.mjs'
import { memory } from './memory.mjs'
import { pages } from './national/pages.mjs'
import { national } from './national/rollUp.mjs'
import { peers } from './peers.mjs'
import { reading } from './reading/reading.mjs'
import { speed } from './speed.mjs'
import { submissions } from './submissions/submissions.mjs'

/** @type {Record<string, import('./measurement.mjs').Measurement>} */
const all = { speed, growth, peers, memory, national, pages, submissions, reading, import: imports }
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(all, name))
if (unknown.length > 0) {
  console.error(`No measurement is called ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.`)
  process.exit(2)
}

console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}. Times are those of the processor, in one thread, where not said otherwise; 1 MB is 1,000,000 bytes of UTF-8.`,
)
/** @type {import('./measurement.mjs').Claim[]} */
const claims = []
for (const [name, { title, measure }] of Object.entries(all)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${title}`)
  const result = await measure()
  printColumns(result.rows.map(({ what, figure }) => [what, figure]))
  claims.push(...result.claims)
}
console.log('\nClaims')
printColumns(claims.map(({ says, measured, holds }) => [holds ? 'holds' : 'DOES NOT HOLD', says, measured]))

/** @param {string[][]} rows */
function printColumns(rows) {
  const widths = rows.reduce((/** @type {number[]} */ most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)), [])
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}`,
    )
}

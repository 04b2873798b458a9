import pg from 'pg'
import { runningServer } from '../dist/store/index.js'

const table = 'bare_copy'
const pieceRows = 1_000
const columns = 'authority_id, indicator_id, unit_id, period, version, entry, grade, value, decimals, unit_of_measure, source'

/**
 * Puts figures into an unlogged table without keys, checks or history by COPY, the quickest way into PostgreSQL. Gives the rows
 * per second, making their text included.
 * @param {string} folder that of the running server
 * @param {readonly (import('../dist/store/index.js').NewObservation | null)[]} observations
 * @param {number} authority
 */
export async function copyRate(folder, observations, authority) {
  const client = new pg.Client({ connectionString: /** @type {string} */ (await runningServer(folder)) })
  await client.connect()
  try {
    await client.query(`create unlogged table ${table} as select ${columns} from namro.observation with no data`)
    const start = performance.now()
    await new Promise((resolve, reject) => {
      client.query(new Copy(`copy ${table} from stdin`, piecesOf(observations, authority), resolve, reject))
    })
    const took = performance.now() - start
    const { rows } = await client.query(`select count(*)::integer as count from ${table}`)
    return (rows[0].count / took) * 1000
  } finally {
    await client.query(`drop table if exists ${table}`)
    await client.end()
  }
}

/**
 * @param {readonly (import('../dist/store/index.js').NewObservation | null)[]} observations
 * @param {number} authority
 */
function* piecesOf(observations, authority) {
  let piece = ''
  let rows = 0
  for (const one of observations) {
    if (one === null || one.content.kind !== 'number') continue
    const { indicatorId, unitId, period, grade, content, unitOfMeasure, source } = one
    const fields = [
      authority,
      indicatorId,
      unitId,
      period,
      1,
      1,
      grade,
      content.value.toFixed(),
      content.decimals ?? '\\N',
      unitOfMeasure,
      source,
    ]
    piece += `${fields.join('\t')}\n`
    if (++rows % pieceRows > 0) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** What the driver asks of a query of another kind: here COPY from the program. */
class Copy {
  /**
   * @param {string} text
   * @param {Iterable<string>} pieces
   * @param {(value?: unknown) => void} resolve
   * @param {(error: Error) => void} reject
   */
  constructor(text, pieces, resolve, reject) {
    this.text = text
    this.pieces = pieces
    this.resolve = resolve
    this.reject = reject
  }

  /** @param {{ query: (text: string) => void }} connection */
  submit(connection) {
    connection.query(this.text)
  }

  /** @param {{ sendCopyFromChunk: (chunk: Buffer) => void, endCopyFrom: () => void }} connection */
  handleCopyInResponse(connection) {
    for (const piece of this.pieces) connection.sendCopyFromChunk(Buffer.from(piece))
    connection.endCopyFrom()
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.resolve()
  }

  /** @param {Error} error */
  handleError(error) {
    this.reject(error)
  }
}

// Does the jobs of an installation as the program does, with a test's patience. To be killed at any moment. Arguments: the
// database, the mail server.

import { instant } from '../../dist/plan/index.js'
import { startJobs } from '../../dist/start/jobs.js'
import { mailBy } from '../../dist/start/mail.js'
import { connect } from '../../dist/store/index.js'

const [url = '', mailServer = ''] = process.argv.slice(2)
const stop = await startJobs({
  store: { db: connect(url, 4), url },
  now: () => instant(new Date().toISOString()),
  send: mailBy({ url: mailServer, from: 'namro@xamau.example' }),
  address: 'https://namro.xamau.example',
  report: (error) => console.error(String(error)),
  pace: { look: 0.5, expire: 5, retry: 1 },
})
process.on('SIGTERM', () => stop().finally(() => process.exit(0)))
console.log('open')

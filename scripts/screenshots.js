// Makes the pictures of README.md and of the user's guide: npm run screenshots
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from './chromium.js'
import { shootApplication } from './screenshots/application.js'
import { shootReading } from './screenshots/reading.js'

process.chdir(join(import.meta.dirname, '..'))
const folder = 'docs/huong-dan/anh'
mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder)) rmSync(join(folder, old))
const browser = await launchChromium()
try {
  await shootReading(browser, folder)
  await shootApplication(browser, folder)
} finally {
  await browser.close()
}

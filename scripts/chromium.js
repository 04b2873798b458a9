import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'chrome.exe', 'msedge.exe']
const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
]
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a Chromium: CHROMIUM_PATH, else one in the usual places, else one installed now from the system's packages. */
export async function launchChromium() {
  return chromium.launch({ executablePath: chromiumPath(), args: flags })
}

/**
 * Starts a Chromium that keeps what it has in a folder, as people's do: killed and started again, it goes on from there.
 * @param {string} folder
 */
export async function keptChromium(folder) {
  const words = [...flags, `--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank']
  const child = spawn(chromiumPath(), words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  while (!/ws:\S+/.test(said)) said += (await once(child.stderr, 'data'))[0]
  child.stderr.resume()
  const browser = await chromium.connectOverCDP(/ws:\S+/.exec(said)?.[0] ?? '')
  const kill = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return { context: /** @type {import('playwright-core').BrowserContext} */ (browser.contexts()[0]), kill }
}

/** @returns {string} the path of a Chromium; throws where there is none and none can be installed */
function chromiumPath() {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH names no file: ${given}`)
  }
  const found = findChromium() ?? installChromium()
  if (found === undefined) {
    throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chromium, Chrome or Edge.')
  }
  return found
}

function findChromium() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualPlaces].filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

function installChromium() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  if (!run('update', '-q') || !run('install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core')) return undefined
  return findChromium()
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { Jar } from '../../../test/support/jar.ts'
import { codeFor } from '../../../test/support/totp.ts'
import { type Entry, entries, readAuthority } from '../../store/index.ts'
import { type Accounts, createAccounts, type Visitor } from './index.ts'

const secret = 'a secret of a test that is long enough 0123456789'
const session = '__Host-namro.session_token'
const password = 'ruộng bậc thang tím'
const office = '203.0.113.5'
/** A wrong password that is too long to be hashed: many of them cost no time. */
const guess = 'đoán mò '.repeat(80)

describe('accounts', () => {
  let database: TestDatabase
  let accounts: Accounts
  let ahead = 0
  let own: { authority: number; unit: number }
  let other: { authority: number; unit: number }

  beforeAll(async () => {
    database = await testDatabase()
    accounts = open()
    own = await founded(database.db, 'Xã Mẫu')
    other = await founded(database.db, 'Xã Bên')
  })
  afterAll(() => database.end())

  /** As another process of the program would have them; its clock is ahead by what a test wants. */
  function open(options: Partial<Parameters<typeof createAccounts>[0]> = {}): Accounts {
    const now = () => new Date(Date.now() + ahead)
    return createAccounts({ db: database.db, secret, baseUrl: 'http://127.0.0.1:8080', oidc: null, now, ...options })
  }

  let made = 0
  /** An account with a password and a role, and a browser in which nobody has signed in. */
  async function account(role: 'administrator' | 'reporter' = 'reporter', authority = own.authority) {
    const email = `tai-khoan-${++made}@xa.gov.vn`
    const grants = [{ role, unit: null }]
    const { account: id, link } = await accounts.create(null, authority, { name: `Chuyên viên ${made}`, post: 'Văn phòng', email }, grants)
    const set = await accounts.choosePassword({ token: link.split('/').at(-1) as string, password, headers: new Headers() })
    expect(set).toHaveProperty('setCookies')
    return { id, email }
  }

  async function signIn(jar: Jar, email: string, typed = password, address = office) {
    const answer = await accounts.signIn({ email, password: typed, headers: jar.headers, address })
    if ('setCookies' in answer) jar.take(answer.setCookies)
    return answer
  }

  async function signedIn(email: string): Promise<{ jar: Jar; visitor: Visitor }> {
    const jar = new Jar()
    expect(await signIn(jar, email)).toMatchObject({ ok: 'in' })
    return { jar, visitor: (await accounts.whoIs(jar.headers)) as Visitor }
  }

  const request = (jar: Jar) => ({ headers: jar.headers, address: office })
  const history = (authority: number): Promise<Entry[]> => readAuthority(database.db, authority, (read) => entries(read, { limit: 500 }))

  describe('signing in', () => {
    it('says who somebody is and what, and nothing to who is not signed in', async () => {
      const { id, email } = await account()
      const { jar, visitor } = await signedIn(email.toUpperCase())
      expect(visitor).toMatchObject({
        account: id,
        email,
        post: 'Văn phòng',
        memberships: [{ authority: own.authority, role: 'reporter', unit: null }],
        secondFactor: 'off',
      })
      expect(await accounts.whoIs(new Headers())).toBeNull()
      const forged = new Headers({ cookie: jar.header.replace(/(session_token=....)./, '$1x') })
      expect(await accounts.whoIs(forged)).toBeNull()
      expect(await open({ secret: 'another secret, just as long, 9876543210 abc' }).whoIs(jar.headers)).toBeNull()
    })

    it('sets cookies for this host only, out of reach of scripts, for as long as the browser is open', async () => {
      const { email } = await account()
      const answer = await accounts.signIn({ email, password, headers: new Headers(), address: office })
      const cookies = 'setCookies' in answer ? answer.setCookies : []
      expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['__Host-namro.device', session])
      for (const cookie of cookies) {
        expect(cookie).toMatch(/^__Host-/)
        for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie.split('; ')).toContain(attribute)
        expect(cookie).not.toMatch(/domain=/i)
      }
      expect(cookies.find((cookie) => cookie.startsWith(session))).not.toMatch(/max-age|expires/i)
    })

    it('gives a new token each time, and the one before is dead', async () => {
      const { email } = await account()
      const { jar } = await signedIn(email)
      const before = jar.headers
      const token = jar.get(session)
      await signIn(jar, email)
      expect(jar.get(session)).not.toBe(token)
      expect(await accounts.whoIs(jar.headers)).toMatchObject({ email })
      expect(await accounts.whoIs(before)).toBeNull()
    })

    it('says the same of a wrong password, an unknown account and what is no address', async () => {
      const { email } = await account()
      const answers = [
        await signIn(new Jar(), email, 'sai mật khẩu rồi'),
        await signIn(new Jar(), 'khong-co@xa.gov.vn'),
        await signIn(new Jar(), 'x'),
      ]
      for (const answer of answers) expect(answer).toEqual({ problem: 'Địa chỉ thư hoặc mật khẩu không đúng.' })
    })

    it('is over when signed out: the token is dead on the server, not only in the browser', async () => {
      const { email } = await account()
      const { jar } = await signedIn(email)
      const kept = jar.headers
      jar.take((await accounts.signOut(jar.headers)).setCookies)
      expect(jar.get(session)).toBeUndefined()
      expect(await accounts.whoIs(kept)).toBeNull()
    })

    it('is over when nobody used the session for hours, and after a working day in any case', async () => {
      const { id, email } = await account()
      const idle = await signedIn(email)
      await database.admin.query(`update namro.session set expires_at = now() - interval '1 second' where user_id = $1`, [id])
      expect(await accounts.whoIs(idle.jar.headers)).toBeNull()
      const long = await signedIn(email)
      await database.admin.query(`update namro.session set created_at = now() - interval '17 hours' where user_id = $1`, [id])
      expect(await accounts.whoIs(long.jar.headers)).toBeNull()
    })

    it('works whatever the time zone of the database', async () => {
      const { id, email } = await account()
      await database.admin.query(`alter role namro_test set timezone = 'Asia/Ho_Chi_Minh'`)
      const { connect } = await import('../../store/index.ts')
      const db = connect(database.url)
      const elsewhere = open({ db })
      const answer = await elsewhere.signIn({ email, password, headers: new Headers(), address: office })
      const jar = new Jar()
      jar.take('setCookies' in answer ? answer.setCookies : [])
      const visitor = (await elsewhere.whoIs(jar.headers)) as Visitor
      expect(visitor).toMatchObject({ account: id })
      const [seen] = await elsewhere.sessions(visitor)
      expect(Math.abs(Date.parse(seen?.createdAt as string) - Date.now())).toBeLessThan(600_000)
      await db.destroy()
      await database.admin.query('alter role namro_test reset timezone')
    })
  })

  describe('guessing passwords', () => {
    it('slows unknown browsers, never one in which the account has signed in', async () => {
      const { email } = await account()
      const { jar: known } = await signedIn(email)
      const attacker = () => signIn(new Jar(), email, guess, '198.51.100.7')
      for (let n = 0; n < 5; n++) expect(await attacker()).not.toHaveProperty('wait')
      expect(await attacker()).toMatchObject({ wait: expect.any(Number), problem: expect.stringContaining('Hãy đợi') })
      // The right password from an unknown browser waits too, also in another process of the program.
      expect(await signIn(new Jar(), email)).toHaveProperty('wait')
      expect(await open().signIn({ email, password, headers: new Headers(), address: office })).toHaveProperty('wait')
      // The owner's browser is let in at once, at home and elsewhere.
      expect(await signIn(known, email)).toMatchObject({ ok: 'in' })
      expect(await signIn(known, email, password, '192.0.2.99')).toMatchObject({ ok: 'in' })
    })

    it('lets an unknown browser try again after a while, and makes it wait longer each time', async () => {
      const { email } = await account()
      const attempt = async () => {
        const answer = await signIn(new Jar(), email, guess, '198.51.100.8')
        return 'wait' in answer ? answer.wait : 0
      }
      for (let n = 0; n < 5; n++) await attempt()
      const waits: number[] = []
      for (let n = 0; n < 3; n++) {
        const wait = (await attempt()) as number
        waits.push(wait)
        ahead += wait * 1000
        expect(await attempt()).toBe(0)
      }
      expect(waits[1]).toBeGreaterThan(1.8 * (waits[0] as number))
      expect(waits[2]).toBeGreaterThan(1.8 * (waits[1] as number))
      ahead += 25 * 3_600_000
      expect(await attempt()).toBe(0)
      ahead = 0
    })

    it('cannot be hurried by asking many times at once', async () => {
      const { email } = await account()
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(new Jar(), email, guess, '198.51.100.9')))
      expect(answers.filter((answer) => !('wait' in answer))).toHaveLength(5)
    })

    it('slows an address that tries many accounts, but not the browsers known there', async () => {
      const { email } = await account()
      const { jar: known } = await signedIn(email)
      const address = '2001:db8:1:2::5'
      for (let n = 0; n < 60; n++) expect(await signIn(new Jar(), `khong-co-${n}@xa.gov.vn`, guess, address)).not.toHaveProperty('wait')
      expect(await signIn(new Jar(), 'khong-co@xa.gov.vn', guess, '2001:db8:1:2:ffff::1')).toHaveProperty('wait')
      expect(await signIn(known, email, password, address)).toMatchObject({ ok: 'in' })
      expect(await signIn(new Jar(), email, password, '2001:db8:1:3::5')).toMatchObject({ ok: 'in' })
    })

    it('is slowed in a known browser by that browser alone; a cookie made up, or of another account, is no known browser', async () => {
      const [one, two] = [await account(), await account()]
      const { jar } = await signedIn(one.email)
      for (let n = 0; n < 10; n++) expect(await signIn(jar, one.email, guess)).not.toHaveProperty('wait')
      expect(await signIn(jar, one.email)).toHaveProperty('wait')
      expect(await signIn(new Jar(), one.email)).toMatchObject({ ok: 'in' })
      const thief = new Jar()
      for (let n = 0; n < 5; n++) await signIn(thief, two.email, guess)
      thief.take([`__Host-namro.device=${jar.get('__Host-namro.device')}`])
      expect(await signIn(thief, two.email)).toHaveProperty('wait')
    })

    it('does not keep out an owner at a new browser who gets a link from the administrator', async () => {
      const administrator = await signedIn((await account('administrator')).email)
      const { id, email } = await account()
      for (let n = 0; n < 6; n++) await signIn(new Jar(), email, guess)
      const jar = new Jar()
      expect(await signIn(jar, email)).toHaveProperty('wait')
      const link = await accounts.passwordLink(administrator.visitor, own.authority, id)
      const set = await accounts.choosePassword({
        token: link.split('/').at(-1) as string,
        password: 'bốn con ngựa giấy',
        headers: jar.headers,
      })
      jar.take('setCookies' in set ? set.setCookies : [])
      expect(await signIn(jar, email, 'bốn con ngựa giấy')).toMatchObject({ ok: 'in' })
    })
  })

  describe('a password', () => {
    it('is set by a link, once, and not if it is common or leans on what is known', async () => {
      const { link } = await accounts.create(null, own.authority, { name: 'Chánh Văn phòng', post: '', email: 'moi@xa.gov.vn' }, [
        { role: 'reporter', unit: own.unit },
      ])
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/dang-nhap\/mat-khau\/[\w-]{32}$/)
      const token = link.split('/').at(-1) as string
      expect(await accounts.ownerOfLink(token)).toEqual({ name: 'Chánh Văn phòng', email: 'moi@xa.gov.vn' })
      const choose = (chosen: string) => accounts.choosePassword({ token, password: chosen, headers: new Headers() })
      expect(await choose('matkhau123')).toMatchObject({ problem: expect.stringContaining('hay bị dò') })
      expect(await choose('xa mau 2026')).toMatchObject({ problem: expect.stringContaining('tên cơ quan') })
      expect(await choose('chánh văn phòng 1')).toMatchObject({ problem: expect.stringContaining('tên người') })
      expect(await choose(password)).toHaveProperty('setCookies')
      expect(await choose('bốn con ngựa giấy')).toMatchObject({ problem: expect.stringContaining('đã được dùng') })
      expect(await accounts.ownerOfLink(token)).toBeNull()
      expect(await signIn(new Jar(), 'moi@xa.gov.vn')).toMatchObject({ ok: 'in' })
    })

    it('of which the link was renewed is not set by the one before, nor by one three days old', async () => {
      const { visitor } = await signedIn((await account('administrator')).email)
      const { account: id, link } = await accounts.create(visitor, own.authority, { name: 'Văn thư', post: '', email: 'vt@xa.gov.vn' }, [
        { role: 'reporter', unit: null },
      ])
      const renewed = await accounts.passwordLink(visitor, own.authority, id)
      expect(await accounts.ownerOfLink(link.split('/').at(-1) as string)).toBeNull()
      expect(await accounts.ownerOfLink(renewed.split('/').at(-1) as string)).toMatchObject({ name: 'Văn thư' })
      ahead = 73 * 3_600_000
      expect(await accounts.ownerOfLink(renewed.split('/').at(-1) as string)).toBeNull()
      ahead = 0
    })

    it('is changed by who knows it; every other session ends and this one gets a new token', async () => {
      const { email } = await account()
      const { jar, visitor } = await signedIn(email)
      const elsewhere = await signedIn(email)
      const before = jar.headers
      const change = (current: string, next: string) => accounts.changePassword(visitor, request(jar), { current, next })
      expect(await change('không phải nó đâu', 'bốn con ngựa giấy')).toEqual({ problem: 'Mật khẩu hiện tại không đúng.', of: 'current' })
      expect(await change(password, '1234567890')).toMatchObject({ problem: expect.stringContaining('hay bị dò') })
      const done = await change(password, 'bốn con ngựa giấy')
      jar.take('setCookies' in done ? done.setCookies : [])
      expect(await accounts.whoIs(jar.headers)).toMatchObject({ email })
      expect(await accounts.whoIs(before)).toBeNull()
      expect(await accounts.whoIs(elsewhere.jar.headers)).toBeNull()
      expect(await signIn(new Jar(), email)).toHaveProperty('problem')
      expect(await signIn(new Jar(), email, 'bốn con ngựa giấy')).toMatchObject({ ok: 'in' })
    })

    it('is nowhere in the database as it is, nor is a link or a second factor', async () => {
      const { link } = await accounts.create(null, own.authority, { name: 'Kế toán', post: '', email: 'kt@xa.gov.vn' }, [])
      const { jar, visitor } = await signedIn((await account()).email)
      const enrolment = await accounts.beginSecondFactor(visitor, request(jar), password)
      if ('problem' in enrolment) throw new Error(enrolment.problem)
      const { rows } = await database.admin.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'namro'::regnamespace and relkind = 'r'`,
      )
      const everything = await Promise.all(
        rows.map(
          async ({ name }) =>
            (await database.admin.query(`select coalesce(string_agg(t::text, ' '), '') as text from namro.${name} t`)).rows[0].text,
        ),
      )
      const text = everything.join(' ')
      expect(text).toContain('kt@xa.gov.vn')
      for (const held of [password, link.split('/').at(-1), enrolment.key, ...enrolment.backupCodes]) expect(text).not.toContain(held)
    })
  })

  describe('the second factor', () => {
    /** An account with the second factor on, its key and codes. */
    async function enrolled() {
      const { id, email } = await account()
      const { jar, visitor } = await signedIn(email)
      const enrolment = await accounts.beginSecondFactor(visitor, request(jar), password)
      if ('problem' in enrolment) throw new Error(enrolment.problem)
      jar.take(enrolment.setCookies)
      const done = await accounts.confirmSecondFactor(request(jar), codeFor(enrolment.key))
      if ('problem' in done) throw new Error(done.problem)
      jar.take(done.setCookies)
      return { ...enrolment, id, email, jar, visitor: (await accounts.whoIs(jar.headers)) as Visitor }
    }
    const enter = async (jar: Jar, code: string) => {
      const answer = await accounts.enterCode({ code, ...request(jar) })
      if ('setCookies' in answer) jar.take(answer.setCookies)
      return answer
    }

    it('is begun with the password and counts only after a right code', async () => {
      const { email } = await account()
      const { jar, visitor } = await signedIn(email)
      expect(await accounts.beginSecondFactor(visitor, request(jar), 'không phải nó đâu')).toHaveProperty('problem')
      const enrolment = await accounts.beginSecondFactor(visitor, request(jar), password)
      if ('problem' in enrolment) throw new Error(enrolment.problem)
      expect(enrolment.uri).toContain(`secret=${enrolment.key}`)
      expect(enrolment.backupCodes).toHaveLength(10)
      const wrong = codeFor(enrolment.key, Date.now() + 3_600_000)
      expect(await accounts.confirmSecondFactor(request(jar), wrong)).toHaveProperty('problem')
      expect(await signIn(new Jar(), email)).toMatchObject({ ok: 'in' })
    })

    it('is asked for after the password; before the code there is no session', async () => {
      const { email, key, visitor } = await enrolled()
      expect(visitor.secondFactor).toBe('on')
      const jar = new Jar()
      expect(await signIn(jar, email)).toMatchObject({ ok: 'code' })
      expect(jar.get(session)).toBeUndefined()
      expect(await accounts.whoIs(jar.headers)).toBeNull()
      expect(await accounts.awaitsCode(jar.headers)).toBe(true)
      expect(await enter(jar, '000 000')).toMatchObject({ problem: expect.stringContaining('Mã không đúng') })
      expect(await enter(jar, ` ${codeFor(key, Date.now() + 30_000)}`)).toMatchObject({ ok: 'in' })
      expect(await accounts.whoIs(jar.headers)).toMatchObject({ email })
      expect(await accounts.awaitsCode(jar.headers)).toBe(false)
    })

    it('takes a code once, and a backup code once', async () => {
      const { email, key, backupCodes } = await enrolled()
      const [first, second, third] = [new Jar(), new Jar(), new Jar()]
      for (const jar of [first, second, third]) await signIn(jar, email)
      const code = codeFor(key, Date.now() + 30_000)
      expect(await enter(first, code)).toMatchObject({ ok: 'in' })
      expect(await enter(second, code)).toMatchObject({ problem: expect.stringContaining('đã được nhập') })
      expect(await enter(second, backupCodes[0] as string)).toMatchObject({ ok: 'in' })
      expect(await enter(third, backupCodes[0] as string)).toHaveProperty('problem')
      expect(await enter(third, backupCodes[1] as string)).toMatchObject({ ok: 'in' })
    })

    it('cannot be guessed: a challenge ends after a few codes, and unknown browsers wait', async () => {
      const { email } = await enrolled()
      const jar = new Jar()
      await signIn(jar, email)
      const answers = []
      for (let n = 0; n < 8; n++) answers.push(await enter(jar, `00000${n}`))
      expect(answers.filter((answer) => 'problem' in answer && answer.problem.startsWith('Mã không đúng')).length).toBeLessThanOrEqual(5)
      expect(await signIn(new Jar(), email)).toHaveProperty('wait')
    })

    it('of one account is not proven by the session of another', async () => {
      const victim = await enrolled()
      const thief = await enrolled()
      await signIn(thief.jar, victim.email)
      expect(await enter(thief.jar, codeFor(thief.key, Date.now() + 30_000))).toHaveProperty('problem')
      expect(await accounts.whoIs(thief.jar.headers)).toBeNull()
    })

    it('gives new backup codes and is taken off with the password', async () => {
      const { email, jar, visitor, backupCodes } = await enrolled()
      const renewed = await accounts.newBackupCodes(visitor, request(jar), password)
      expect(renewed).toHaveProperty('backupCodes')
      const late = new Jar()
      await signIn(late, email)
      expect(await enter(late, backupCodes[0] as string)).toHaveProperty('problem')
      expect(await accounts.endSecondFactor(visitor, request(jar), 'không phải nó đâu')).toHaveProperty('problem')
      expect(await accounts.endSecondFactor(visitor, request(jar), password)).toHaveProperty('setCookies')
      expect(await signIn(new Jar(), email)).toMatchObject({ ok: 'in' })
    })

    it('is taken off by an administrator, on record, for who lost the phone', async () => {
      const { id, email, jar } = await enrolled()
      const administrator = await signedIn((await account('administrator')).email)
      await accounts.dropSecondFactor(administrator.visitor, own.authority, id)
      expect(await accounts.whoIs(jar.headers)).toBeNull()
      expect(await signIn(new Jar(), email)).toMatchObject({ ok: 'in' })
      expect((await history(own.authority))[0]).toMatchObject({ act: 'account.removeSecondFactor', subject: `account/${id}` })
    })

    it('is demanded of the roles the installation says', async () => {
      const { jar } = await signedIn((await account('administrator')).email)
      const strict = open({ demandSecondFactor: ['administrator'] })
      expect(await strict.whoIs(jar.headers)).toMatchObject({ secondFactor: 'required' })
    })
  })

  describe('sessions', () => {
    it('are listed with browser, address and time, and ended one by one or all but this', async () => {
      const { email } = await account()
      const [one, two, three] = [await signedIn(email), await signedIn(email), await signedIn(email)]
      const listed = await accounts.sessions(one.visitor)
      expect(listed).toHaveLength(3)
      expect(listed.filter(({ current }) => current)).toMatchObject([
        { id: one.visitor.session, ipAddress: office, userAgent: expect.stringContaining('Chrome') },
      ])
      await accounts.endSession(one.visitor, two.visitor.session)
      expect(await accounts.whoIs(two.jar.headers)).toBeNull()
      expect(await accounts.whoIs(three.jar.headers)).not.toBeNull()
      await accounts.signOutElsewhere(one.visitor)
      expect(await accounts.whoIs(three.jar.headers)).toBeNull()
      expect(await accounts.whoIs(one.jar.headers)).not.toBeNull()
    })

    it('of another account cannot be ended', async () => {
      const [mine, theirs] = [await signedIn((await account()).email), await signedIn((await account()).email)]
      await accounts.endSession(mine.visitor, theirs.visitor.session)
      expect(await accounts.whoIs(theirs.jar.headers)).not.toBeNull()
    })
  })

  describe('administration', () => {
    it('closes an account: its sessions end, nobody signs in, until it is opened again', async () => {
      const administrator = await signedIn((await account('administrator')).email)
      const { id, email } = await account()
      const { jar } = await signedIn(email)
      await accounts.disable(administrator.visitor, own.authority, id)
      expect(await accounts.whoIs(jar.headers)).toBeNull()
      expect(await signIn(new Jar(), email)).toEqual({ problem: 'Địa chỉ thư hoặc mật khẩu không đúng.' })
      await accounts.enable(administrator.visitor, own.authority, id)
      expect(await signIn(new Jar(), email)).toMatchObject({ ok: 'in' })
      const acts = (await history(own.authority)).filter(({ subject }) => subject === `account/${id}`).map(({ act, actor }) => [act, actor])
      const name = `${administrator.visitor.name}, Văn phòng`
      expect(acts).toEqual([
        ['account.enable', name],
        ['account.disable', name],
        ['account.add', 'Thiết lập ban đầu'],
      ])
    })

    it('gives and ends roles, each in the history of the authority and of no other', async () => {
      const administrator = await signedIn((await account('administrator')).email)
      const { id, email } = await account()
      const membership = await accounts.grant(administrator.visitor, own.authority, email, { role: 'reviewer', unit: own.unit })
      const { visitor } = await signedIn(email)
      expect(visitor.memberships).toContainEqual({ authority: own.authority, role: 'reviewer', unit: own.unit })
      await expect(accounts.grant(administrator.visitor, own.authority, email, { role: 'reviewer', unit: own.unit })).rejects.toThrow(
        'đã có đúng vai trò',
      )
      await accounts.revoke(administrator.visitor, own.authority, membership, 1)
      expect((await signedIn(email)).visitor.memberships.map(({ role }) => role)).toEqual(['reporter'])
      await expect(accounts.revoke(administrator.visitor, own.authority, membership, 1)).rejects.toMatchObject({ name: 'StaleEdit' })
      const recorded = (await history(own.authority)).filter(({ subject }) => subject === `membership/${membership}`)
      expect(recorded.map(({ act }) => act)).toEqual(['membership.edit', 'membership.add'])
      expect(recorded[1]?.details).toContainEqual(['accountId', null, id])
      expect((await history(other.authority)).filter(({ act }) => act.startsWith('membership.'))).toEqual([])
    })

    it('is for administrators of the whole authority, and of this one', async () => {
      const strangers = [
        (await signedIn((await account()).email)).visitor,
        (await signedIn((await account('administrator', other.authority)).email)).visitor,
      ]
      const { id, email } = await account()
      for (const visitor of strangers) {
        const attempts = [
          accounts.create(visitor, own.authority, { name: 'x', post: '', email: 'x@xa.gov.vn' }, []),
          accounts.passwordLink(visitor, own.authority, id),
          accounts.disable(visitor, own.authority, id),
          accounts.enable(visitor, own.authority, id),
          accounts.dropSecondFactor(visitor, own.authority, id),
          accounts.grant(visitor, own.authority, email, { role: 'administrator', unit: null }),
          accounts.revoke(visitor, own.authority, 1, 1),
          accounts.members(visitor, own.authority),
        ]
        await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toThrow('Chỉ người quản trị')))
      }
    })

    it('does not reach an account that another authority holds too, but for its role here', async () => {
      const here = (await signedIn((await account('administrator')).email)).visitor
      const there = (await signedIn((await account('administrator', other.authority)).email)).visitor
      const { id, email } = await account()
      await accounts.grant(there, other.authority, email, { role: 'inspector', unit: null })
      const attempts = [
        accounts.passwordLink(here, own.authority, id),
        accounts.disable(here, own.authority, id),
        accounts.dropSecondFactor(there, other.authority, id),
      ]
      await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toThrow('còn thuộc cơ quan khác')))
      const { visitor } = await signedIn(email)
      expect(visitor.memberships.map(({ authority }) => authority).sort()).toEqual([own.authority, other.authority].sort())
      await expect(accounts.disable(here, own.authority, there.account)).rejects.toThrow('Không có tài khoản này')
      // Each sees of the account only what it is in the own authority.
      const seen = (await accounts.members(here, own.authority)).find((member) => member.id === id)
      expect(seen?.memberships.map(({ authorityId }) => authorityId)).toEqual([own.authority])
    })

    it('keeps itself: an administrator does not close the own account, and the last one stays one', async () => {
      const alone = await founded(database.db, 'Xã Một')
      const { id, email } = await account('administrator', alone.authority)
      const { visitor } = await signedIn(email)
      await expect(accounts.disable(visitor, alone.authority, id)).rejects.toThrow('nhờ người quản trị khác')
      const [own] = (await accounts.members(visitor, alone.authority))[0]?.memberships ?? []
      const leave = () => accounts.revoke(visitor, alone.authority, own?.id as number, 1)
      await expect(leave()).rejects.toThrow('người quản trị cuối cùng')
      const second = await account('administrator', alone.authority)
      await accounts.disable(visitor, alone.authority, second.id)
      await expect(leave()).rejects.toThrow('người quản trị cuối cùng')
      await accounts.enable(visitor, alone.authority, second.id)
      await leave()
      expect((await readAuthority(database.db, alone.authority, (read) => entries(read, { limit: 1 })))[0]?.act).toBe('membership.edit')
    })

    it('gives an account whole or not at all', async () => {
      const { email } = await account()
      await expect(accounts.create(null, own.authority, { name: 'Hai', post: '', email }, [])).rejects.toThrow('Đã có tài khoản')
      await expect(accounts.create(null, own.authority, { name: '  ', post: '', email: 'ten@xa.gov.vn' }, [])).rejects.toThrow('họ tên')
      await expect(accounts.create(null, own.authority, { name: 'x', post: '', email: 'không phải thư' }, [])).rejects.toThrow(
        'Địa chỉ thư',
      )
      const broken = accounts.create(null, own.authority, { name: 'Ba', post: '', email: 'ba@xa.gov.vn' }, [
        { role: 'reporter', unit: other.unit + 999 },
      ])
      await expect(broken).rejects.toThrow()
      await expect(accounts.grant(null, own.authority, 'ba@xa.gov.vn', { role: 'leader', unit: null })).rejects.toThrow('Chưa có tài khoản')
    })
  })

  it('are out of reach of the role the application writes with', async () => {
    for (const table of ['user_account', 'credential', 'session', 'verification', 'two_factor', 'throttle']) {
      const reach = readAuthority(database.db, own.authority, ({ tx }) =>
        tx
          .selectFrom(table as 'session')
          .selectAll()
          .execute(),
      )
      await expect(reach).rejects.toThrow('permission denied')
    }
    const { sql } = await import('kysely')
    const { id } = await account()
    const lookUp = readAuthority(database.db, other.authority, ({ tx }) => sql`select * from memberships_of(${id})`.execute(tx))
    await expect(lookUp).rejects.toThrow('permission denied')
    const pretend = await readAuthority(database.db, other.authority, ({ tx }) =>
      sql`select count(*) from membership, (select set_config('namro.account', ${id}, true)) as pretended where account_id = ${id}`.execute(
        tx,
      ),
    )
    expect(pretend.rows).toEqual([{ count: 0 }])
  })
})

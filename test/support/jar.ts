/** The cookies of one browser, as far as a test needs them: taken from answers, sent with requests. */
export class Jar {
  private readonly cookies = new Map<string, string>()

  /** Takes what an answer sets; what it makes zero seconds old is forgotten. */
  take(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/; max-age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  forget(name: string): void {
    this.cookies.delete(name)
  }

  get(name: string): string | undefined {
    return this.cookies.get(name)
  }

  /** The header of the next request. */
  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get headers(): Headers {
    return new Headers({ cookie: this.header, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' })
  }
}

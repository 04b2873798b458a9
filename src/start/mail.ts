import { createTransport } from 'nodemailer'
import type { Letter } from '../office/jobs/index.ts'

/** How mail goes out. */
export interface MailOptions {
  /** 'smtps://user:password@host:465' */
  url: string
  from: string
}

/** Sends a letter; `id` is its own, so that one sent twice can be known. Throws where the server does not take it. */
export type SendMail = (letter: Letter, id: string) => Promise<void>

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** Mail by SMTP. */
export function mailBy({ url, from }: MailOptions): SendMail {
  const transport = createTransport({ url, ...patience })
  return async ({ to, subject, text }, id) => {
    await transport.sendMail({
      from,
      to: [...to],
      subject,
      text,
      messageId: `<${id}@namro>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}

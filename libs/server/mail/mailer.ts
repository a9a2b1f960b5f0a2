import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '#server/config';

export type Letter = { readonly messageId: string; readonly to: string; readonly subject: string; readonly text: string; readonly html: string };
/** KEPT: there is no way out, so it stays where people can read it. A final failure is not tried again. */
export type Posted =
  | { readonly state: 'SENT'; readonly answer: string }
  | { readonly state: 'KEPT'; readonly answer: string }
  | { readonly state: 'FAILED'; readonly answer: string; readonly final: boolean };

const PATIENCE_MS = 8_000;
const LONGEST_ANSWER = 500;

/** The one way out for mail: SMTP where the surroundings name a server, otherwise none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    this.transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, pool: true, maxConnections: 4, ...patience } as never) : null;
  }

  /** Never throws: whatever happens is an answer that the delivery log keeps. */
  async post(letter: Letter): Promise<Posted> {
    if (!this.transport) return { state: 'KEPT', answer: 'No mail server is named, so it is kept in the outbox.' };
    try {
      const { response } = (await this.transport.sendMail({ from: this.config.mailFrom, ...letter, disableFileAccess: true, disableUrlAccess: true })) as { response: string };
      return { state: 'SENT', answer: response.slice(0, LONGEST_ANSWER) };
    } catch (error) {
      const { responseCode, response, message } = error as { responseCode?: number; response?: string; message: string };
      return { state: 'FAILED', answer: (response ?? message).slice(0, LONGEST_ANSWER), final: responseCode !== undefined && responseCode >= 500 };
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** Saves the text as it is typed: here at once, on the server after a pause; never two requests at a time. */
import type { ReportDesk, ReportDraft } from '@yifa/server/contract/reports';
import { type ApiError, asApiError } from '../../../api/client.ts';
import { randomUuid } from '../../../api/uuid.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** `kept`: the text is at least in this browser. */
  | { readonly kind: 'failed'; readonly error: ApiError; readonly kept: boolean }
  /** Another version was saved meanwhile. */
  | { readonly kind: 'conflict'; readonly error: ApiError };

export interface KeeperOptions {
  readonly version: number;
  readonly save: (draft: ReportDraft, expects: number, key: string) => Promise<ReportDesk>;
  /** Keeps the text in this browser; false when the browser does not allow it. */
  readonly keep: (draft: ReportDraft, version: number) => boolean;
  readonly drop: () => void;
  readonly told: (state: SaveState) => void;
  readonly saved: (desk: ReportDesk) => void;
  readonly pause?: number;
}

/** The server says that another version stands there, or that the text may no longer be changed. */
const overtaken = ['changed-meanwhile', 'wrong-state'];
const retryAfter = 15_000;

export class Keeper {
  readonly #options: KeeperOptions;
  #version: number;
  #draft: ReportDraft | undefined;
  #sent: { readonly content: string; readonly key: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #kept = true;
  #blocked = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#version = options.version;
  }

  get version(): number {
    return this.#version;
  }

  /** Something is typed that the server does not have. */
  get dirty(): boolean {
    return this.#draft !== undefined;
  }

  /** The text has changed. */
  change(draft: ReportDraft): void {
    this.#draft = draft;
    this.#kept = this.#options.keep(draft, this.#version);
    if (this.#blocked) return;
    if (!this.#running) this.#options.told({ kind: 'waiting' });
    this.#later(this.#options.pause ?? 1_500);
  }

  /** Saves now. Resolves to whether everything typed is on the server. */
  async flush(): Promise<boolean> {
    this.#cancel();
    if (this.#blocked) return false;
    if (!this.#draft && !this.#running) return true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** The server's version is known to be another now, e.g. after a step or after a conflict was settled. */
  rebase(version: number): void {
    this.#version = version;
    this.#blocked = false;
  }

  /** What is typed need not be saved any more. */
  forget(): void {
    this.#cancel();
    this.#draft = undefined;
    this.#options.drop();
  }

  #later(milliseconds: number): void {
    this.#cancel();
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #run(): Promise<boolean> {
    while (this.#draft) {
      const draft = this.#draft;
      this.#options.told({ kind: 'saving' });
      try {
        const desk = await this.#options.save(draft, this.#version, this.#keyOf(draft));
        this.#version = desk.version;
        if (this.#draft === draft) {
          this.#draft = undefined;
          this.#options.drop();
        } else this.#kept = this.#options.keep(this.#draft, this.#version);
        this.#options.saved(desk);
      } catch (cause) {
        return this.#failed(asApiError(cause));
      }
    }
    this.#options.told({ kind: 'saved', at: Date.now() });
    return true;
  }

  #failed(error: ApiError): boolean {
    if (overtaken.includes(error.code)) {
      this.#blocked = true;
      this.#options.told({ kind: 'conflict', error });
      return false;
    }
    this.#options.told({ kind: 'failed', error, kept: this.#kept });
    if (error.status === 0 || error.status === 429 || error.status >= 500) this.#later(retryAfter);
    return false;
  }

  /** The same content under the same version is the same request, however often it is sent. */
  #keyOf(draft: ReportDraft): string {
    const content = `${this.#version} ${JSON.stringify(draft)}`;
    if (this.#sent?.content !== content) this.#sent = { content, key: randomUuid() };
    return this.#sent.key;
  }
}

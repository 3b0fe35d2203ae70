/** What the readers of typed text take and give. */

/** As much of a field's description as reading needs; every field description fits. */
export interface TypedField {
  readonly kind:
    | 'text'
    | 'integer'
    | 'money'
    | 'date'
    | 'time'
    | 'yesNo'
    | 'choice'
    | 'choices'
    | 'ref'
    | 'refs'
    | 'rows';
  readonly label: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly long?: boolean;
  readonly shape?: 'idNumber' | 'creditCode' | 'phone';
  readonly choices?: readonly { readonly code: string; readonly label: string }[];
}

/** The value that was meant, null for nothing; or a Chinese sentence that says what is wrong and what would do. */
export type TypedValue =
  | { readonly ok: true; readonly value: string | number | boolean | readonly string[] | null }
  | { readonly ok: false; readonly says: string };

/** What may help to read a text. */
export interface TypingContext {
  /** `YYYY-MM-DD`; a date without a year lies in its year, unless `year` is given. */
  readonly today: string;
  /** The year a sheet is about. */
  readonly year?: number;
  /** Of how many 元 one written unit of money consists: 10000 for a column headed 万元; 1 by default. */
  readonly moneyUnit?: 1 | 10_000 | 100_000_000;
  /**
   * Given when the text is the number of a spreadsheet cell: the year its workbook counts days from.
   * Then a day may be a serial number, noise after the 15th digit is rounded away, and a number that a cell cannot
   * hold exactly is refused.
   */
  readonly epoch?: 1900 | 1904;
}

/** A reading on its way: `says` lacks the field's label, which is put before it. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };

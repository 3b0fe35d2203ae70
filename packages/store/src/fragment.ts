/** Statements are composed of fragments; values always travel as parameters, names are quoted. */

/** A piece of a statement: texts, and the values that stand between them. */
export class Sql {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];

  constructor(texts: readonly string[], values: readonly unknown[]) {
    this.texts = texts;
    this.values = values;
  }
}

/** ``sql`select ${value}` ``: a value becomes a parameter, a fragment a part of the text. */
export function sql(strings: TemplateStringsArray, ...given: readonly unknown[]): Sql {
  const building = new Building(strings[0] ?? '');
  given.forEach((each, i) => {
    building.add(each);
    building.write(strings[i + 1] ?? '');
  });
  return building.done();
}

/** Text that the program itself has written. */
sql.raw = (text: string): Sql => new Sql([text], []);

/** The name of a column, perhaps with its table: `e.state`. */
sql.ref = (name: string): Sql => new Sql([name.split('.').map(quoted).join('.')], []);

/** The name of a table. */
sql.table = (name: string): Sql => new Sql([quoted(name)], []);

/** Fragments one after the other, with a comma between unless told otherwise. */
sql.join = (parts: readonly Sql[], between: Sql = comma): Sql => {
  const building = new Building('');
  parts.forEach((part, i) => {
    if (i > 0) building.add(between);
    building.add(part);
  });
  return building.done();
};

const comma = new Sql([', '], []);

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

class Building {
  readonly #texts: string[] = [];
  readonly #values: unknown[] = [];
  #open: string;

  constructor(start: string) {
    this.#open = start;
  }

  write(text: string): void {
    this.#open += text;
  }

  add(value: unknown): void {
    if (!(value instanceof Sql)) {
      this.#close(value);
      return;
    }
    this.#open += value.texts[0] ?? '';
    value.values.forEach((each, i) => {
      this.#close(each);
      this.#open = value.texts[i + 1] ?? '';
    });
  }

  done(): Sql {
    return new Sql([...this.#texts, this.#open], this.#values);
  }

  #close(value: unknown): void {
    this.#texts.push(this.#open);
    this.#values.push(value);
    this.#open = '';
  }
}

/** Text and parameters of a statement. */
export function compile(statement: Sql): { text: string; values: unknown[] } {
  const text = statement.texts.reduce((sum, each, i) => `${sum}$${i}${each}`);
  return { text, values: [...statement.values] };
}

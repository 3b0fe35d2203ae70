/** What the editor's library takes for granted and browsers before Chromium 97 lack. */

/** Adds a built-in where there is none; like the others it is not listed. */
function add(place: object, name: string, method: unknown): void {
  if (!(name in place)) Object.defineProperty(place, name, { value: method, writable: true, configurable: true });
}

add(Array.prototype, 'findLast', function findLast<T>(this: T[], test: (item: T, index: number, list: T[]) => unknown) {
  for (let i = this.length - 1; i >= 0; i--) {
    const item = this[i];
    if (item !== undefined && test(item, i, this)) return item;
  }
  return undefined;
});
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is what Object.hasOwn is made of
add(Object, 'hasOwn', (thing: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(thing, name));

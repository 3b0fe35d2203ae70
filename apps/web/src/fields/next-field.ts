/** Moving through a form by the Enter key, as clerks know it from their spreadsheets. */

const controls = [
  'input:not([type=hidden]):not([disabled])',
  'textarea:not([disabled])',
  'select:not([disabled])',
  'button[type=submit]:not([disabled])',
].join(',');

/** The control after `from`; a group of radio buttons counts as one. */
export function nextControl(form: HTMLElement, from: Element): HTMLElement | undefined {
  const all = Array.from(form.querySelectorAll<HTMLElement>(controls)).filter((each) => each.offsetParent !== null);
  const at = all.findIndex((each) => each.isSameNode(from));
  const group = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : undefined;
  const later = all
    .slice(at + 1)
    .filter((each) => !(each instanceof HTMLInputElement && each.type === 'radio' && each.name === group));
  const [next] = later;
  if (!(next instanceof HTMLInputElement) || next.type !== 'radio') return next;
  const { name } = next;
  return later.find((each) => each instanceof HTMLInputElement && each.name === name && each.checked) ?? next;
}

/** Whether Enter means “to the next field” here. */
export function movesOnEnter(target: EventTarget): target is HTMLElement {
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  // An open list takes Enter for its own choice.
  const listOpen = target.getAttribute('aria-expanded') === 'true' && target.getAttribute('role') === 'combobox';
  const choosing = listOpen && (target.type === 'search' || target.getAttribute('aria-activedescendant') !== null);
  return !choosing && target.type !== 'submit' && target.type !== 'file';
}

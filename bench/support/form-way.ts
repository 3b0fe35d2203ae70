/** Cases recorded one by one in the form of the step that opens them, by the keyboard as far as it goes. */
import type { Page } from 'playwright-core';
import type { Case } from './cases.ts';
import type { Typist } from './typist.ts';

interface FieldOnPage {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'radios' | 'select' | 'ref' | 'rows';
  /** What it says now. */
  readonly shown: string;
  /** Of radio buttons and selects, in order. */
  readonly options: readonly string[];
}

async function fieldsOf(page: Page): Promise<FieldOnPage[]> {
  return page.$$eval('.yf-act .yf-field[data-field]', (fields) =>
    fields.map((field) => {
      const heading = field.querySelector('label, legend');
      const label = (heading?.textContent ?? '').replace(/（必填）|\*|个人信息$/g, '').trim();
      const input = field.querySelector('input, textarea, select');
      const radios = Array.from(field.querySelectorAll('input[type=radio]'));
      const words = radios.map((each) => (each.closest('label')?.textContent ?? '').trim());
      const chosen = words[radios.findIndex((each) => each.matches(':checked'))] ?? '';
      const select = input instanceof HTMLSelectElement ? input : undefined;
      const ref = field.querySelector('.ant-select');
      const kind = field.querySelector('.yf-rows')
        ? 'rows'
        : radios.length > 0
          ? 'radios'
          : select
            ? 'select'
            : ref
              ? 'ref'
              : input instanceof HTMLTextAreaElement
                ? 'text'
                : 'line';
      const typed = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input.value : '';
      const shown = {
        rows: '',
        radios: chosen,
        select: select?.selectedOptions[0]?.value === '' ? '' : (select?.selectedOptions[0]?.textContent ?? ''),
        ref: ref?.querySelector('.ant-select-content-has-value')?.textContent ?? '',
        text: typed,
        line: typed,
      }[kind];
      const options = select ? Array.from(select.options, (each) => each.text) : words;
      return { name: field.getAttribute('data-field') ?? '', label, kind, shown, options };
    }),
  );
}

async function isIn(page: Page, field: string): Promise<boolean> {
  return page.evaluate((name) => {
    const at = document.activeElement?.closest('.yf-field[data-field]');
    const control = document.activeElement?.matches('input, textarea, select');
    return control === true && at?.getAttribute('data-field') === name;
  }, field);
}

/** Enter leads from field to field, Tab out of what takes Enter for itself. */
async function goTo(typist: Typist, field: string): Promise<void> {
  const { page } = typist;
  for (let n = 0; n < 60; n += 1) {
    if (await isIn(page, field)) return;
    const enters = await page.evaluate(() =>
      document.activeElement?.matches('.yf-field input:not(.ant-select-input), .yf-field select'),
    );
    await typist.press(enters === true ? 'Enter' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${field}`);
}

async function steps(typist: Typist, by: number): Promise<void> {
  for (let n = 0; n < Math.abs(by); n += 1) await typist.press(by > 0 ? 'ArrowDown' : 'ArrowUp');
}

async function fillField(typist: Typist, field: FieldOnPage, text: string): Promise<void> {
  const { page } = typist;
  await goTo(typist, field.name);
  const [wanted, now] = [field.options.indexOf(text), field.options.indexOf(field.shown)];
  switch (field.kind) {
    case 'radios':
      if (now < 0 && wanted === 0) await typist.press('Space');
      else await steps(typist, wanted - Math.max(0, now));
      return;
    case 'select':
      return steps(typist, wanted - Math.max(0, now));
    case 'ref':
      await typist.type(text);
      await page.waitForSelector(`.ant-select-item-option-active:has-text("${text}") >> visible=true`);
      return typist.press('Enter');
    case 'rows':
      for (const [i, name] of text.split('、').entries()) {
        if (i > 0) {
          await typist.click(`[data-field="${field.name}"] button:has-text("增加一行")`);
          await typist.click(`[data-field="${field.name}.${i}.name"] input`);
        }
        await typist.type(name);
      }
      return;
    case 'line':
    case 'text':
      if (field.shown !== '') await typist.press('Control+a');
      return typist.type(text);
  }
}

/** From the list: 新增, what can be taken over from the case before, the rest typed, Ctrl+Enter twice. */
export async function byForm(typist: Typist, org: string, cases: readonly Case[]): Promise<number> {
  const { page } = typist;
  await page.goto(`/o/${org}/l/mediation-case`);
  await page.waitForSelector('a:has-text("新增")');
  typist.begin();
  let recorded = 0;
  for (const [i, each] of cases.entries()) {
    if (i > 0) await typist.click('.yf-crumbs a >> nth=0');
    await typist.click('a:has-text("新增")');
    await page.waitForSelector('.yf-act [data-field]');
    if (i > 0) {
      await typist.click('button:has-text("复制我上一条的内容")');
      await page.waitForSelector('.yf-said:has-text("已复制")');
    }
    for (const field of await fieldsOf(page)) {
      const text = each[field.label] ?? '';
      if (text !== '' && text !== field.shown) await fillField(typist, field, text);
    }
    await typist.press('Control+Enter');
    await page.waitForSelector('button:has-text("确认办理"), .yf-error-summary, .ant-alert-error', { timeout: 60_000 });
    if (!(await page.isVisible('button:has-text("确认办理")'))) throw new Error(await page.innerText('.yf-act'));
    await typist.press('Control+Enter');
    await page.waitForURL(/\/l\/mediation-case\/e\//, { timeout: 60_000 });
    recorded += 1;
  }
  return recorded;
}

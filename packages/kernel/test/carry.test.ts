/** Facts are taken over where they are the same, never where a likeness of names would guess. */
import {
  assemble,
  carriedInto,
  carriesOf,
  DefinitionError,
  date,
  integer,
  language,
  oneOf,
  optional,
  personal,
  type RefField,
  ref,
  text,
  yesNo,
} from '@yifa/kernel';
import { describe, expect, it } from 'vitest';

const words = language({ areas: { care: '看护' }, posts: { keeper: '看护员' } });
const head = { area: 'care', unit: '件', keepers: ['keeper'] } as const;

const patient = words
  .ledger('patient', '就诊', head)
  .fields(
    {
      name: personal(text('姓名')),
      on: date('日期'),
      ward: oneOf('病区', { east: '东', west: '西' }),
      kind: oneOf('类型', { new: '初诊', again: '复诊' }),
      place: text('地点'),
      number: integer('人数', '人'),
      insured: yesNo('已参保'),
      phone: personal(text('电话')),
      said: text('名称'),
    },
    { title: ['name'], dated: 'on' },
  )
  .register();

function visit(carries?: RefField['carries']) {
  return words
    .ledger('visit', '回访', head)
    .fields(
      {
        patient: ref('就诊', patient, carries ? { carries: carries as Record<string, never> } : {}),
        name: personal(text('姓名')),
        on: date('日期'),
        ward: oneOf('病区', { east: '东', west: '西' }),
        kind: oneOf('类型', { call: '电话', call2: '上门' }),
        place: optional(text('地点')),
        number: integer('人数', '次'),
        insured: yesNo('已参保'),
        phone: text('电话'),
        said: text('姓名'),
        who: personal(text('回访对象')),
      },
      { title: ['place'], dated: 'on' },
    )
    .register();
}

const values = {
  name: '林木',
  on: '2026-03-01',
  ward: 'east',
  kind: 'new',
  place: '南门',
  number: 3,
  insured: true,
  phone: '13800138000',
  said: '甲',
};

describe('carrying facts over', () => {
  it('takes what is the same in name, label and kind, but no name of the entry, no day, no yes or no, no other choices or unit, nothing personal into the open', () => {
    expect(carriesOf(visit().model, patient.model, 'patient')).toEqual({ ward: 'ward', place: 'place' });
    expect(carriedInto(visit().model, patient.model, 'patient', values)).toEqual({ ward: 'east', place: '南门' });
  });

  it('takes exactly what is declared, and nothing that is empty there or not to be chosen here', () => {
    const declared = visit({ who: 'name', insured: 'insured', kind: 'kind' }).model;
    expect(carriedInto(declared, patient.model, 'patient', { ...values, insured: null })).toEqual({ who: '林木' });
  });

  it('carries nothing by a field that is no reference to that ledger', () => {
    expect(carriesOf(visit().model, patient.model, 'place')).toEqual({});
    expect(carriesOf(visit().model, visit().model, 'patient')).toEqual({});
  });

  it.each([
    [{ nothing: 'name' }, 'no field'],
    [{ who: 'nothing' }, 'no field of patient'],
    [{ number: 'name' }, 'another kind'],
    [{ place: 'name' }, 'which is open'],
  ])('a declaration that cannot hold is refused: %j', (carries, why) => {
    const make = () =>
      assemble({
        areas: words.areas,
        posts: words.posts,
        ledgers: [patient, visit(carries)],
        indicators: [],
        relations: [],
      });
    expect(make).toThrow(DefinitionError);
    expect(make).toThrow(why);
  });
});

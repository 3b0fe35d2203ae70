/** What happens in every office: a draft not finished, a typing mistake put right, an entry made twice and voided. */
import type { Town } from '../town.ts';

export function makeSlips(town: Town): void {
  const { days } = town;
  town.desk.open('education-activity', 'draft', days.workday('12-28'), {
    theme: '春节前农民工权益保护宣传',
    kind: 'campaign',
    place: `${town.place.name}文化广场`,
  });
  town.desk.open('study-session', 'draft', days.workday('12-27'), { title: '岁末集中学法', kind: 'collective' });
  town
    .register('legal-aid', days.workday('05-25'), {
      cause: '追索抚养费',
      applicant: town.names.person(),
      phone: town.names.phone(),
      kind: 'drafting',
    })
    .correct(days.workday('05-31'), { phone: town.names.phone() }, '来电人更正联系电话');
  town
    .register('law-vice-principal', town.before(0, '09-01'), {
      name: town.names.person(),
      unit: '派出所',
      school: `${town.place.short}第二小学`,
    })
    .correct(days.workday('09-13'), { unit: '派出所（社区警务室）' }, '单位名称填写不完整');
  town
    .register('legal-consultation', days.workday('08-09'), {
      topic: '民间借贷法律问题',
      channel: 'phone',
      people: 2,
      answeredBy: town.cast.justice.name,
    })
    .step('void', days.workday('08-10'), {}, '同一次咨询重复登记');
  town
    .register('dispute-screening', days.workday('10-24'), {
      kind: 'regular',
      village: town.village(0),
      place: town.villageName(0),
      screeners: '网格员',
      nothing: true,
    })
    .step('void', days.workday('10-25'), {}, '村（社区）选错，已另行登记');
}

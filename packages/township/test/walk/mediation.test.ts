import { mediation } from './mediation.ts';
import { prove } from './prove.ts';

prove(mediation, {
  states: 35,
  transitions: 200,
  unnoticed: ['confirm - 法院确认日期早于申请日期'],
});

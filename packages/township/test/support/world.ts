import { entry, id, type World } from './stories.ts';

export const anna = id(1);
export const boris = id(2);
export const reviewer = id(3);
export const expired = id(4);
export const unqualified = id(5);
export const power = id(11);
export const returned = id(12);
export const town = id(21);

const able = {
  position: 'enforcement',
  certifiedOn: '2023-03-01',
  certificateUntil: '2028-02-28',
  lawQualified: false,
  firstReviewPost: false,
};

/** Two officers, a reviewer, an expired certificate, a power held and one returned, a village. */
export const world: World = {
  'enforcement-officer': {
    [anna]: entry({ name: '甲', ...able }),
    [boris]: entry({ name: '乙', ...able }),
    [reviewer]: entry({ name: '丙', ...able, position: 'review', lawQualified: true, firstReviewPost: true }),
    [expired]: entry({ name: '丁', ...able, certificateUntil: '2025-01-01' }),
    [unqualified]: entry({ name: '戊', ...able, position: 'review', lawQualified: false, firstReviewPost: true }),
  },
  'enforcement-power': {
    [power]: entry({ takenOverOn: '2022-01-01' }),
    [returned]: entry({ takenOverOn: '2022-01-01', returnedOn: '2024-12-31' }),
  },
  village: { [town]: entry({ name: '青石村' }) },
};

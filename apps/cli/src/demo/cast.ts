/** Who works in each demonstration org. One easy password for all: a demonstration guards nothing. */
import type { DemoAccount } from '@yifa/server';
import type { Post } from '@yifa/township';
import { county, type Place } from './county.ts';
import { Names } from './names.ts';

export const demoPassword = 'yifa2026';

export interface Member {
  readonly login: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

export interface Cast {
  readonly secretary: Member;
  readonly mayor: Member;
  readonly deputy: Member;
  readonly deputyForLaw: Member;
  readonly justice: Member;
  readonly party: readonly [Member, Member];
  readonly officers: readonly [Member, Member, Member];
  readonly reviewer: Member;
  readonly petition: Member;
  readonly emergency: Member;
  readonly service: Member;
  readonly mediators: readonly [Member, Member];
  readonly adviser: Member;
  readonly village: Member;
}

/** The same people at every run. */
export function castOf(place: Place): Cast {
  const names = new Names(`cast ${place.login}`);
  const member = (key: string, ...posts: Post[]): Member => ({
    login: `${place.login}-${key}`,
    name: names.person(),
    posts,
  });
  return {
    secretary: member('shuji', 'secretary'),
    mayor: member(place.kind === '镇' ? 'zhenzhang' : 'xiangzhang', 'mayor'),
    deputy: member('fenguan', 'leader'),
    deputyForLaw: member('fenguan2', 'leader'),
    justice: member('sifa', 'justice-office'),
    party: [member('dangzheng', 'party-office'), member('dangzheng2', 'party-office')],
    officers: [
      member('zhifa', 'enforcement-officer'),
      member('zhifa2', 'enforcement-officer'),
      member('zhifa3', 'enforcement-officer'),
    ],
    reviewer: member('fashen', 'legal-reviewer'),
    petition: member('xinfang', 'petition-office'),
    emergency: member('yingji', 'emergency-office'),
    service: member('fuwu', 'service-centre'),
    mediators: [member('tiaojie', 'mediator'), member('tiaojie2', 'mediator')],
    adviser: member('guwen', 'legal-adviser'),
    village: member('cun', 'village'),
  };
}

export function membersOf(place: Place): Member[] {
  return Object.values(castOf(place)).flat();
}

export function countyMembers(): Member[] {
  const names = new Names('cast county');
  const member = (key: string, ...posts: Post[]): Member => ({
    login: `${county.login}-${key}`,
    name: names.person(),
    posts,
  });
  return [
    member('sifaju', 'county-office'),
    member('xitong', 'system-admin'),
    member('anquan', 'security-admin'),
    member('shenji', 'audit-admin'),
  ];
}

export function demoAccount(member: Member, org: string, label: (post: Post) => string): DemoAccount {
  return { login: member.login, name: member.name, org, posts: member.posts.map(label), password: demoPassword };
}

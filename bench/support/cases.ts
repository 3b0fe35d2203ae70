/** Cases as a clerk has them on paper: labels of the form to words. */
import type { Page } from 'playwright-core';

export type Case = Readonly<Record<string, string>>;

const kinds = ['邻里', '婚姻家庭', '合同', '山林土地', '损害赔偿'];
const facts = ['排水沟改道引起争执', '赡养费用分担不均', '拖欠工钱一年', '田埂界线移动', '牲畜踩坏秧苗'];
const requests = ['恢复原状', '按月支付', '付清欠款', '确认界线', '赔偿损失'];

/** @param mark makes the titles of one run differ from those of another */
export async function casesOf(page: Page, org: string, count: number, mark: string): Promise<Case[]> {
  const committee = await firstTitle(page, org, 'mediation-committee');
  const village = await firstTitle(page, org, 'village');
  return Array.from({ length: count }, (_, i) => {
    const at = i % kinds.length;
    return {
      纠纷名称: `${facts[at] ?? ''}${mark}${i + 1}`,
      受理日期: `12.${Math.floor(i / 4) + 1}`,
      案件来源: '主动',
      纠纷类型: kinds[at] ?? '',
      疑难复杂: '否',
      调委会: committee,
      当事人: `李某${i + 1}、王某${i + 1}`,
      简要情况: facts[at] ?? '',
      申请事项: requests[at] ?? '',
      有当事人明确拒绝调解: '否',
      '可能激化或者引起治安、刑事案件': '否',
      纠纷发生地: village,
    };
  });
}

async function firstTitle(page: Page, org: string, ledger: string): Promise<string> {
  const answer = await page.request.get(`/api/orgs/${org}/ledgers/${ledger}/options`);
  const { options }: { options: { title: string }[] } = await answer.json();
  return options[0]?.title ?? '';
}

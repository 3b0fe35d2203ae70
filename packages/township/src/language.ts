/** The areas and posts of a township, as every declaration uses them. */
import { language } from '@yifa/kernel';

export const { areas, posts, ledger, assemble } = language({
  areas: {
    leadership: '组织领导',
    decisions: '行政决策',
    'normative-documents': '规范性文件',
    enforcement: '行政执法',
    oversight: '监督与整改',
    disclosure: '政务公开',
    disputes: '矛盾化解',
    'legal-education': '法治宣传教育',
    services: '政务服务',
    emergency: '应急管理',
  },
  posts: {
    'justice-office': '司法所（法治办）',
    'party-office': '党政办公室',
    'enforcement-officer': '综合执法人员',
    'legal-reviewer': '法制审核人员',
    'petition-office': '平安（信访）办',
    'emergency-office': '应急办',
    'service-centre': '便民服务中心',
    mediator: '人民调解员',
    'legal-adviser': '法律顾问',
    village: '村（社区）',
    leader: '分管负责人',
    mayor: '乡镇长',
    secretary: '党委书记',
    'county-office': '县司法局',
    'system-admin': '系统管理员',
    'security-admin': '安全管理员',
    'audit-admin': '审计管理员',
  },
});

export type Area = keyof typeof areas;
export type Post = keyof typeof posts;

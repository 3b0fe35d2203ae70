/** What was done, area by area: leading, deciding, making rules, enforcing. */
import { type SectionTemplate, section, sentence } from '@yifa/kernel';

export const leadership: SectionTemplate = section('leadership', '加强组织领导，推动学法用法', {
  says: [
    [
      '法治政府建设领导小组现有成员{leading_group_members}。',
      '全年印发工作要点、学法计划等{work_plans}。',
      '计划中年内到期的任务共{plan_items_due}，[已完成{plan_items_done}，完成率{plan_rate}|均在推进之中]。',
      '对照示范创建指标开展自评{demonstration_items}，[其中{demonstration_gaps}尚有差距|{demonstration_gaps=没有}失分的指标]。',
    ],
    [
      '抓住领导干部这个关键，组织集体学法{study_sessions}[，其中旁听庭审{court_hearings_attended}]。',
      '举办法律业务培训{law_trainings}，参训{law_training_attendance}，其中[面向执法人员{law_trainings_officers}][，面向人民调解人员{law_trainings_mediators}]。',
      '业务骨干到岗一对一指导{law_guidance_attendance}。',
      '干部职工、执法人员等{exam_participants}参加法律知识考试，参考率{exam_participation_rate}[，合格率{exam_pass_rate}][，优秀率{exam_excellence_rate}]。',
    ],
    [
      sentence('年终述法{annual_law_reports}[，开展法治建设督促检查{law_checks}][，开展考核评价{law_appraisals}]。', {
        otherwise: '开展[法治建设督促检查{law_checks}][，考核评价{law_appraisals}]。',
      }),
    ],
  ],
  empty: '本年度{leading_group_meetings=未登记}法治政府建设专题会议，{study_sessions=未登记}集体学法活动。',
});

export const decisions: SectionTemplate = section('decisions', '坚持依法决策，严格合法性审查', {
  says: [
    [
      sentence(
        '全年召开[党委会{party_committee_meetings}][、党政联席会{joint_meetings}]，[研究议定重大事项{matters_decided}]。',
        {
          any: ['party_committee_meetings', 'joint_meetings'],
          otherwise: '全年研究议定重大事项{matters_decided}。',
        },
      ),
      '“三重一大”议题通过{matters_passed}，[到期末已落实{matters_done}|目前正在落实]。',
      '重大行政决策事项目录公布{decision_items}[，其中按程序调出{decision_items_removed}]。',
      sentence(
        '集体讨论通过重大行政决策{major_decisions}，其中[公开征求意见{major_decisions_consulted}][，举行听证{major_decisions_heard}][，专家论证{major_decisions_argued}][，风险评估{major_decisions_assessed}][，经合法性审查{major_decisions_reviewed}，审查率{major_decision_review_rate}][，已向社会公布{major_decisions_published}]。',
        {
          otherwise: sentence('全年{major_decisions=未作出}重大行政决策。', {
            any: ['matters_decided', 'legality_reviews'],
          }),
        },
      ),
      '对已实施的决策开展后评估{major_decisions_evaluated}。',
    ],
    [
      '全年办理合法性审查{legality_reviews}，其中[重大行政决策{legality_reviews_decisions}][，规范性文件{legality_reviews_documents}][，合同协议{contracts_reviewed}][，其他事项{legality_reviews_other}]。',
    ],
    [
      sentence(
        '聘请[机关法律顾问{legal_advisers_town}][、村（居）法律顾问{legal_advisers_village}]，[全年提供服务{adviser_services}][，累计{adviser_hours}]。',
        {
          any: ['legal_advisers_town', 'legal_advisers_village'],
          otherwise: '法律顾问全年提供服务{adviser_services}[，累计{adviser_hours}]。',
        },
      ),
      '法律顾问出具法律意见{adviser_opinions}，[其中{adviser_opinions_adopted}得到采纳|采纳情况正在跟踪]。',
    ],
  ],
  empty: '本年度{major_decisions=未登记}重大行政决策，{legality_reviews=未登记}合法性审查事项。',
});

export const documents: SectionTemplate = section('normative-documents', '加强规范性文件管理，做好备案清理', {
  says: [
    [
      sentence(
        '制定行政规范性文件{normative_documents_issued}，[经合法性审核{normative_documents_reviewed}]，[已报送备案{normative_documents_issued_filed}，报备率{normative_filing_rate}|报备手续正在办理]。',
        {
          otherwise: sentence('全年{normative_documents_issued=未制定}行政规范性文件。', {
            any: ['normative_documents_standing', 'normative_documents_cleaned', 'document_cleanups'],
          }),
        },
      ),
      '根据备案审查意见纠正文件{normative_documents_corrected}。',
      '开展文件清理{document_cleanups}，[涉及文件{normative_documents_cleaned}，]其中[继续有效{normative_documents_kept}][，修改{normative_documents_revised}][，废止或者宣布失效{normative_documents_repealed}]。',
      '到期末，现行有效的规范性文件为{normative_documents_standing}。',
    ],
    [
      sentence('文件审核有专人负责，现有专职审核人员{document_reviewers}[、合法性审查岗人员{legality_reviewers}]。', {
        otherwise: '配备合法性审查岗人员{legality_reviewers}。',
      }),
    ],
  ],
});

export const enforcement: SectionTemplate = section('enforcement', '规范行政执法，提升执法质量', {
  says: [
    [
      '现有行政执法人员{officers_total}，[持有效执法证{officers_holding}][，持证率{officers_holding_rate}][，年内新取得执法资格{officers_certified}]。',
      '依法承接行政处罚权{enforcement_powers}。',
      '配备执法记录仪{recorders}[，形成执法全过程记录{law_recordings}][，重大执法现场全程音像记录{law_recordings_whole}]。',
    ],
    [
      '全年开展行政检查{inspections}，其中[涉企检查{inspections_enterprise}][，双随机抽查{inspections_random}][，查出问题的检查{inspections_with_problems}]。',
      '行政处罚案件立案{cases_filed}，[另有上年结转{cases_carried}，]全年结案{cases_closed!}，[期末在办{cases_open}|期末{cases_open=没有}在办案件]。',
      sentence(
        '作出行政处罚决定{penalty_decisions}，其中[适用简易程序{penalty_simple}][，适用普通程序{penalty_general}]；[罚没金额{fines_total}]。',
        {
          otherwise: sentence('全年{penalty_decisions=未作出}行政处罚决定。', {
            any: ['inspections', 'soft_enforcements', 'officers_total', 'cases_filed'],
          }),
        },
      ),
      '向司法机关移送涉嫌犯罪案件{cases_transferred}。',
      '申请人民法院强制执行{court_applications}。',
    ],
    [
      '重大执法决定法制审核{legal_reviews_of_decisions}[，审核中提出纠正意见{legal_reviews_mending}][，经集体讨论{penalty_discussions}]。',
      '办案中[听取当事人陈述申辩{penalty_defences}][，举行听证{penalty_hearings}]。',
      '公示行政处罚决定{decisions_published}[，本年决定中依法应当公开的，公示率{decisions_publication_rate}]。',
      '事前、事后公示其他执法信息{enforcement_notices}。',
      '评查执法案卷{case_files_reviewed}[，其中优秀{case_files_excellent}]。',
    ],
    [
      '坚持处罚与教育相结合，全年开展说服教育、提示提醒等柔性执法{soft_enforcements}[，教育引导{soft_enforcement_people}][，轻微违法当场改正、不予处罚{slight_violations_spared}]。',
      '采取行政强制措施{coercive_measures}，其中[查封{coercive_seals}][，扣押{coercive_seizures}]。',
      '拆除违法建设{demolitions}[，面积{demolished_area}]，其中[当事人自行拆除{demolitions_self}][，强制拆除{demolitions_forced}]。',
    ],
  ],
  empty: '本年度{inspections=未登记}行政检查，{penalty_decisions=未登记}行政处罚决定。',
});

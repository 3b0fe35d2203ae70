/** What was done, area by area: being supervised, disclosing, settling disputes, teaching the law, serving, preparing. */
import { type SectionTemplate, section, sentence } from '@yifa/kernel';

/** Work that any township in use has entered: then the registers of what happens to it can be trusted to be complete. */
const inUse = [
  'matters_decided',
  'inspections',
  'penalty_decisions',
  'disclosure_items',
  'mediations_accepted',
  'supervisions',
  'issues_found',
];

export const oversight: SectionTemplate = section('oversight', '自觉接受监督，认真整改问题', {
  says: [
    [
      sentence('全年{reconsideration_cases=未发生}被申请行政复议的案件，{litigation_cases=未发生}行政诉讼案件。', {
        any: inUse,
        otherwise: sentence(
          '全年[被申请行政复议{reconsideration_cases}|{reconsideration_cases=未发生}被申请行政复议的案件]，[年内审结{reconsiderations_decided}][，其中被纠正{reconsiderations_corrected}]；[行政应诉{litigation_cases}|{litigation_cases=未发生}行政诉讼案件]，[开庭审理{litigation_hearings}，负责人出庭应诉{leader_court_appearances!}，出庭率{leader_court_appearance_rate}]，[败诉{litigation_lost}]。',
          {
            any: [
              'reconsideration_cases',
              'litigation_cases',
              'reconsiderations_decided',
              'litigation_hearings',
              'litigation_lost',
            ],
          },
        ),
      }),
      '接受人大、政协、纪检监察、审计等各类监督{supervisions}[，其中审计监督{audit_supervisions}][，专项督查{special_supervisions}]。',
      '收到人大代表建议、政协委员提案{deputy_proposals}，[已答复{deputy_proposals_answered}，办复率{deputy_proposals_answer_rate}|均在办理之中]。',
      '收到执法投诉举报和权限争议{enforcement_complaints}，[已答复{enforcement_complaints_answered}|均在办理之中]。',
    ],
    [
      '热线和平台转来群众诉求工单{hotline_tickets}，[已办复{hotline_tickets_replied}，办结率{completion_rate}][，回访满意率{hotline_satisfaction:以上}]。',
      '组织满意度测评{satisfaction_surveys}，[有效样本{surveyed_people}，]群众满意度{survey_satisfaction:以上}。',
    ],
    [
      sentence(
        '通过督察、评查和自查发现问题{issues_found}，[其中{issues_found_rectified}已整改销号，整改率{rectification_rate}][；期末仍在整改{issues_open}]。',
        {
          otherwise: '以前年度发现的问题中，[年内整改销号{issues_rectified}][；期末仍在整改{issues_open}]。',
        },
      ),
      '处理责任追究和内部控制事项{accountability_cases}。',
    ],
  ],
});

export const disclosure: SectionTemplate = section('disclosure', '推进政务公开，回应社会关切', {
  says: [
    [
      '主动公开政府信息{disclosure_items}，其中[财政、涉农、民生等群众关心的信息{disclosure_items_livelihood_all}][，通过政府网站公开{disclosure_items_website}]；[本年形成的应公开信息，公开率{disclosure_rate}]。',
      sentence(
        '收到政府信息公开申请{disclosure_applications}，[全年办结{disclosure_applications_answered}][，结转下年{disclosure_applications_open}]。',
        {
          otherwise: sentence('全年{disclosure_applications=未收到}政府信息公开申请。', {
            any: ['disclosure_items', 'disclosure_columns'],
          }),
        },
      ),
    ],
    [
      '设政务公开栏目{disclosure_columns}[，年内更新{column_updates}][，新增内容{column_items}]。',
      '发布政策解读{policy_readings}。',
      '就涉及群众利益的事项征集民意{public_consultations}，[收到意见建议{opinions_received}][，采纳{opinions_adopted}]。',
    ],
  ],
  empty: '本年度{disclosure_items=未登记}主动公开信息，{disclosure_applications=未登记}政府信息公开申请。',
});

export const disputes: SectionTemplate = section('disputes', '化解矛盾纠纷，维护基层稳定', {
  says: [
    [
      '辖区设有人民调解委员会{mediation_committees}[，配备人民调解员{mediators}][，建成调解室{mediation_rooms}]。',
      sentence('设立[综治中心{peace_centres}][、村（社区）综治站点{peace_posts}]，[划分网格{grids}]。', {
        any: ['peace_centres', 'peace_posts'],
        otherwise: '划分网格{grids}。',
      }),
      '全年开展矛盾纠纷排查{disputes_screenings}，[排查出矛盾纠纷{disputes_found_by_screening}，到期末化解{disputes_resolved_of_screened!}，化解率{disputes_screened_resolution_rate:以上}|排查出矛盾纠纷{disputes_found_by_screening}，均在化解之中|{disputes_found_by_screening=未发现}新的矛盾纠纷]。',
    ],
    [
      '人民调解组织受理纠纷{mediations_accepted}，[调解成功{mediations_succeeded}，成功率{mediation_success_rate:以上}|均在调解之中]，[其中疑难复杂纠纷{mediations_succeeded_hard}]。',
      '达成的协议中，[书面协议{mediations_written}][，口头协议{mediations_oral}]；[涉及金额{mediation_amount}]。',
      '引导当事人申请司法确认{judicial_confirmations}。',
      '村（居）法律顾问参与调解{mediations_with_lawyer}。',
    ],
    [
      '办理信访事项{petitions_total}，[已办结{petitions_done}，办结率{petition_completion_rate}|均在办理之中][，作出评价的群众满意度{petition_satisfaction:以上}]。',
      '为群众网上代理信访事项{petitions_online}。',
      '党政领导公开接访{leader_receptions}[，其中带案下访{leader_receptions_visits}]，[收到群众反映的问题{problems_raised}][，解决实际问题{problems_solved}]。',
    ],
  ],
  empty: '本年度{disputes_screenings=未登记}矛盾纠纷排查，{mediations_accepted=未登记}人民调解案件。',
});

export const education: SectionTemplate = section('legal-education', '深化法治宣传，做实法律服务', {
  says: [
    [
      '落实普法责任制，列入普法责任清单{education_duties}。',
      '开展普法宣传活动{publicity_activities}，其中[集中宣传{publicity_campaigns}][，院坝会{publicity_yard}][，校园法治宣传{publicity_campus}][，禁毒宣传{publicity_antidrug}]。',
      '举办法治讲座{lectures}[，其中进村（居）{lectures_villages}]。',
      '上述活动受教群众{publicity_audience:余}。',
      '发放宣传资料{materials_distributed:余}，[悬挂横幅、标语{banners}][，制作展板{publicity_boards}][，刊出普法专栏{publicity_columns}][，编发简报{newsletters}]。',
    ],
    [
      '现有法律明白人{law_savvy_villagers}，[分布在{villages_with_law_savvy}村（社区）][，年内培训{law_savvy_villagers_trained}]。',
      '为{schools_with_law_vice_principal}学校配备法治副校长{law_vice_principals}。',
      '建成民主法治示范村（社区）{law_villages}[，无讼村居{no_suit_villages}]。',
      '组织宪法宣誓{constitution_oaths}，[共{constitution_oath_takers}参加]。',
    ],
    [
      '建有公共法律服务站（室）{legal_service_stations}。',
      '全年解答法律咨询{legal_consultations:余}[，受理法律援助申请{legal_aid_cases}][，给予援助{legal_aid_granted}]。',
    ],
  ],
  empty: '本年度{publicity_activities=未登记}普法宣传活动。',
});

export const services: SectionTemplate = section('services', '优化政务服务，方便企业群众', {
  says: [
    [
      '公布权责清单事项{power_list_items}。',
      '受理政务服务事项{service_matters}，[到期末办结{service_matters_decided}，办结率{service_completion_rate}][，按承诺时限办结率{service_punctuality_rate}][，网上办理{service_matters_online}]。',
      '通过上级平台办理事项{service_matters_imported}。',
      '以告知承诺方式办理{pledges}，[事后核查{pledges_checked}][，查处不实承诺{pledges_false}]。',
      '收到办事评价{service_ratings}，好评率{service_good_rate:以上}[；其中差评{service_ratings_bad}，已整改反馈{service_ratings_settled!}]。',
    ],
    [
      '全年[新引进企业{enterprises_new}][，新增个体工商户{individual_businesses_new}]。',
      '到期末，市场主体总数为{market_subjects}。',
    ],
  ],
});

export const emergency: SectionTemplate = section('emergency', '健全应急体系，依法防范风险', {
  says: [
    [
      '现有应急预案{emergency_plans}，[其中村级预案{emergency_plans_village}][，行政村预案覆盖率{villages_with_plan_rate}][，年内修订{emergency_plans_revised}]。',
      '组织应急演练{drills}，参加{drill_people}。',
      '应急救援队伍现有{emergency_teams}[、队员{emergency_team_members}]。',
    ],
    [
      sentence(
        '全年处置突发事件{incidents}，[及时转移安置{people_evacuated}，][其中生产安全事故{production_accidents}|{production_accidents=未发生}生产安全事故]。',
        {
          otherwise: sentence('全年{incidents=未发生}突发事件。', {
            any: ['emergency_plans', 'drills', 'emergency_teams'],
          }),
        },
      ),
    ],
  ],
});

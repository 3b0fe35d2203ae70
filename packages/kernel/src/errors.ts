/**
 * Every error a user can meet: a stable code, its HTTP status, and what to do about it. `says` speaks to whoever was
 * saving something; `saysReading`, where there is one, to whoever only looked.
 */
export const errorCatalogue = {
  'unlawful-step': { status: 409, says: '这一步不符合法律规定', remedy: '按提示的条款补齐条件后再办' },
  'wrong-state': { status: 409, says: '记录当前的状态不能办理这一步', remedy: '刷新记录，从“可办步骤”中选择' },
  'own-page': {
    status: 409,
    says: '这一步所记的内容由程序计算，不能直接填写',
    remedy: '请在办理它的专门页面办理',
  },
  'already-taken': {
    status: 409,
    says: '这一步只办理一次，已经办理过',
    remedy: '登记的内容有误的，用“更正”改正并写明理由',
  },
  'not-correctable': {
    status: 409,
    says: '这一项由办理步骤或者程序确定，不能用“更正”改动',
    remedy: '按程序办理确定它的那一步；那一步本身办错的，作废或者撤销后重新办理',
  },
  'changed-meanwhile': { status: 409, says: '这条记录刚被他人办理过', remedy: '刷新后核对最新内容，再决定是否继续' },
  'key-reused': { status: 409, says: '同一个请求编号被用于不同的内容', remedy: '刷新页面后重新提交' },
  'invalid-input': { status: 422, says: '填写的内容有误', remedy: '按每一栏下方的提示修改' },
  'reason-needed': { status: 422, says: '这一步需要写明理由', remedy: '在“理由”栏写明依据和原因后再提交' },
  'date-not-allowed': { status: 422, says: '办理日期不能晚于今天', remedy: '填写实际办理的日期' },
  'not-logged-in': { status: 401, says: '尚未登录或登录已过期', remedy: '请重新登录，未提交的内容仍在本页' },
  'password-initial': { status: 403, says: '还在用管理员给的初始密码', remedy: '先改成自己的密码，再继续办理' },
  'login-failed': { status: 401, says: '账号或密码不正确', remedy: '核对后重试；连续多次失败将暂停登录' },
  'login-paused': { status: 429, says: '登录失败次数过多，已暂停登录', remedy: '请稍后再试，或请系统管理员重置密码' },
  'too-many-requests': { status: 429, says: '请求过于频繁', remedy: '请稍候再试' },
  'not-allowed': { status: 403, says: '您的岗位无权办理', remedy: '请由有权的岗位办理，或联系管理员调整岗位' },
  'same-person': { status: 403, says: '按规定这一步须由不同的人办理', remedy: '请由未参与前序步骤的人员办理' },
  'request-refused': { status: 403, says: '请求来源不被接受', remedy: '请从本系统页面操作' },
  'not-found': { status: 404, says: '没有找到', remedy: '核对编号，或返回列表查找' },
  'bad-request': { status: 400, says: '请求的格式不正确', remedy: '刷新页面后重试' },
  'too-large': { status: 413, says: '提交的内容过大', remedy: '缩小后分次提交' },
  'disk-full': {
    status: 507,
    says: '服务器磁盘已满，本次内容没有保存',
    saysReading: '服务器磁盘已满，没有读取到内容',
    remedy: '请管理员清理磁盘后重试，已保存的数据不受影响',
  },
  'store-unavailable': {
    status: 503,
    says: '数据库暂时连接不上，本次内容没有保存',
    saysReading: '数据库暂时连接不上，没有读取到内容',
    remedy: '请稍候重试；持续出现请联系管理员',
  },
  'file-empty': {
    status: 422,
    says: '文件里没有文字',
    remedy: '核对是否选错文件；若文字写在图片里，请换成有文字的文件',
  },
  'file-too-large': {
    status: 413,
    says: '文件过大',
    remedy: '去掉文件里的图片和附件后另存，或把报告正文单独存成一个文件',
  },
  'file-unknown': { status: 422, says: '认不出这个文件的格式', remedy: '用 WPS 或 Word 打开，另存为 .docx 后再试' },
  'file-legacy-doc': {
    status: 422,
    says: '这是旧版 Word 或 WPS 文件（.doc、.wps）',
    remedy: '用 WPS 或 Word 打开，选“另存为”，文件类型选 .docx；只改文件名的后缀没有用',
  },
  'file-password': { status: 422, says: '文件设有打开密码', remedy: '打开文件，去掉密码后另存，再试' },
  'file-scanned': {
    status: 422,
    says: '这是扫描件，每一页都是图片，没有文字',
    remedy: '请用报告的 .docx 原件，或先做文字识别并校对后再试',
  },
  'file-broken': {
    status: 422,
    says: '文件已损坏或不完整',
    remedy: '用 WPS 或 Word 打开，另存为一个新的 .docx；打不开的请找发件人重发',
  },
  'file-bomb': {
    status: 422,
    says: '文件展开后过大或结构异常，已停止读取',
    remedy: '核对文件来源；来源可靠的，用 WPS 或 Word 打开，另存为一个新的 .docx 后再试',
  },
  'file-timeout': {
    status: 422,
    says: '读取这个文件的时间过长，已停止',
    remedy: '用 WPS 或 Word 打开，另存为一个新的 .docx，或把报告正文单独存成一个文件后再试',
  },
  'file-encoding': {
    status: 422,
    says: '文本文件的编码无法辨认',
    remedy: '用记事本打开，选“另存为”，编码选 UTF-8；或粘贴到 Word 里存为 .docx',
  },
  'file-not-report': {
    status: 422,
    says: '这个文件不是文字报告',
    remedy: '请选报告的 .docx、.pdf、.html、.md 或 .txt 文件',
  },
  'workbook-empty': { status: 422, says: '表格里没有内容', remedy: '核对是否选错文件，或内容是否都在图片里' },
  'workbook-too-large': {
    status: 413,
    says: '表格文件过大',
    remedy: '去掉表格里的图片后另存，或按年份、按月份分成几个文件',
  },
  'workbook-too-many': {
    status: 422,
    says: '表格的行、列或工作表过多',
    remedy: '按年份、按月份分成几个文件，删去表格外的零星内容后再试',
  },
  'workbook-unknown': {
    status: 422,
    says: '认不出这是表格',
    remedy: '用 WPS 或 Excel 打开，另存为 .xlsx 后再试；文字和图片里的表格请先复制到表格里',
  },
  'workbook-password': { status: 422, says: '表格设有打开密码', remedy: '打开表格，去掉密码后另存，再试' },
  'workbook-broken': {
    status: 422,
    says: '表格文件已损坏或不完整',
    remedy: '用 WPS 或 Excel 打开，另存为一个新的 .xlsx；打不开的请找发件人重发',
  },
  'workbook-bomb': {
    status: 422,
    says: '表格展开后过大或结构异常，已停止读取',
    remedy: '选中表格下方和右侧的空白行列并删除，另存为一个新的 .xlsx 后再试；来源不明的文件不要使用',
  },
  'workbook-timeout': {
    status: 422,
    says: '读取这个表格的时间过长，已停止',
    remedy: '按年份、按月份分成几个文件后再试',
  },
  'workbook-encoding': {
    status: 422,
    says: '文本表格的编码无法辨认',
    remedy: '用 WPS 或 Excel 打开，另存为 .xlsx 后再试',
  },
  'file-no-evidence': {
    status: 422,
    says: '文件里没有本系统签发数据的凭证',
    remedy: '请用本系统签发后下载的 .docx 或 .html 原件核验；转存为其他格式、复制粘贴的文件不带凭证',
  },
  'attachment-empty': { status: 422, says: '文件是空的，没有内容', remedy: '核对是否选错文件，重新选择' },
  'attachment-too-large': {
    status: 413,
    says: '单个附件不能超过20 MB',
    remedy: '照片请直接用本页选择，会自动缩小；扫描件请降低分辨率或者分成几个文件',
  },
  'attachment-too-many': {
    status: 409,
    says: '一条记录最多放200个附件',
    remedy: '把零散的照片合并成一个 .pdf 后添加，或者先移除用不着的附件',
  },
  'attachment-kind': {
    status: 422,
    says: '不接受这种文件',
    remedy: '可以添加照片（.jpg、.png、.webp）、.pdf、.docx、.xlsx、.doc、.xls、.wps、.ofd 和 .txt 文件',
  },
  'attachment-heic': {
    status: 422,
    says: '这是苹果手机的 HEIC 照片，多数办公电脑打不开',
    remedy: '手机“设置－相机－格式”改选“兼容性最佳”后重拍，或者转成 .jpg 再添加',
  },
  'attachment-changed': {
    status: 409,
    says: '附件的内容与登记时不一致，已停止提供',
    remedy: '请管理员核验日志（yifa verify），并从备份恢复',
  },
  'report-not-signed': {
    status: 409,
    says: '报告还没有签发',
    remedy: '签发后再公开；没有签发的，文件只供本机构人员下载',
  },
  'secrecy-review-missing': {
    status: 409,
    says: '没有经过保密审查或者审查结论不是可以公开',
    remedy: '先由起草人以外的人办理“保密审查”，结论为“可以公开”后再制作公开文本',
  },
  'personal-data-left': {
    status: 409,
    says: '公开文本中还有个人信息',
    remedy: '逐处遮盖，或者由审查人确认可以公开',
  },
  'index-number-taken': {
    status: 409,
    says: '这个索引号已经用过',
    remedy: '请管理员检查索引号的组成是否含有年度和流水号',
  },
  'import-closed': {
    status: 409,
    says: '这次导入已经办结或者取消，不能再改',
    remedy: '重新选择工作簿导入；以前导入过的行会自动跳过',
  },
  'import-running': { status: 409, says: '这次导入正在进行', remedy: '等它做完，或者先取消' },
  'import-worked-on': {
    status: 409,
    says: '这次导入的记录中有的已经办理过或者被引用',
    remedy: '逐条核对后，可以保留这些记录，只撤销其余的',
  },
  unexpected: {
    status: 500,
    says: '程序出现未预料的错误，本次内容没有保存',
    saysReading: '程序出现未预料的错误，没有读取到内容',
    remedy: '请把下面的错误编号告诉管理员',
  },
} as const satisfies Record<string, { status: number; says: string; saysReading?: string; remedy: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** One reason why a step cannot be taken, in words a clerk understands. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly says: string;
  readonly remedy: string;
  /** Rule id as in the rule catalogue, when a rule of law refuses. */
  readonly rule?: string;
  /** The provisions of that rule, as they are cited. */
  readonly article?: string;
  /** The field to look at, when there is one. */
  readonly field?: string;
}

/** An error that users see. `refusals` lists each single reason. */
export class YifaError extends Error {
  readonly code: ErrorCode;
  readonly refusals: readonly Refusal[];

  constructor(code: ErrorCode, says?: string, refusals: readonly Refusal[] = []) {
    super(says ?? errorCatalogue[code].says);
    this.name = 'YifaError';
    this.code = code;
    this.refusals = refusals;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }

  get remedy(): string {
    return this.refusals[0]?.remedy ?? errorCatalogue[this.code].remedy;
  }
}

/** What an error says to whoever only looked: nothing that speaks of saving. */
export function sayToReader({ code, message }: YifaError): string {
  const known = errorCatalogue[code];
  return 'saysReading' in known && message === known.says ? known.saysReading : message;
}

/** A declaration that contradicts itself; raised while the program starts, with the path of the fault. */
export class DefinitionError extends Error {
  readonly path: string;

  constructor(path: string, fault: string) {
    super(`${path}: ${fault}`);
    this.name = 'DefinitionError';
    this.path = path;
  }
}

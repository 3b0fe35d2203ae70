import { writeFileSync } from 'node:fs';
import { composeReport, reportDocx } from '@yifa/report';
import { annualReportFor } from '@yifa/township';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';

const orders = ['A', 'B', 'C', 'D'] as const;

export const reportCommand: Command = {
  name: 'report',
  form: '--org 机构 --year 年度 -o 文件.docx [--order A|B|C|D] [--number 序号] [--signer 签发人]',
  says: '编制法治政府建设年度报告（GB/T 9704 上行文）',
  async run(args) {
    const { options } = readOptions(args, ['org', 'year', 'o', 'order', 'number', 'signer']);
    const { org, year, o: file } = options;
    const order = orders.find((each) => each === (options.order ?? 'A'));
    if (!org || !year || !file || !order || !/^\d{4}$/.test(year))
      throw new RangeError('用法：yifa report --org 机构 --year 2023 -o 报告.docx');
    const opened = await open(readEnvironment(), 'join');
    try {
      const report = await composeReport(opened.store, annualReportFor(order), {
        org,
        year: Number(year),
        ...(options.number ? { number: options.number } : {}),
        ...(options.signer ? { signers: options.signer.split(/[、,，]/) } : {}),
      });
      writeFileSync(file, await reportDocx(report));
      process.stdout.write(`已写入 ${file}：${report.title}，引用数据${Object.keys(report.figures).length}项\n`);
      for (const warning of report.warnings) process.stdout.write(`  注意：${warning.says}（${warning.remedy}）\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

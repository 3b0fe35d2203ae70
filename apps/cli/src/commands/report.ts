import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { composeReport, type ReportPlace } from '@yifa/report';
import { annualReportFor } from '@yifa/township';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';
import { composedFile, reportFormats, signedFile } from './report-file.ts';

const orders = ['A', 'B', 'C', 'D'] as const;

export const reportCommand: Command = {
  name: 'report',
  form: '--org 机构 --year 年度 -o 文件.docx|.pdf|.html [--order A|B|C|D] [--number 序号] [--signer 签发人] [--signed [--clear 可公开的文字、…]]',
  says: '编制法治政府建设年度报告（GB/T 9704 上行文）；--signed 取已签发的报告，.html 为公开文本并编列索引号',
  async run(args) {
    const names = ['org', 'year', 'o', 'order', 'number', 'signer', 'signed', 'clear'] as const;
    const { options } = readOptions(args, names, ['signed']);
    const { org, year, o: file = '' } = options;
    const order = orders.find((each) => each === (options.order ?? 'A'));
    const format = reportFormats.find((each) => each === extname(file).toLowerCase());
    if (!org || !year || !format || !order || !/^\d{4}$/.test(year))
      throw new RangeError('用法：yifa report --org 机构 --year 2023 -o 报告.docx（或 .pdf、.html）');
    const opened = await open(readEnvironment(), 'join');
    const { store } = opened;
    try {
      const key = { org, year: Number(year) };
      const place: ReportPlace = { store, template: () => annualReportFor(order) };
      if (options.signed) {
        const made = await signedFile(place, key, format, options.clear?.split(/[、,，]/) ?? []);
        if (!made) throw new RangeError(`${year}年度的报告还没有签发`);
        writeFileSync(file, made.bytes);
        process.stdout.write(`已写入 ${file}：${made.title}（已签发）\n`);
        for (const note of made.notes) process.stdout.write(`  注意：${note}\n`);
        return 0;
      }
      const report = await composeReport(store, annualReportFor(order), {
        ...key,
        ...(options.number ? { number: options.number } : {}),
        ...(options.signer ? { signers: options.signer.split(/[、,，]/) } : {}),
      });
      const { bytes, notes } = await composedFile(place, report, format);
      writeFileSync(file, bytes);
      process.stdout.write(`已写入 ${file}：${report.title}，引用数据${Object.keys(report.figures).length}项\n`);
      for (const note of notes) process.stdout.write(`  注意：${note}\n`);
      for (const warning of report.warnings) process.stdout.write(`  注意：${warning.says}（${warning.remedy}）\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

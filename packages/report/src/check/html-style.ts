/** The style of a checked report: ink on white, told apart by line and sign first and by colour second; prints as it reads. */
export const checkedStyle = `
:root{color:#1b1b1b;background:#fff;font:16px/1.75 "Noto Serif SC","Source Han Serif SC","SimSun",serif}
body{margin:0 auto;max-width:82rem;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
a{color:#0b4f8a}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
:target{background:#fff3bf}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);grid-gap:2rem;align-items:start}
.text{border:1px solid #8a8f98;padding:1rem 1.5rem;overflow-wrap:break-word}
.text p{margin:.5rem 0;text-indent:2em}
.text .title{font-size:1.3rem;font-weight:bold;text-align:center;text-indent:0}
.text .heading{font-weight:bold}
.text .h2,.text .h3{font-weight:600}
.number{border-bottom:1px dotted #555}
.supported{border-bottom:2px solid #1e6b34}
.contradicted{border-bottom:4px double #a3180c;background:#fdeceb}
.unanswerable{border-bottom:2px dashed #5c5c5c}
.error{outline:2px solid #a3180c}
.warning{outline:2px dashed #8a5a00}
.notice{outline:1px dotted #4a4a4a}
sup{line-height:0}
.sign{font:bold .8rem/1 sans-serif;padding:0 .15em;border:0;outline:0;background:none}
.sign.supported{color:#1e6b34}.sign.contradicted,.sign.error{color:#a3180c}
.sign.unanswerable,.sign.notice{color:#4a4a4a}.sign.warning{color:#7a4f00}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.findings{padding-left:0;list-style:none;margin:0}
.findings li{border:1px solid #8a8f98;border-left-width:6px;padding:.5rem .75rem;margin:0 0 .75rem}
.findings .is-error{border-left-color:#a3180c}
.findings .is-warning{border-left-color:#8a5a00;border-left-style:dashed}
.findings .is-notice{border-left-style:dotted}
.findings p{margin:.2rem 0}
blockquote{margin:.2rem 0;padding-left:.75rem;border-left:2px solid #8a8f98}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #8a8f98;padding:.3rem .5rem;text-align:left;vertical-align:top}
th{background:#eef1f5}
td ol{margin:0;padding-left:1.5em}
summary{cursor:pointer}
.verdicts{table-layout:fixed;min-width:52rem}
.verdicts th:nth-child(1){width:3rem}.verdicts th:nth-child(2){width:8.5rem}
.verdicts th:nth-child(4),.verdicts th:nth-child(5){width:6rem}
.verdicts th:nth-child(7){width:32%}
.no{white-space:nowrap}
@media (max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}}
@media print{
:root{font-size:10.5pt}
body{max-width:none;padding:0}
.columns{display:block}
.wide{overflow:visible}
table{font-size:9pt;line-height:1.4}
.verdicts{min-width:0}
.verdicts th:nth-child(1){width:7mm}.verdicts th:nth-child(2){width:24mm}
.verdicts th:nth-child(4),.verdicts th:nth-child(5){width:16mm}
th,td{padding:1mm}
.findings li,tr{page-break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
}
@page{size:A4;margin:18mm 16mm}
`.trim();

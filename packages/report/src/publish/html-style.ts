/** The look of a published page: large type, high contrast, no fonts or pictures from elsewhere. */
export const pageStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:#f4f5f7;color:#1a1a1a;line-height:1.9;font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
a{color:#0b4f9e;text-underline-offset:.2em}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:3px}
.skip{position:absolute;left:-999em;top:0;background:#fff;padding:.5em 1em;z-index:1}
.skip:focus{left:0}
.wrap{max-width:56rem;margin:0 auto;padding:0 1.25rem}
.place{background:#fff;border-bottom:1px solid #d0d4da}
.place ol{list-style:none;margin:0;padding:.75rem 0;display:flex;flex-wrap:wrap;font-size:.95rem}
.place li+li::before{content:"›";margin:0 .6em;color:#555}
main.wrap{background:#fff;margin-top:1.25rem;padding-top:1.5rem;padding-bottom:2.5rem}
.stamp{display:inline-block;margin:0 0 1rem;padding:.1em .8em;border:2px solid #b00020;color:#b00020;font-weight:700;letter-spacing:.2em}
h1{margin:1.75rem 0 .75rem;font-size:1.75rem;line-height:1.5;text-align:center;text-wrap:balance}
h2{margin:2.25rem 0 .75rem;font-size:1.3rem;line-height:1.6}
h3{margin:1.5rem 0 .5rem;font-size:1.12rem}
h4{margin:1.25rem 0 .5rem;font-size:1rem}
p{margin:0 0 .75rem}
.text{font-size:1.05rem}
.text p{text-indent:2em;text-align:justify}
.text p.flush{text-indent:0}
.text p.sign{margin-top:2.5rem;text-align:right}
.catalogue{width:100%;border-collapse:collapse;font-size:.95rem;line-height:1.6}
.catalogue caption{text-align:left;font-weight:700;padding:0 0 .5rem}
.catalogue th,.catalogue td{border:1px solid #c3c8d0;padding:.45em .7em;text-align:left;vertical-align:top}
.catalogue th{width:6.5em;background:#eef1f5;font-weight:400;white-space:nowrap}
.byline{display:flex;flex-wrap:wrap;justify-content:center;align-items:center;gap:.25rem 1.5rem;margin:0 0 1.75rem;padding-bottom:.9rem;border-bottom:1px solid #d0d4da;font-size:.95rem;color:#444}
.byline button{font:inherit;color:#0b4f9e;background:#fff;border:1px solid #0b4f9e;border-radius:4px;min-height:2.5rem;padding:.2em 1em;cursor:pointer}
.byline button[aria-pressed="true"]{background:#0b4f9e;color:#fff}
data.yifa-figure{font-variant-numeric:tabular-nums}
footer.foot{padding-top:1.5rem;padding-bottom:2.5rem;font-size:.95rem;color:#444;display:flex;flex-wrap:wrap;gap:1.25rem;align-items:center;justify-content:space-between}
.yifa-qr{width:8rem;height:8rem;flex:none;border:1px solid #d0d4da}
.qr{display:flex;gap:1rem;align-items:center;margin:0}
@media (max-width:40rem){h1{font-size:1.4rem}.catalogue{table-layout:fixed}.catalogue th,.catalogue td{padding:.4em .5em}.catalogue th{width:5.4em}.text p{text-align:left}}
@page{margin:20mm 18mm}
@media print{html{font-size:12pt}body{background:#fff}.place,.skip,.byline button{display:none}main.wrap{margin:0;padding:0}.wrap{max-width:none}h1,h2,h3,h4{break-after:avoid}p{orphans:2;widows:2}.catalogue tr{break-inside:avoid}a{color:inherit;text-decoration:none}}
`.trim();

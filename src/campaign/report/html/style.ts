/** Style sheet of the HTML report: one column of reading, light and dark, printable. No scripts, no fonts from elsewhere. */
export const styleSheet = `
:root{--paper:#fff;--ground:#f3f5f8;--ink:#1c2430;--soft:#5a6675;--line:#dde3ea;--accent:#1f5fbf;
--ok:#1a7f4b;--okbg:#e5f5ec;--bad:#b3261e;--badbg:#fdebe9;--warn:#8a5a00;--warnbg:#fdf3dc;--odd:#6d3fa8;--oddbg:#f1eafb;--mute:#eef1f5;--radius:10px}
@media (prefers-color-scheme:dark){:root{--paper:#1a2029;--ground:#11151b;--ink:#e6ebf2;--soft:#9aa7b6;--line:#2d3744;--accent:#7fb0ff;
--ok:#6fd19d;--okbg:#16301f;--bad:#ff9b92;--badbg:#3a1917;--warn:#f0c069;--warnbg:#35290f;--odd:#c6a5f2;--oddbg:#2a1f3d;--mute:#232b36}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}
a{color:var(--accent);text-decoration:none;overflow-wrap:anywhere}a:hover{text-decoration:underline}
h1{font-size:26px;line-height:1.3;margin:0 0 4px}h2{font-size:18px;margin:34px 0 12px}
.sub{color:var(--soft);font-size:13.5px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:var(--radius)}
.verdict{display:grid;grid-template-columns:auto 1fr;gap:22px;align-items:center;padding:22px 26px;margin:20px 0 14px;border-left:7px solid var(--c);}
.verdict b{font-size:30px;color:var(--c);white-space:nowrap}
.verdict p{margin:0}.verdict ul{margin:8px 0 0;padding-left:1.2em}
.qualified{--c:var(--ok)}.unqualified{--c:var(--bad)}.review{--c:var(--warn)}.unknown{--c:var(--odd)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:10px}
.figures div{padding:12px 16px}.figures dt{color:var(--soft);font-size:12.5px}.figures dd{margin:0;font-size:20px;font-weight:600;font-variant-numeric:tabular-nums}
.warn{background:var(--warnbg);color:var(--warn);border-radius:var(--radius);padding:10px 16px;margin:12px 0}
details.ind{border-top:1px solid var(--line)}details.ind:first-child{border-top:0}
summary{cursor:pointer;list-style:none;padding:11px 18px;display:grid;grid-template-columns:92px 1fr auto;gap:14px;align-items:baseline}
summary::-webkit-details-marker{display:none}summary:hover{background:var(--mute)}
summary:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.tag{display:inline-block;border-radius:5px;padding:1px 9px;font-size:13px;text-align:center;white-space:nowrap;background:var(--mute);color:var(--soft)}
.tag.fail,.tag.new,.tag.blank,.tag.stale{background:var(--badbg);color:var(--bad)}.tag.pass,.tag.gone,.tag.fresh{background:var(--okbg);color:var(--ok)}
.tag.review,.tag.still,.tag.undated{background:var(--warnbg);color:var(--warn)}.tag.error,.tag.not-seen{background:var(--oddbg);color:var(--odd)}
.num{color:var(--soft);font-size:13px;font-variant-numeric:tabular-nums;white-space:nowrap}
.inside{padding:0 18px 14px 124px}.clause{color:var(--soft);font-size:13px;margin:0 0 8px}
.finding{border-left:3px solid var(--line);padding:4px 0 6px 14px;margin:12px 0}
.finding.fail,.finding.new{border-color:var(--bad)}.finding.gone{border-color:var(--ok)}.finding.not-seen{border-color:var(--odd)}.finding.dismiss{opacity:.6}.finding.dismiss>p:first-child{text-decoration:line-through}.finding.review{border-color:var(--warn)}
.finding p{margin:0}.where{font-size:13px;color:var(--soft)}
blockquote{margin:6px 0;padding:6px 12px;background:var(--mute);border-radius:6px;overflow-wrap:anywhere}
mark{background:#ffe08a;color:#1c2430;padding:0 2px;border-radius:2px}
figure{margin:10px 0}figure img{max-width:100%;max-height:460px;border:1px solid var(--line);border-radius:6px;display:block}figcaption{font-size:12px;color:var(--soft)}
.ev{font-size:12px;color:var(--soft)}code{font:12px/1.4 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}
th,td{padding:8px 12px;text-align:left;border-top:1px solid var(--line);vertical-align:top}thead th{border-top:0;color:var(--soft);font-weight:500;font-size:13px;white-space:nowrap}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.age{position:relative;min-width:120px;white-space:nowrap}.bar{display:block;height:4px;border-radius:2px;background:var(--mute);margin-top:4px}.bar i{display:block;height:4px;border-radius:2px;background:var(--ok)}.bar i.late{background:var(--bad)}
.note{background:var(--mute);border-radius:6px;padding:6px 12px;margin:8px 0;font-size:13.5px}
.score{padding:18px 22px}.score ul{margin:10px 0 4px;padding-left:1.2em}.score p{margin:0 0 6px}
.scale{position:relative;height:14px;margin:10px 0 8px;background:var(--mute);border-radius:7px}.scale i{position:absolute;top:0;height:14px}
.scale i.possible,.legend i.possible{background:var(--line);border-radius:7px}.scale i.open{background:repeating-linear-gradient(45deg,var(--warn) 0 3px,transparent 3px 7px)}
.scale i.now,.scale i.sure,.scale i.line{top:-4px;height:22px;width:4px;margin-left:-2px;border-radius:2px}.now{background:var(--accent)}.sure{background:var(--ok)}.line{background:var(--bad)}
.scale i.line{width:2px;margin-left:-1px}.score .legend{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:13px;color:var(--soft)}.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.ledger{margin-top:8px}.ledger td:first-child{min-width:150px}.ledger td:nth-child(2){min-width:170px}.ledger .proof{display:block}.ledger tr.void{color:var(--soft)}:target{outline:2px solid var(--accent);outline-offset:3px;border-radius:4px}
footer{margin-top:36px;color:var(--soft);font-size:12.5px}
@media (max-width:640px){.verdict{grid-template-columns:1fr}.inside{padding-left:18px}summary{grid-template-columns:84px 1fr}summary .num{grid-column:2}}
@media print{body{background:#fff}.card{break-inside:auto}.finding{break-inside:avoid}details.ind>summary{break-after:avoid}}
`;

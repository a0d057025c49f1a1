/** Looks of the imitation sites: one plain sheet in the manner of government sites, in the colour of each style. */

/** Style sheet text; `accent`: colour of header and navigation. Hides nothing, so that it plants no fault. */
export function lookSheet(accent: string): string {
  return `
body{margin:0;background:#f2f4f7;color:#333;font:14px/1.9 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",SimSun,sans-serif}
a{color:#24508f;text-decoration:none}a:hover{color:#c7000b}
ul,dl,dd{list-style:none;margin:0;padding:0}img{vertical-align:middle}
h1,h2,h3,h4{margin:0 0 10px;color:${accent};font-weight:bold}h1{font-size:24px;text-align:center}h2,h3,h4{font-size:17px;border-bottom:2px solid ${accent};padding:4px 0}
.top,.header,.site-header{background:#fff;border-bottom:4px solid ${accent};padding:22px 8%;display:flex;justify-content:space-between;align-items:center;font-size:26px;font-weight:bold;color:${accent}}
.top form,.header form,.site-header form{font-size:14px;font-weight:normal}
input,textarea,select{border:1px solid #bbb;padding:5px 8px;font:inherit}button,input[type=submit],input[type=button]{background:${accent};color:#fff;border:0;padding:6px 18px}
.nav,.menu-root{background:${accent};padding:0 8%;display:flex;flex-wrap:wrap}.nav ul,.menu-root{display:flex;flex-wrap:wrap}.nav>ul>li,.nav>dl,.menu-root>li{position:relative;padding:9px 13px}
.nav a,.menu-root a{color:#fff}.nav li ul,.nav dl dd,.menu-root ul{position:absolute;z-index:2;background:${accent};padding:6px 14px;min-width:8em}
.dqwz,.place,.breadcrumb,.pos{margin:14px 8% 0;color:#777;font-size:13px}
.main,.content,.w960,.listbox,.viewbox,.pleft,.friend-link,main{background:#fff;margin:14px 8%;padding:18px 24px;border:1px solid #e1e5eb}
.main .main,.main .content,.w960 .listbox,.w960 .viewbox,main main{margin:0;padding:0;border:0}
.left{float:left;width:190px;margin-right:26px;border:1px solid #e1e5eb;padding:10px 14px}
.main:after,.w960:after{content:"";display:block;clear:both}
.main li,.listbox li,.content li,.news-list li{border-bottom:1px dashed #dfe3e8;padding:3px 0}
.main li span,.txtlist .time,.listbox .date,.info,.meta{color:#888;margin:0 10px}
.TRS_Editor p,.v_news_content p,.bt_content p,.content p{text-indent:2em;line-height:2.1}
table{border-collapse:collapse}.guide-info td,.guide-info th,.form-table td,.form-table th,.xxgk_table td,.xxgk_table th{border:1px solid #d5dbe3;padding:6px 12px}
.reply{background:#f6f8fb;border-left:4px solid ${accent};padding:8px 16px;margin:12px 0}
.footer,footer,.foot-marks{text-align:center;color:#666;font-size:13px;padding:14px 8%}
`;
}

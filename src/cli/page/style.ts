import { comparisonClass, factId, markId } from '../../web/markedText/ids.ts'

/** Above this many facts the rules that light up a figure and its row together would slow the page down. */
const MOST_LINKED = 600

/**
 * Rules by which a figure in the text and its row in the table light up together, without a script: one for each fact.
 * `markOf` gives the fact whose mark stands for a fact.
 */
export function linkRules(count: number, markOf: (fact: number) => number, prefix: string): string {
  if (count > MOST_LINKED) return ''
  let rules = ''
  for (let fact = 0; fact < count; fact++) {
    const row = `#${factId(prefix, fact)}`
    const mark = `#${markId(prefix, markOf(fact))}`
    const compared = `.${comparisonClass(prefix, fact)}`
    rules += `:root:has(${row}:is(:hover,:focus-within,:target),${mark}:is(:hover,:focus,:target)) :is(${row},${mark},${compared}){--lit:var(--lit-on);--lit-line:var(--accent)}\n`
  }
  return rules
}

/** The look of the page. One place for colours: light, dark, print. */
export const style = `
:root{
  color-scheme:light dark;
  --paper:#f5f4ef;--card:#fff;--ink:#1b242d;--soft:#56616d;--line:#dddad1;--accent:#0a5c66;
  --mark:#e2f0f0;--mark-line:#4a979e;--lit-on:#ffe9a8;
  --grave:#a51d18;--grave-bg:#fdecea;--slight:#854f00;--slight-bg:#fff3dc;--fine:#1b673a;--fine-bg:#e8f4eb;
  --best:#0a5c66;--good:#3f9aa2;--bad:#b3382f;--open:#9aa3ac;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#10151a;--card:#182027;--ink:#e8ecf0;--soft:#a7b1bb;--line:#303a44;--accent:#86d5db;
  --mark:#17363a;--mark-line:#43939a;--lit-on:#5a4a12;
  --grave:#ff9d93;--grave-bg:#371a19;--slight:#f4c268;--slight-bg:#33270c;--fine:#90d7a6;--fine-bg:#14301f;
  --best:#86d5db;--good:#43939a;--bad:#e0685f;--open:#66717c;
}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.75rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.65 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99in}
.skip:focus{left:1rem;top:.5rem;z-index:3;background:var(--card);padding:.5rem 1rem}
.inner{max-width:86rem;margin:0 auto;padding:0 1.5rem}
.icon{flex:none;vertical-align:-.25em}

.top{background:var(--card);padding:1.75rem 0 .75rem}
.brand{display:flex;align-items:center;gap:.6rem;font-size:.875rem;font-weight:600;color:var(--accent)}
.brand svg{display:block}
.brand span{color:var(--soft);font-weight:400}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.125rem);line-height:1.35;font-weight:700;margin:.5rem 0 0;text-wrap:balance}
.meta{color:var(--soft);margin-top:.25rem}
.totals{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin-top:1.25rem}
.totals div{display:flex;flex-direction:column-reverse}
.totals dt{font-size:.875rem;color:var(--soft);line-height:1.4}
.totals dd{font-size:1.75rem;font-weight:700;line-height:1.25}
.totals .grave dd,.totals .slight dd,.totals .fine dd{display:flex;align-items:center;gap:.4rem}
.totals .grave dd{color:var(--grave)}.totals .slight dd{color:var(--slight)}.totals .fine dd{color:var(--fine)}
.bar{position:sticky;top:0;z-index:2;background:var(--card);border-bottom:1px solid var(--line);box-shadow:0 1px 0 var(--paper)}
.bar ul{display:flex;gap:.25rem 1.5rem;overflow-x:auto;white-space:nowrap}
.bar a{display:block;padding:.6rem 0;color:var(--ink);text-decoration:none;font-weight:600;font-size:.9375rem;border-bottom:3px solid transparent}
.bar a:hover{border-color:var(--accent);color:var(--accent)}

main{padding:1.75rem 0 3rem}
article+article{margin-top:3rem;border-top:3px solid var(--line);padding-top:2rem}
.name{font-size:1.5rem;line-height:1.4;font-weight:700;margin-bottom:1rem}
section{margin-bottom:2rem}
.title{font-size:1.1875rem;line-height:1.45;font-weight:700;margin-bottom:.75rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.625rem}

.fine{display:flex;gap:.6rem;align-items:flex-start;background:var(--fine-bg);color:var(--ink);border-left:.3rem solid var(--fine);border-radius:.375rem;padding:.8rem 1rem}
.fine .icon{color:var(--fine);margin-top:.2rem;--card:var(--fine-bg)}
.findings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem}
.findings>li{background:var(--card);border:1px solid var(--line);border-left:.35rem solid var(--tone);border-radius:.5rem;padding:.9rem 1.1rem 1rem}
li.grave{--tone:var(--grave);--tone-bg:var(--grave-bg)}
li.slight{--tone:var(--slight);--tone-bg:var(--slight-bg)}
.findings>li:target{outline:3px solid var(--tone);outline-offset:2px}
.grade{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;color:var(--tone)}
.grade b{font-weight:700}
.kind{color:var(--soft);font-size:.875rem;margin-left:auto}
.message{margin-top:.4rem}
.arithmetic{margin-top:.6rem;padding:.45rem .75rem;background:var(--tone-bg);border-radius:.375rem;font-weight:600}
.arithmetic .label{font-weight:400;color:var(--soft);font-size:.875rem}
.places{margin-top:.6rem;font-size:.9375rem;line-height:1.55}
.places li{padding-left:1.1rem;position:relative}
.places li+li{margin-top:.25rem}
.places li::before{content:"→";position:absolute;left:0;color:var(--soft)}
.where{color:var(--soft)}

.tallies{padding:1rem 1.25rem}
h3,h4{font-size:1rem;line-height:1.5;font-weight:700}
.tally{margin-top:.75rem}
.tally svg{display:block;width:100%;height:.9rem}
.tally figcaption{display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;margin-top:.4rem;font-size:.9375rem}
.tally ul{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem}
.total{font-weight:600}
.swatch{display:inline-block;width:.75rem;height:.75rem;border-radius:.2rem;margin-right:.35rem}
.best{fill:var(--best)}.good{fill:var(--good)}.bad{fill:var(--bad)}.open{fill:var(--open)}.rest{fill:none;stroke:var(--open);stroke-dasharray:1 1;vector-effect:non-scaling-stroke}
.swatch.best{background:var(--best)}.swatch.good{background:var(--good)}.swatch.bad{background:var(--bad)}.swatch.open{background:var(--open)}.swatch.rest{border:1px dashed var(--open)}

.pair{display:grid;gap:1.75rem;grid-template-columns:minmax(0,1fr)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem;color:var(--soft);margin:-.4rem 0 .75rem}
.text{padding:1.25rem 1.5rem 1.5rem;line-height:1.85}
.text p{margin-top:.9em}
.text>:first-child{margin-top:0}
.text p.tight{margin-top:.2em}
.text p.head{font-weight:700;line-height:1.6}
.text :not(:first-child).head{margin-top:1.3em}
.f{color:inherit;text-decoration:none;background:var(--lit,var(--mark));border-bottom:2px solid var(--lit-line,var(--mark-line));border-radius:.2em .2em 0 0;padding:.08em .12em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.c{border-bottom:2px dotted var(--lit-line,var(--mark-line));background:var(--lit,transparent)}
mark{color:inherit;background:none;border-radius:.15em}
mark.grave{background:var(--lit,var(--grave-bg));text-decoration:underline wavy var(--grave) 1.5px;text-underline-offset:.3em}
mark.slight{background:var(--lit,var(--slight-bg));text-decoration:underline wavy var(--slight) 1.5px;text-underline-offset:.3em}
mark:target,:target>mark{outline:2px solid currentColor;outline-offset:2px}
.sign{display:inline-block;min-width:1.5em;padding:0 .3em;margin:0 .15em;border-radius:.75em;font-size:.75rem;line-height:1.5;font-weight:700;text-align:center;text-decoration:none;color:var(--card);vertical-align:.15em}
.sign.grave{background:var(--grave)}.sign.slight{background:var(--slight)}
.sign.grave::before,.doubt.grave::before{content:"× "}
.sign.slight::before,.doubt.slight::before{content:"! "}
.wide{overflow-x:auto;margin:1em 0}
.source{border-collapse:collapse;font-size:.9375rem;line-height:1.55;min-width:100%}
.source th,.source td{border:1px solid var(--line);padding:.35rem .6rem;vertical-align:top;text-align:left;overflow-wrap:normal}
.source th{background:var(--paper);font-weight:600}
.source .num{text-align:right;white-space:nowrap}
.source .long{min-width:11rem}

.facts{width:100%;border-collapse:separate;border-spacing:0;font-size:.9375rem;line-height:1.5}
.facts thead th{font-size:.8125rem;font-weight:600;color:var(--soft);text-align:left;padding:.65rem .75rem;background:var(--card);border-bottom:2px solid var(--line)}
.facts td{padding:.65rem .75rem;vertical-align:top;border-bottom:1px solid var(--line)}
.facts tbody tr:last-child td{border-bottom:0}
.facts tbody tr{background:var(--lit,transparent)}
.facts tr:target td:first-child{box-shadow:inset .3rem 0 0 var(--accent)}
.facts .num,.figure{text-align:right}
.figure a{color:inherit;text-decoration:none;display:block}
.figure a:hover .value,.figure a:hover .quote{text-decoration:underline;color:var(--accent)}
.value,.quote{font-weight:700;font-size:1.0625rem;white-space:nowrap}
.quote{font-weight:600;white-space:normal}
.hedge,.of,.unit{color:var(--soft);font-size:.875rem}
.indicator{display:block}
.catalogue{display:block;font-size:.8125rem;line-height:1.45;color:var(--soft)}
.tags{display:flex;flex-wrap:wrap;gap:.25rem .4rem;margin-top:.2rem}
.when{font-size:.875rem;color:var(--soft)}
.tag{font-size:.8125rem;line-height:1.45;color:var(--soft);border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem}
.tag.target{color:var(--accent);border-color:var(--mark-line);font-weight:600}
.tag.baseline{border-style:dashed}
.doubt{display:inline-block;font-size:.8125rem;font-weight:600;margin:.25rem .4rem 0 0}
.doubt.grave{color:var(--grave)}.doubt.slight{color:var(--slight)}
.against li+li{margin-top:.2rem}
.none{color:var(--soft)}
.empty{padding:1rem 1.25rem}
.foot{color:var(--soft);font-size:.875rem;border-top:1px solid var(--line);padding:1rem 0 2rem}
.foot p+p{margin-top:.25rem}

@media (min-width:64rem){
  .top .inner{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:3rem;align-items:end}
  .top .inner>*{grid-column:1}
  .top .totals{grid-column:2;grid-row:1/span 3;margin:0 0 .25rem}
  .pair{grid-template-columns:minmax(0,1fr) minmax(0,1.12fr)}
  .pair>section{margin-bottom:0}
  .scroll{position:sticky;top:3.25rem;max-height:calc(100vh - 4.25rem);overflow:auto;scroll-padding-top:3rem}
  .facts thead th{position:sticky;top:0;z-index:1}
  .facts th:first-child{width:25%}.facts th:last-child{width:32%}
}
@media (max-width:40rem){
  .inner{padding:0 1rem}
  .top{padding:1.25rem 0 .5rem}
  .totals{gap:.75rem 1.75rem}
  .totals dd{font-size:1.5rem}
  .text{padding:1rem}
  .kind{margin-left:0;width:100%}
  .card.scroll{background:none;border:0}
  .facts,.facts tbody{display:block}
  .facts thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .facts tbody tr{display:block;background:var(--lit,var(--card));border:1px solid var(--line);border-radius:.625rem;padding:.8rem 1rem;margin-bottom:.75rem}
  .facts td{display:block;padding:0;border:0}
  .facts tr:target{outline:3px solid var(--accent);outline-offset:1px}
  .facts tr:target td:first-child{box-shadow:none}
  .figure{text-align:left}
  .figure a{padding:.1rem 0}
  .value{font-size:1.25rem}
  .against{margin-top:.45rem}
  .against:has(.none){display:none}
  .against ul{border-left:3px solid var(--line);padding-left:.7rem}
}
@media print{
  :root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#0a4d55;--mark:#eef5f5;--mark-line:#4a979e;
    --grave:#8f1611;--grave-bg:#fdeeec;--slight:#6d4100;--slight-bg:#fff6e5;--fine:#14522d;--fine-bg:#eef7f0;--best:#0a5c66;--good:#3f9aa2;--bad:#b3382f;--open:#9aa3ac}
  @page{size:A4;margin:16mm 15mm}
  body{font-size:10.5pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .bar,.skip,.legend{display:none}
  .inner{max-width:none;padding:0}
  .top{padding:0 0 8pt;border-bottom:1pt solid var(--line)}
  main{padding-top:10pt}
  .pair{display:block}
  .scroll{position:static;max-height:none;overflow:visible}
  .card,.findings>li{border-radius:0}
  .text,.card.scroll{border:0;padding:0}
  .facts{font-size:9pt;line-height:1.4}
  .facts td,.facts thead th{padding:3pt 6pt}
  .value,.quote{font-size:10pt}
  .when,.unit,.hedge,.of,.tag{font-size:8.5pt}
  .source{font-size:8.5pt;line-height:1.4}
  .source .long{min-width:0}
  .indicator,.tags{display:inline}
  .indicator::after{content:" · "}
  .indicator:last-child::after{content:none}
  .figure,.facts .num{padding-left:0}
  .findings>li,.facts tr,.tally{break-inside:avoid}
  .title,.head{break-after:avoid}
  .facts thead{display:table-header-group}
  .facts thead th{position:static}
  a{color:inherit;text-decoration:none}
}
`

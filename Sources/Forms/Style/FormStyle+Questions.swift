extension FormStyle {
    /// Questions and what is written as an answer.
    static let writing = """
        .q{position:relative;padding:16px 0 18px;border-top:1px solid var(--line)}
        .said+.q,.cap+.q,.steps+.q,.intro+.q{margin-top:12px}
        legend{float:left;width:100%;padding:0;margin-bottom:8px}
        legend+*{clear:both}
        legend b{font-weight:600;white-space:pre-line}
        .num{color:var(--soft);margin-inline-end:.25em}
        .mark{color:var(--soft)}
        .help{margin:-4px 0 8px;color:var(--soft);white-space:pre-line;font-size:.875rem;line-height:1.43}
        .error{display:flex;gap:8px;margin-bottom:8px;color:var(--bad);font-weight:500}
        .bad::before{content:"";position:absolute;inset-block:16px 18px;inset-inline-start:-16px;border-inline-start:4px solid var(--bad)}
        .bad .box,.bad .scale input,.bad .option label{border-color:var(--bad)}
        .more{border-top:0;padding-top:0}
        .box{
          display:block;width:100%;min-height:48px;padding:11px 12px;border:1px solid var(--edge);border-radius:8px;
          background:#fff;line-height:1.5
        }
        textarea{resize:vertical}
        .line{display:flex;align-items:center;gap:10px}
        .short{max-width:9em}
        .medium{max-width:15em}
        .long{max-width:36em}
        .box~.cap,.line~.cap,.options~.cap,.ranks~.cap{margin-top:6px}
        .ends{display:flex;justify-content:space-between;gap:16px;margin-top:6px}
        .ends span+span{text-align:end}
        .info p{white-space:pre-line}
        .info .help{margin:4px 0 0}
        .notice{display:flex;gap:12px;margin:4px 0 18px;padding:12px 14px;border:0;border-radius:8px;background:#FFF6E0;color:#7A5200}
        .notice svg{flex:none;width:20px;height:20px;margin-top:2px;fill:#7A5200}
        .notice path+path{fill:none;stroke:#fff;stroke-width:2}
        .notice .help{color:inherit}
        """

    /// A row of boxes, each of which is the radio button itself.
    static let scale = """
        .scale{display:flex;gap:26px}
        .run{flex:1;min-width:0}
        .points{display:grid;grid-template-columns:repeat(var(--n),minmax(0,1fr));gap:6px}
        .n2{--n:2}.n3{--n:3}.n4{--n:4}.n5{--n:5}.n6{--n:6}.n7{--n:7}
        .n8{--n:4;--w:8}.n9{--n:5;--w:9}.n10{--n:5;--w:10}.n11{--n:6;--w:11}
        .scale label{position:relative;display:grid;grid-template:50px auto/minmax(0,1fr);cursor:pointer}
        .scale input,.scale b{grid-area:1/1}
        .scale input{appearance:none;width:100%;height:100%;border:1px solid var(--edge);border-radius:8px;background:#fff;cursor:inherit}
        .scale b{place-self:center;padding-inline:7px;font-size:1.125rem;line-height:1.2;font-weight:500;text-align:center;pointer-events:none}
        .say b{font-size:1rem;font-weight:400}
        .scale input:checked{background:var(--go);border-color:var(--go)}
        .scale input:checked+b{color:#fff;font-weight:700}
        .offers{position:relative;display:flex;gap:6px;align-self:start}
        .offers::before{content:"";position:absolute;inset-block:6px;inset-inline-start:-14px;border-inline-start:1px solid var(--line)}
        .offers b{font-size:.875rem;font-weight:400;color:var(--soft)}
        .offers input:checked{background:var(--soft);border-color:var(--soft)}
        @media(max-width:35.99em){
          .far{display:block}
          .far .offers{margin-top:10px}
          .far .offers label{flex:1}
          .far .offers::before{display:none}
        }
        @media(max-width:22.49em){
          .scale{display:block}
          .offers{margin-top:10px}
          .offers label{flex:1}
          .offers::before{display:none}
          .n6{--n:3}
        }
        @media(max-width:23.43em){.n7{--n:4}}
        @media(min-width:36em){
          .run{flex:0 1 calc(var(--n)*126px - 6px)}
          .n8,.n9,.n10,.n11{--n:var(--w)}
          .n8 .run,.n9 .run,.n10 .run,.n11 .run{flex:1}
          .say .run{flex-basis:420px}
          .worded .ends{display:none}
          .worded .points i{position:static;width:auto;height:auto;clip-path:none;white-space:normal;margin-top:6px;text-align:center;font:inherit;font-size:.875rem;line-height:1.29;color:var(--soft)}
        }
        @media(hover:hover){
          .scale input:not(:checked):hover{background:var(--tint);border-color:var(--go)}
        }
        """

    /// Options, menus and ranks.
    static let options = """
        .options{display:grid;gap:8px}
        .option label:first-child{
          display:flex;align-items:center;gap:12px;min-height:50px;padding:10px 12px;border:1px solid var(--edge);
          border-radius:8px;cursor:pointer
        }
        .option input:not([type=text]),.grid input{
          appearance:none;flex:none;display:grid;place-content:center;width:24px;height:24px;border:2px solid var(--edge);
          border-radius:50%;background:#fff;cursor:inherit
        }
        .option [type=checkbox]{border-radius:6px}
        .option input:checked{background:var(--go);border-color:var(--go)}
        .option input:checked::before,.grid input:checked::before{content:"";width:10px;height:10px;border-radius:50%;background:#fff}
        .option [type=checkbox]:checked::before{width:7px;height:13px;margin-top:-3px;border:solid #fff;border-width:0 3px 3px 0;border-radius:0;background:none;transform:rotate(45deg)}
        .option label:has(:checked){background:var(--tint);border-color:var(--go)}
        .apart{grid-column-start:1}
        .options .apart,.ranks~.apart,.line~.apart,.box~.apart{margin-top:6px}
        .beside{display:block;margin-top:6px}
        .beside input{width:100%;min-height:48px;padding:11px 12px;border:1px solid var(--edge);border-radius:8px}
        @supports selector(:has(a)){.option:not(:has(:checked))>.beside{display:none}}
        .ranks label{display:flex;align-items:center;justify-content:space-between;gap:16px;padding:6px 0;border-bottom:1px solid var(--line)}
        .ranks .box{flex:none;width:5em}
        select.box{max-width:36em}
        @media(min-width:36em){
          .options{grid-template-columns:1fr 1fr}
          .long{grid-template-columns:1fr}
          .ranks{max-width:42em}
        }
        @media(hover:hover){.option label:first-child:hover{background:var(--tint);border-color:var(--go)}}
        """

    /// Ratings on one scale: stacked on a phone, a grid of round buttons where there is room.
    static let matrix = """
        .mx{padding-bottom:0}
        .mx>.q:first-of-type{margin-top:8px}
        .heads{display:none}
        .key .heads{display:block;font-size:.875rem;line-height:1.43;color:var(--soft)}
        .key .heads .offers{display:none}
        .heads .h{display:inline-block;margin-inline-end:14px}
        .heads b{font-weight:400}
        @media(min-width:54em){
          .grid{--c:96px;padding-bottom:20px;border-top:0}
          .grid.n7{--c:80px}
          .grid.n8,.grid.n9,.grid.n10,.grid.n11{--c:58px}
          .said+.grid{margin-top:0}
          .grid .heads{display:flex;justify-content:end;padding-bottom:10px}
          .grid .heads .offers{display:flex}
          .grid .points,.grid .offers{display:flex;gap:0}
          .grid .offers::before{display:none}
          .grid .h{width:var(--c);margin:0;padding-inline:2px;text-align:center;font-size:.875rem;line-height:1.29;color:var(--soft)}
          .grid .h b{display:block;font-size:1.125rem;line-height:1.34;font-weight:600;color:var(--ink)}
          .grid .offers>*{width:112px}
          .grid.m2 .offers>*{width:88px}
          .grid .heads .offers .h{padding-top:24px}
          .grid .offers>:first-child{border-inline-start:16px solid #fff;width:128px}
          .grid.m2 .offers>:first-child{width:104px}
          .grid .q{display:grid;grid-template-columns:minmax(0,1fr) auto;padding:0;margin:0;border:0}
          .grid .q:nth-of-type(odd){background:var(--panel)}
          .grid .q legend{align-self:center;padding:9px 12px;margin:0}
          .grid .q legend b{font-weight:400}
          .grid .q .help,.grid .q .error{margin:0;padding:0 12px 10px}
          .grid .q .note{grid-column:1/-1;margin:0 12px 10px}
          .grid .scale{display:flex;gap:0;grid-area:1/2/span 3}
          .grid .run{flex:none}
          .grid .ends{display:none}
          .grid .scale label{width:var(--c);min-height:46px;height:100%;grid-template:none;place-items:center}
          .grid .scale .offers{align-self:stretch;margin:0}
          .grid .scale .offers label{width:112px;flex:none}
          .grid.m2 .scale .offers label{width:88px}
          .grid .scale .offers :first-child{width:128px}
          .grid.m2 .scale .offers :first-child{width:104px}
          .grid .scale input{width:24px;height:24px;border-width:2px;border-radius:50%}
          .grid .scale .offers input{width:24px}
          .grid .scale b,.grid .points i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0;margin:0}
          .grid label:has(:checked){background:var(--tint)}
          .grid .bad::before{inset-block:0}
        }
        @media(min-width:54em) and (hover:hover){
          .grid .scale label:hover{background:var(--tint)}
          .grid .scale label:hover input{border-color:var(--go)}
        }
        """
}

extension FormStyle {
    static let questions = """
        .q{position:relative;padding:16px 0 18px;border-top:1px solid var(--line)}
        .said+.q,.cap+.q,.steps+.q,.intro+.q,h2+.q{margin-top:14px}
        legend{float:left;width:100%;padding:0;margin-bottom:8px}
        legend+*{clear:both}
        legend b{font-weight:600;white-space:pre-line}
        .num{color:var(--soft);margin-inline-end:.25em}
        .mark{color:var(--soft)}
        .help{margin:-4px 0 8px;color:var(--soft);white-space:pre-line;font-size:.875rem;line-height:1.43}
        .more{border-top:0;padding-top:0}
        .cap[id]{margin-top:6px}
        .ends{display:flex;justify-content:space-between;gap:16px;margin-top:6px}
        .ends span+span{text-align:center}
        .ends span+span:last-child{text-align:end}
        """

    /// A text to read; one that is shown because of an answer stands out.
    static let information = """
        .info p{white-space:pre-line}
        .info .help{margin:4px 0 0}
        .notice{display:flex;gap:12px;margin:4px 0 18px;padding:12px 14px;border:0;border-radius:8px;background:#FFF6E0;color:#7A5200}
        .notice svg{flex:none;width:20px;height:20px;margin-top:2px;fill:#7A5200}
        .notice path+path{fill:none;stroke:#fff;stroke-width:2}
        .notice .help{color:inherit}
        """

    /// What is filled in.
    static let written = """
        .box{
          display:block;width:100%;min-height:48px;padding:11px 12px;border:1px solid var(--edge);
          border-radius:8px;background:#fff;line-height:1.5
        }
        textarea{resize:vertical}
        .line{display:flex;align-items:center;gap:10px}
        .short{max-width:9em}
        .medium{max-width:15em}
        .long{max-width:36em}
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
        .offers{position:relative;display:flex;flex:none;max-width:40%;gap:6px;align-self:start}
        .offers::before{content:"";position:absolute;inset-block:6px;inset-inline-start:-14px;border-inline-start:1px solid var(--line)}
        .offers b{font-size:.875rem;font-weight:400;color:var(--soft)}
        .offers input:checked{background:var(--soft);border-color:var(--soft)}
        @media(max-width:35.99em){
          .far{display:block}
          .far .offers{max-width:none;margin-top:10px}
          .far .offers label{flex:1;grid-template-rows:44px auto}
          .far .offers::before{display:none}
        }
        @media(max-width:23.43em){.n7{--n:4}}
        @media(max-width:22.49em){
          .scale{display:block}
          .offers{max-width:none;margin-top:10px}
          .offers label{flex:1}
          .offers::before{display:none}
          .points{gap:4px}
        }
        @media(min-width:36em){
          .run{flex:0 1 calc(var(--n)*126px - 6px)}
          .n8,.n9,.n10,.n11{--n:var(--w)}
          .n8 .run,.n9 .run,.n10 .run,.n11 .run{flex:1}
          .say .run{flex-basis:420px}
          .worded .ends{display:none}
          .worded .points i{
            position:static;width:auto;height:auto;clip-path:none;white-space:normal;margin-top:6px;
            text-align:center;font:inherit;font-size:.875rem;line-height:1.29;color:var(--soft)
          }
        }
        @media(hover:hover){.scale input:not(:checked):hover{background:var(--tint);border-color:var(--go)}}
        @media(forced-colors:active){
          .scale input:checked{forced-color-adjust:none;background:Highlight;border-color:Highlight}
          .scale input:checked+b{forced-color-adjust:none;color:HighlightText}
        }
        """

    /// Options, menus and ranks.
    static let options = """
        .options{display:grid;gap:8px}
        .option label:first-child{
          display:flex;align-items:center;gap:12px;min-height:50px;padding:10px 12px;
          border:1px solid var(--edge);border-radius:8px;cursor:pointer
        }
        .option [type=radio],.option [type=checkbox]{
          appearance:none;flex:none;display:grid;place-content:center;width:24px;height:24px;
          border:2px solid var(--edge);border-radius:50%;background:#fff;cursor:inherit
        }
        .option [type=checkbox]{border-radius:6px}
        .option :checked::before{content:"";width:10px;height:10px;border-radius:50%;background:#fff}
        .option [type=checkbox]:checked::before{
          width:7px;height:13px;margin-top:-3px;border:solid #fff;border-width:0 3px 3px 0;border-radius:0;
          background:none;transform:rotate(45deg)
        }
        .option input:checked{background:var(--go);border-color:var(--go)}
        .option label:has(:checked){background:var(--tint);border-color:var(--go)}
        .apart{grid-column-start:1;margin-top:6px}
        .cap+.options{margin-top:8px}
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
        @media(forced-colors:active){.option input:checked{forced-color-adjust:none;background:Highlight;border-color:Highlight}}
        """

    /// Ratings on one scale: stacked on a phone, a grid of round buttons where there is room.
    static let matrix = """
        .mx{padding-bottom:0}
        .mx>.q:first-of-type{margin-top:8px}
        .heads{display:none}
        .key .heads{display:block;font-size:.875rem;line-height:1.43;color:var(--soft)}
        .key .heads .offers{display:none}
        .heads .points{display:block}
        .note+.heads{margin-top:8px}
        .h{display:inline-block;margin-inline-end:14px}
        .h b{font-weight:400}
        @media(min-width:54em){
          .grid{--c:96px;--o:112px;padding-bottom:4px}
          .grid,.grid+.q{border-top:0}
          .said+.grid,h2+.grid{margin-top:0}
          .n7{--c:80px}
          .n8,.n9,.n10,.n11{--c:58px}
          .m2{--o:88px}
          .grid .heads{display:flex;justify-content:end;padding-bottom:10px}
          .grid .points,.grid .offers,.grid .heads .offers{display:flex;gap:0}
          .grid .offers::before{display:none}
          .h{width:var(--c);margin:0;padding-inline:2px;text-align:center;font-size:.875rem;line-height:1.29;color:var(--soft)}
          .h b{display:block;font-size:1.125rem;line-height:1.34;font-weight:600;color:var(--ink)}
          .offers .h{padding-top:24px}
          .grid .q{display:grid;grid-template:1fr auto auto/minmax(0,1fr) auto;padding:0;margin:0;border:0}
          .grid>.q:first-of-type{margin:0}
          .grid .q:nth-of-type(odd){background:var(--panel)}
          .grid .q legend{align-self:center;padding:9px 12px;margin:0}
          .grid .q b{font-weight:400}
          .grid .q .help,.grid .q .error{margin:0;padding:0 12px 10px}
          .grid .q .note{grid-column:1/-1;margin:0 12px 10px}
          .grid .scale{display:flex;gap:0;grid-area:1/2/span 3}
          .grid .run{flex:none}
          .grid .ends{display:none}
          .grid label{width:var(--c);height:100%;min-height:46px;grid-template:none;place-items:center}
          .grid .offers{align-self:stretch;max-width:none;margin:0}
          .grid .offers>*{flex:none;width:var(--o)}
          .grid .offers>:first-child{border-inline-start:16px solid #fff;width:calc(var(--o) + 16px)}
          .grid input{width:24px;height:24px;border-width:2px;border-radius:50%;display:grid;place-content:center}
          .grid input:checked::before{content:"";width:10px;height:10px;border-radius:50%;background:#fff}
          .grid .scale b,.grid .points i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0;margin:0}
          .grid label:has(:checked){background:var(--tint)}
          @media(hover:hover){.grid label:hover{background:var(--tint)}.grid label:hover input{border-color:var(--go)}}
        }
        @media(forced-colors:active){.grid .offers>:first-child{border-color:Canvas}}
        """
}

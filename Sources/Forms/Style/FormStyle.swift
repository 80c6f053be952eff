/// The style of all pages: one text, in the page itself.
enum FormStyle {
    /// In this order, because later rules overrule earlier ones.
    static let form = compact([base, writing, scale, options, matrix, frame, forcedColours])
    static let preview = compact([previewing])

    /// Without what only people who read the source need.
    private static func compact(_ parts: [String]) -> String {
        parts.flatMap { $0.split(separator: "\n") }
            .map { $0.drop { $0 == " " } }.joined()
    }

    /// Colours, type and the column. Widths are in `em`, so that large text reflows.
    static let base = """
        :root{
          color-scheme:light;
          --ink:#1B2A41;--soft:#55606E;--line:#E3E7EC;--edge:#76828F;--go:#1F5F99;--tint:#E9F1F8;
          --panel:#F5F7FA;--bad:#B3261E
        }
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{
          margin:0;background:#fff;color:var(--ink);overflow-wrap:break-word;
          font:1rem/1.5 -apple-system,"Segoe UI",Roboto,Inter,"Noto Sans",sans-serif;
          font-variant-numeric:tabular-nums
        }
        :lang(zh){font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
        h1,h2,p,ul,dl,dd,fieldset{margin:0;padding:0;border:0;min-width:0}
        h1{font-size:1.375rem;line-height:1.364;font-weight:600}
        h2{font-size:1.125rem;line-height:1.445;font-weight:600;margin-top:20px}
        a{color:var(--go);text-underline-offset:.2em}
        button,input,select,textarea{font:inherit;color:inherit;margin:0}
        :focus-visible{outline:3px solid var(--ink);outline-offset:2px}
        .cap{font-size:.875rem;line-height:1.43;color:var(--soft)}
        .col{max-width:976px;margin-inline:auto;padding-inline:16px}
        .said,.intro{white-space:pre-line;margin-top:6px}
        .said{color:var(--soft)}
        .intro{margin-top:16px}
        .first,label i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        @media(min-width:36em){
          .col{max-width:992px;padding-inline:24px}
          h1{font-size:1.75rem;line-height:1.286}
        }
        """

    /// The frame of a page: what stands above and below its questions.
    static let frame = """
        .top{border-bottom:1px solid var(--line)}
        .top .col,.langs{display:flex;justify-content:space-between;align-items:center;gap:4px 16px}
        .top .col{min-height:52px}
        .top b{font-weight:600}
        .langs{flex-wrap:wrap;justify-content:end}
        .lang{
          display:inline-flex;align-items:center;justify-content:end;min-width:44px;min-height:44px;padding:0;
          border:0;background:none;color:var(--go);text-decoration:underline;text-underline-offset:.2em;cursor:pointer
        }
        .head{padding-top:20px}
        .head .cap{margin-top:6px}
        .steps{display:flex;gap:4px;margin-top:8px}
        .steps i{flex:1;height:4px;border-radius:2px;background:var(--line)}
        .steps .on{background:var(--go)}
        .foot{display:flex;flex-wrap:wrap;align-items:center;gap:8px;border-top:1px solid var(--line);padding:20px 0 32px}
        .foot button{min-height:48px;border-radius:8px;font-weight:600;cursor:pointer;padding:4px 20px}
        .back{border:1px solid var(--edge);background:#fff}
        .go{flex:1;border:1px solid var(--go);background:var(--go);color:#fff}
        .foot .cap{flex:1 0 100%;margin-top:8px}
        .foot .cap:first-child{margin-top:0}
        .errors{border:2px solid var(--bad);border-radius:8px;padding:14px 16px 6px;margin-top:20px}
        .errors h2{display:flex;gap:8px;margin:0 0 4px;color:var(--bad)}
        .errors ul{list-style:none}
        .errors a{display:inline-flex;align-items:center;min-height:44px;color:var(--bad)}
        .sign{flex:none;width:20px;height:20px;margin-top:2px;fill:var(--bad)}
        .sign path{fill:none;stroke:#fff;stroke-width:2.4}
        .done{display:flex;gap:12px;padding-top:20px}
        .done svg{flex:none;width:26px;height:26px;margin-top:2px;fill:#0F766E}
        .done path{fill:none;stroke:#fff;stroke-width:3}
        .panel{background:var(--panel);border-radius:8px;padding:16px;margin-block:20px}
        dl{display:grid;grid-template-columns:auto 1fr;gap:8px 24px}
        dt{color:var(--soft)}
        .receipt dl{padding:16px 0 0;margin:12px 0 0;border-top:1px solid var(--line);border-radius:0}
        .big{font-size:1.5rem;line-height:1.34;font-weight:600}
        .intro+.foot{margin-top:20px}
        @media(min-width:36em){
          .head{display:flex;justify-content:space-between;align-items:baseline;gap:24px}
          .head .cap{margin:0;flex:none}
          .go{flex:none;min-width:128px}
          h2{margin-top:16px}
        }
        @media(min-width:54em){.foot .cap{flex:1;margin:0;text-align:end}.foot .cap:first-child{text-align:start}}
        @media(hover:hover){.go:hover{background:#184C7B}.back:hover{background:var(--tint)}}
        """

    /// What colours say elsewhere, borders and system colours say here.
    static let forcedColours = """
        @media(forced-colors:active){
          .scale input:checked,.option input:checked,.steps .on{forced-color-adjust:none;background:Highlight;border-color:Highlight}
          .scale input:checked+b{forced-color-adjust:none;color:HighlightText}
          .steps i{border:1px solid CanvasText}
          .grid .offers :first-child{border-color:Canvas}
        }
        """
}

extension FormStyle {
    /// Colours, type and the column. Widths are in `em`, so that large text reflows.
    static let base = """
        :root{
          color-scheme:light;--ink:#1B2A41;--soft:#55606E;--line:#E3E7EC;--edge:#76828F;--go:#1F5F99;
          --tint:#E9F1F8;--panel:#F5F7FA;--bad:#B3261E
        }
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{
          margin:0;background:#fff;color:var(--ink);overflow-wrap:break-word;
          font:1rem/1.5 -apple-system,"Segoe UI",Roboto,Inter,"Noto Sans",sans-serif;
          font-variant-numeric:tabular-nums
        }
        :lang(zh){font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        h1,h2,p,ul,dl,dd,fieldset{margin:0;padding:0;border:0;min-width:0}
        h1{font-size:1.375rem;line-height:1.364;font-weight:600}
        h2{font-size:1.125rem;line-height:1.445;font-weight:600;margin-top:20px}
        a{color:var(--go);text-underline-offset:.2em}
        button,input,select,textarea{font:inherit;color:inherit;margin:0}
        :focus-visible{outline:3px solid var(--ink);outline-offset:2px}
        .cap{font-size:.875rem;line-height:1.43;color:var(--soft)}
        .col{max-width:976px;margin-inline:auto;padding-inline:16px}
        .said,.intro{white-space:pre-line;margin-top:4px}
        .said{color:var(--soft)}
        .intro{margin-top:16px}
        .intro+.said{margin-top:12px}
        .first,label i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        @media(min-width:36em){
          .col{max-width:992px;padding-inline:24px}
          h1{font-size:1.75rem;line-height:1.286}
        }
        """

    /// What stands above and below the questions.
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
        .head .cap{margin-top:8px}
        .steps{display:flex;gap:4px;margin-top:6px}
        .steps i{flex:1;height:4px;border-radius:2px;background:var(--line)}
        .steps .on{background:var(--go)}
        .foot{display:flex;flex-wrap:wrap;align-items:center;gap:8px;border-top:1px solid var(--line);padding:20px 0 32px}
        .intro+.foot,.cap+.foot,.said+.foot{margin-top:20px}
        .foot button{min-height:48px;border-radius:8px;font-weight:600;cursor:pointer;padding:4px 20px}
        .back{border:1px solid var(--edge);background:#fff}
        .go{flex:1;border:1px solid var(--go);background:var(--go);color:#fff}
        .foot .cap{flex:1 0 100%}
        button~.cap,.said+.cap{margin-top:8px}
        @media(min-width:36em){
          .head{display:flex;justify-content:space-between;align-items:baseline;gap:24px}
          .head .cap{margin:0;flex:none}
          .steps{margin-top:8px}
          .go{flex:none;min-width:128px}
          h2{margin-top:14px}
        }
        @media(min-width:54em){.foot button~.cap{flex:1;margin:0;text-align:end}}
        @media(hover:hover){.go:hover{background:#184C7B}.back:hover{background:var(--tint)}}
        @media(forced-colors:active){
          .steps i{border:1px solid CanvasText}
          .steps .on{forced-color-adjust:none;background:Highlight}
        }
        """

    /// The list of what is to be mended, and its places.
    static let errors = """
        .errors{border:2px solid var(--bad);border-radius:8px;padding:14px 16px 6px;margin-top:20px}
        .errors h2{display:flex;gap:8px;margin:0 0 4px;color:var(--bad)}
        .errors ul{list-style:none}
        .errors a{display:inline-flex;align-items:center;min-height:44px;color:var(--bad)}
        .error{display:flex;gap:8px;margin-bottom:8px;color:var(--bad);font-weight:500}
        .sign{flex:none;width:20px;height:20px;margin-top:2px;fill:var(--bad)}
        .sign path{fill:none;stroke:#fff;stroke-width:2.4}
        .bad::before{content:"";position:absolute;inset-block:16px 18px;inset-inline-start:-16px;border-inline-start:4px solid var(--bad)}
        .bad .box,.bad .scale input,.bad .option label{border-color:var(--bad)}
        @media(min-width:54em){.grid .bad::before{inset-block:0}}
        """

    static let thanks = """
        .done{display:flex;gap:12px;padding-top:20px}
        .done svg{flex:none;width:26px;height:26px;margin-top:2px;fill:#0F766E}
        .done+.intro{margin-top:12px}
        .done path{fill:none;stroke:#fff;stroke-width:3}
        """

    /// What is known of the occasion.
    static let facts = """
        .panel{background:var(--panel);border-radius:8px;padding:16px;margin-block:20px}
        dl{display:grid;grid-template-columns:auto 1fr;gap:8px 24px}
        dt{color:var(--soft)}
        .receipt .panel{padding:16px 0 4px;margin:12px 0 0;border-top:1px solid var(--line);border-radius:0}
        .big{font-size:1.375rem;line-height:1.364;font-weight:600;letter-spacing:.02em}
        """

    /// What only the author sees is dashed, so that it is told from what respondents see.
    static let preview = """
        .preview body{background:#EDF0F5}
        .bar{background:var(--ink);color:#fff;padding-block:12px}
        .bar p{font-size:.875rem;line-height:1.72}
        .bar a{display:inline-block;color:#fff}
        .word{display:inline-block;padding:0 8px;border-radius:4px;background:#FFF6E0;color:#7A5200;margin-inline-end:4px}
        .preview section{max-width:992px;margin-inline:auto}
        .name{padding:20px 16px 8px;font-size:.875rem;line-height:1.43;font-weight:600;color:var(--soft)}
        .preview form{background:#fff;border-block:1px solid #C9D0D9}
        .note{
          margin-top:10px;padding:5px 10px;border:1px dashed var(--edge);border-radius:6px;background:#EDF0F5;
          font-size:.875rem;line-height:1.43;white-space:pre-line
        }
        .note+.q{margin-top:12px}
        .slot{padding-inline:6px;border:1px dashed #7A5200;border-radius:8px;background:#FFF6E0;color:#7A5200;font-weight:400}
        .preview .option .beside{display:block}
        .preview main{padding-bottom:32px}
        @media(min-width:36em){.name{padding-inline:24px}}
        @media(min-width:62em){.preview form{border:1px solid #C9D0D9;border-radius:8px}}
        """
}

extension FormStyle {
    /// What only the author sees is dashed, so that it is told from what respondents see.
    static let previewing = """
        .preview body{background:#EDF0F5}
        .bar{background:var(--ink);color:#fff;padding-block:12px}
        .bar p{font-size:.875rem;line-height:1.72}
        .bar a{display:inline-block;color:#fff}
        .word{display:inline-block;padding:0 8px;border-radius:4px;background:#FFF6E0;color:#7A5200;margin-inline-end:4px}
        .preview section{max-width:992px;margin-inline:auto}
        .name{padding:20px 16px 8px;font-size:.875rem;line-height:1.43;font-weight:600;color:var(--soft)}
        .preview form{background:#fff;border-block:1px solid #C9D0D9}
        .note{margin-top:10px;padding:5px 10px;border:1px dashed var(--edge);border-radius:6px;background:#EDF0F5;font-size:.875rem;line-height:1.43;white-space:pre-line}
        .note+.q{margin-top:12px}
        .slot{padding-inline:6px;border:1px dashed #7A5200;border-radius:8px;background:#FFF6E0;color:#7A5200;font-weight:400}
        .preview .option .beside{display:block}
        .preview main{padding-bottom:32px}
        @media(min-width:36em){.name{padding-inline:24px}}
        @media(min-width:62em){.preview form{border:1px solid #C9D0D9;border-radius:8px}}
        """
}

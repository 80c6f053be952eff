import Figures
public import Questionnaires

/// A page of HTML that shows a gallery: no script, no style of its own beside its style sheet, nothing
/// from elsewhere.
public struct GalleryPage: Sendable {
    public struct Picture: Sendable {
        let entry: Gallery.Entry
        /// The command that draws it; `nil` where none does.
        let command: String?

        public init(_ entry: Gallery.Entry, command: String?) {
            self.entry = entry
            self.command = command
        }

        /// What the kind is called and why it is not drawn; `nil` where it is.
        public var reason: String? {
            entry.outcome.failure.map { "'\(entry.kind.rawValue)': \($0.words.english)" }
        }
    }

    private let title: String
    private let language: Language
    private let pictures: [Picture]

    /// The name of the style sheet that lies beside the page.
    public static let styleName = "gallery.css"

    /// - Parameters:
    ///   - title: of the questionnaire.
    ///   - language: of the page; Chinese, or else English.
    ///   - pictures: files named `id.svg` and `id.png` lie beside the page for each that is drawn.
    public init(title: String, language: Language, pictures: [Picture]) {
        self.title = title
        self.language = language
        self.pictures = pictures
    }

    public var html: String {
        let heading = say("Charts", "图表")
        let name = Self.escaped("\(title) – \(heading)")
        return """
            <!doctype html>
            <html lang="\(language.isChinese ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(name)</title>
            <link rel="stylesheet" href="\(Self.styleName)">
            </head>
            <body>
            <header>
            <p class="over">\(Self.escaped(title))</p>
            <h1>\(heading)</h1>
            <p class="soft">\(count)</p>
            </header>
            <main>
            \(drawn.map(figure).joined(separator: "\n"))
            \(absences)</main>
            </body>
            </html>

            """
    }

    private func say(_ english: String, _ chinese: String) -> String {
        Words(english, chinese)[language]
    }

    private var drawn: [(picture: Picture, figure: Figure)] {
        pictures.compactMap { picture in
            (try? picture.entry.outcome.get()).map { (picture, $0) }
        }
    }

    private var missing: [(kind: ChartKind, reason: NoChart)] {
        pictures.compactMap { picture in
            picture.entry.outcome.failure.map { (picture.entry.kind, $0) }
        }
    }

    private var count: String {
        let (shown, all) = (drawn.count, pictures.count)
        if shown == all { return say("All \(all) charts are drawn.", "共 \(all) 幅，全部绘出。") }
        return say(
            "\(shown) of \(all) charts are drawn; what the others lack stands at the end.",
            "共 \(all) 幅，绘出 \(shown) 幅；未绘出的原因列于页尾。")
    }

    private func figure(_ picture: Picture, _ figure: Figure) -> String {
        let entry = picture.entry
        let id = entry.id
        let width = Int(figure.size.width.rounded())
        let height = Int(figure.size.height.rounded())
        let alternative = Self.escaped(entry.alternative)
        let command = picture.command.map { "<pre><code>\(Self.escaped($0))</code></pre>\n" } ?? ""
        return """
            <figure id="\(id)"\(width > 600 ? " class=\"wide\"" : "")>
            <figcaption>
            <h2>\(entry.kind.name[language]) <a class="anchor" href="#\(id)">\(id)</a></h2>
            <p>\(entry.kind.purpose[language])</p>
            </figcaption>
            <a href="\(id).svg"><img src="\(id).svg" width="\(width)" height="\(height)" \
            alt="\(alternative)" loading="lazy"></a>
            <details><summary>\(say("In words", "文字说明"))</summary><p>\(alternative)</p></details>
            \(command)<p class="soft"><a href="\(id).svg">SVG</a> <a href="\(id).png">PNG</a></p>
            </figure>
            """
    }

    private var absences: String {
        guard !missing.isEmpty else { return "" }
        let rows = missing.map { kind, reason in
            "<dt>\(kind.name[language]) <code>\(kind.rawValue)</code></dt>\n"
                + "<dd>\(Self.escaped(reason.words[language].capitalisedFirst))"
                + "\(say(".", "。"))</dd>\n"
        }
        return """
            <section id="missing">
            <h2>\(say("Not drawn", "未绘出"))</h2>
            <dl>
            \(rows.joined())</dl>
            </section>

            """
    }

    /// As text or as the value of an attribute, scalar by scalar.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Light, one column on a narrow screen and two on a wide one.
    public static let style = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{
          margin:0 auto;max-width:84rem;padding:2rem 1rem 4rem;background:#F5F7FA;color:#1B2A41;
          font:1rem/1.5 Inter,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei",
            "Noto Sans CJK SC",sans-serif
        }
        h1{font-size:2rem;line-height:1.25;margin:0}
        h2{font-size:1.125rem;line-height:1.4;margin:0}
        p{margin:.25rem 0 0}
        a{color:#1F5F99}
        .over,.soft,.anchor{color:#55606E;font-size:.875rem}
        .anchor{font-family:ui-monospace,Consolas,monospace;font-weight:400;margin-left:.5rem}
        main{display:grid;grid-template-columns:1fr;gap:1.5rem;margin-top:2rem}
        figure,section{
          margin:0;padding:1.25rem;min-width:0;background:#fff;border:1px solid #E3E7EC;border-radius:8px
        }
        figcaption p{color:#55606E}
        img{display:block;width:100%;height:auto;margin:1rem 0;border:1px solid #E3E7EC}
        details{font-size:.875rem}
        summary{cursor:pointer;color:#1F5F99}
        pre{
          margin:.75rem 0;padding:.5rem .75rem;background:#F5F7FA;border-radius:4px;font-size:.8125rem;
          white-space:pre-wrap;overflow-wrap:anywhere
        }
        dt{font-weight:600;margin-top:.75rem}
        dd{margin:0;color:#55606E}
        :focus-visible{outline:3px solid #1B2A41;outline-offset:2px}
        @media(min-width:60rem){
          main{grid-template-columns:1fr 1fr}
          .wide,section{grid-column:1/-1}
        }

        """
}

import Foundation
import GoldenFiles

@testable import Forms

/// Compares the markup of a page with a golden file that can be opened in a browser: the style is in
/// `form.css` beside it, once for all pages.
func compareWithGoldenPage(_ html: String, _ name: String, file: String = #filePath) throws {
    var markup = html
    if let start = html.range(of: "<style>"), let end = html.range(of: "</style>") {
        markup.replaceSubrange(
            start.lowerBound..<end.upperBound, with: #"<link rel="stylesheet" href="form.css">"#)
    }
    try compareWithGolden(markup, name, file: file)
}

extension FormStyle {
    /// All parts, a rule a line.
    static var everything: String {
        var style = FormStyle([])
        for part in Part.allCases { style.add(part) }
        return style.text.replacing("}", with: "}\n")
    }
}

import Mustache

/// The templates of all pages, parsed once.
///
/// Names inside a template start with a point: without it mustache would look for what a value does
/// not have in everything around it.
enum FormTemplates {
    static let library: MustacheLibrary = {
        MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
        var library = MustacheLibrary()
        for (name, template) in all {
            do {
                // A template falls back to the package's own escaping unless it names another.
                try library.register(
                    "{{% CONTENT_TYPE:\(HTMLText.name)}}\n\(template)", named: name)
            } catch {
                preconditionFailure("the template '\(name)' cannot be parsed: \(error)")
            }
        }
        return library
    }()

    private static let all: [String: String] = [
        "document": document, "preview": preview, "frame": frame, "top": top, "head": head,
        "page": page, "start": start, "questions": questions, "thanks": thanks, "foot": foot,
        "errors": errors, "facts": facts, "text": text, "note": note, "question": question,
        "legend": legend, "explained": explained, "matrix": matrix, "information": information,
        "control": control, "scale": scale, "box": box, "options": options, "offers": offers,
        "menu": menu, "ranking": ranking, "line": line, "area": area, "option": option,
        "sign": sign,
    ]

    static func html(_ value: any Sendable, as template: String) -> String {
        guard let html = library.render(value, withTemplate: template) else {
            preconditionFailure("there is no template '\(template)'")
        }
        return html
    }
}

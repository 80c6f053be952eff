import Figures

extension StructureTree {
    /// Writes the tree; elements without content are left out.
    ///
    /// - Parameters:
    ///   - pages: in their order. Page n has the number n among the parents of contents.
    ///   - annotations: the element of each link, with its number among the parents.
    ///   - language: of the document.
    /// - Returns: the root.
    func write(
        to file: inout PDFFile, pages: [PDFFile.Reference], annotations: [(key: Int, element: Int)],
        language: String
    ) -> PDFFile.Reference {
        let isKept = kept()
        let root = file.reserve()
        let references = elements.indices.map { isKept[$0] ? file.reserve() : nil }
        for (index, element) in elements.enumerated() {
            guard let reference = references[index] else { continue }
            let parent = index == Self.root ? root : references[element.parent] ?? root
            var entries = "/Type /StructElem /S /\(element.role.name) /P \(parent)"
            if let page = element.page { entries += " /Pg \(pages[page])" }
            let kids = element.children.compactMap { child -> String? in
                switch child {
                case .content(let number): "\(number)"
                case .element(let number): references[number]?.description
                case .annotation(let reference): "<< /Type /OBJR /Obj \(reference) >>"
                }
            }
            entries += " /K [\(kids.joined(separator: " "))]"
            file.set(reference, to: "<< \(entries)\(extras(of: element, language: language)) >>")
        }

        var numbers = ""
        for (page, owners) in contents.enumerated() {
            let list = owners.map { references[$0]?.description ?? "null" }
            numbers += "\(page) [\(list.joined(separator: " "))] "
        }
        for (key, element) in annotations {
            numbers += "\(key) \(references[element]?.description ?? "null") "
        }
        let tree = file.add("<< /Nums [\(numbers)] >>")
        let next = pages.count + annotations.count
        let document = references[Self.root].map { "/K [\($0)]" } ?? ""
        file.set(
            root,
            to: """
                << /Type /StructTreeRoot \(document) /ParentTree \(tree) \
                /ParentTreeNextKey \(next) >>
                """)
        return root
    }

    /// Whether each element has content, of its own or further down.
    private func kept() -> [Bool] {
        var isKept = elements.map { element in
            element.children.contains { if case .element = $0 { false } else { true } }
        }
        // Children follow their parents.
        for (index, element) in elements.enumerated().reversed() where !isKept[index] {
            isKept[index] = element.children.contains {
                if case .element(let child) = $0 { isKept[child] } else { false }
            }
        }
        isKept[Self.root] = true
        return isKept
    }

    private func extras(of element: Element, language: String) -> String {
        var text = ""
        if let alternative = element.alternative {
            text += " /Alt \(PDFSyntax.string(alternative))"
            text += " /A << /O /Layout /BBox \(PDFSyntax.rectangle(element.box)) >>"
        }
        if element.role == .headerCell {
            text += " /A << /O /Table /Scope /\(element.isRowHeader ? "Row" : "Column") >>"
        }
        if case .one(let script) = element.language, !script.isWritten(in: language) {
            text += " /Lang \(PDFSyntax.string(script.language))"
        }
        return text
    }
}

extension Font.Script {
    /// BCP 47: what text in the script is taken to be.
    fileprivate var language: String {
        switch self {
        case .latin: "en"
        case .chinese: "zh-CN"
        }
    }

    fileprivate func isWritten(in language: String) -> Bool {
        let isChinese = language.lowercased().hasPrefix("zh")
        switch self {
        case .latin: return !isChinese
        case .chinese: return isChinese
        }
    }
}

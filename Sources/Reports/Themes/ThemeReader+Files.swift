import Documents
import Figures

extension ThemeReader {
    // MARK: - Fonts

    mutating func readFonts(_ node: Node) {
        guard let fields = fields(of: node, .fonts) else { return }
        if let family = fields["latin"].flatMap({ family($0) }) { theme.fonts.latin = family }
        if let family = fields["chinese"].flatMap({ family($0) }) { theme.fonts.chinese = family }
    }

    private mutating func family(_ node: Node) -> ThemeFonts.Family? {
        guard let fields = fields(of: node, .font) else { return nil }
        let name = fields["family"].flatMap { reader.text($0, in: "the family") }
        guard let list = fields["files"], let nodes = reader.list(list, in: "the files") else {
            return nil
        }
        var found: [String] = []
        var isWhole = true
        let files = nodes.compactMap { node -> String? in
            guard let file = reader.text(node, in: "the name of a font file") else { return nil }
            let path = file.hasPrefix("/") ? file : folder + file
            let families = resources.families(path)
            if families.isEmpty {
                isWhole = false
                reader.fault(
                    "the font file \(file.quoted()) is not there, or is no font", at: node.place,
                    advice: "put it beside the theme, or correct its name")
            }
            found += families
            return path
        }
        guard let name, isWhole else { return nil }
        guard !files.isEmpty else {
            reader.fault(
                "a font has at least one file", at: list.place,
                advice: "name its files, such as [Source-Regular.otf, Source-Bold.otf]")
            return nil
        }
        guard found.contains(name) else {
            let names = found.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            reader.fault(
                "the files do not hold the family \(name.quoted())",
                at: fields["family"]?.place ?? node.place,
                advice: "they hold: \(names.prefix(8).joined(separator: ", "))")
            return nil
        }
        return ThemeFonts.Family(name, files: files)
    }

    // MARK: - Logo

    mutating func logo(_ node: Node) -> Logo? {
        guard let fields = fields(of: node, .logo) else { return nil }
        let name = fields["name"].map { words($0, in: "the name of the logo's owner") }
        guard let fileNode = fields["file"],
            let file = reader.text(fileNode, in: "the logo's file")
        else { return nil }
        guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
            reader.fault(
                "the logo must lie beside the theme, found \(file.quoted())", at: fileNode.place,
                advice: "put it into the theme's folder and write its name")
            return nil
        }
        let picture: Picture
        do throws(ThemeResources.Unreadable) {
            let bytes = try resources.bytes(folder + file, Picture.largestByteCount)
            do throws(PictureFlaw) {
                picture = try Picture(bytes)
            } catch {
                reader.fault(
                    "the logo \(file.quoted()) cannot be used: \(error)", at: fileNode.place,
                    advice: error.advice)
                return nil
            }
        } catch {
            reader.fault(
                "the logo \(file.quoted()) cannot be read: \(error.reason)", at: fileNode.place,
                advice: "put a PNG or SVG beside the theme, or correct its name")
            return nil
        }
        if let flaw = resources.flaw(picture) {
            reader.fault(
                "the logo \(file.quoted()) cannot be drawn", at: fileNode.place, advice: flaw)
            return nil
        }
        return name.map { Logo(picture, name: $0) }
    }
}

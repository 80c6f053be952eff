import Figures

/// The places that links and the outline lead to: each group by its id, and each page as "page-1"
/// and so on, unless a group has that id.
struct Destinations {
    struct Place {
        let name: String
        /// From the top of the page, in points.
        let top: Double
    }

    /// Of each page.
    private(set) var places: [[Place]] = []
    private(set) var names: Set<String> = []

    /// - Parameter groups: of each page; their ids are in use once.
    init(groups: [[PageCheck.Group]]) {
        names = Set(groups.joined().map(\.caption.id))
        for (index, groups) in groups.enumerated() {
            var places = groups.map { Place(name: $0.caption.id, top: max(0, $0.top)) }
            let page = Self.name(ofPage: index)
            if names.insert(page).inserted { places.append(Place(name: page, top: 0)) }
            self.places.append(places)
        }
    }

    private static func name(ofPage index: Int) -> String { "page-\(index + 1)" }
}

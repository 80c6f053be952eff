/// Whether the weight of one margin's categories can be laid over those of another through the cells
/// that have rows: a flow from every category to the categories on the other side.
///
/// Source: Ford & Fulkerson (1956), Maximal flow through a network, Canadian Journal of Mathematics
/// 8; shortest paths first after Edmonds & Karp (1972).
struct MarginFlow {
    /// Categories that want more than all they can reach may hold.
    struct Cut {
        let categories: [Int]
        let wanted: Double
        let reached: [Int]
        let available: Double
    }

    /// What a search came past: for every node the one before it.
    private struct Search {
        /// By source: the sink it was reached from, itself −1 for a start; `nil` where not reached.
        var sources: [Int?]
        /// By sink: the source it was reached from.
        var sinks: [Int?]
        var end: Int?
    }

    private let supply: [Double]
    private let demand: [Double]
    private let links: [[Int]]
    private let backLinks: [[Int]]
    private var flow: [Double]
    private var left: [Double]
    private var open: [Double]

    /// - Parameters:
    ///   - supply: shares that add up to 1.
    ///   - demand: shares that add up to 1.
    ///   - links: for every category of the supply those of the demand it can send to.
    init(from supply: [Double], to demand: [Double], links: [[Int]]) {
        self.supply = supply
        self.demand = demand
        self.links = links
        var backLinks = demand.map { _ in [Int]() }
        for (source, sinks) in links.enumerated() {
            for sink in sinks { backLinks[sink].append(source) }
        }
        self.backLinks = backLinks
        flow = []
        left = supply
        open = demand
        let wanted = supply.indices.filter { supply[$0] > 0 }
        let held = demand.count { $0 > 0 }
        if wanted.allSatisfy({ links[$0].count == held }) {
            left = supply.map { _ in 0 }  // Every cell has rows: any margins fit.
            return
        }
        flow = [Double](repeating: 0, count: supply.count * demand.count)
        for (source, sinks) in links.enumerated() {
            for sink in sinks {
                send(min(left[source], open[sink]), along: [(source, sink)])
            }
        }
        while let path = path(), path.amount > Self.nothing {
            send(path.amount, along: path.steps)
        }
    }

    /// `nil` where the two margins can be met together.
    var contradiction: Cut? {
        guard left.contains(where: { $0 > Self.tolerance }) else { return nil }
        let search = search()
        let categories = supply.indices.filter { search.sources[$0] != nil }
        let reached = demand.indices.filter { search.sinks[$0] != nil }
        return Cut(
            categories: categories, wanted: categories.reduce(0) { $0 + supply[$1] },
            reached: reached, available: reached.reduce(0) { $0 + demand[$1] })
    }

    /// Breadth first from every category with something left.
    private func search() -> Search {
        var search = Search(
            sources: left.map { $0 > Self.nothing ? -1 : nil }, sinks: open.map { _ in nil })
        var queue = left.indices.filter { left[$0] > Self.nothing }
        var next = 0
        while next < queue.count {
            let source = queue[next]
            next += 1
            for sink in links[source] where search.sinks[sink] == nil {
                search.sinks[sink] = source
                if open[sink] > Self.nothing {
                    search.end = sink
                    return search
                }
                for giver in backLinks[sink]
                where search.sources[giver] == nil && flow[place(giver, sink)] > Self.nothing {
                    search.sources[giver] = sink
                    queue.append(giver)
                }
            }
        }
        return search
    }

    /// The steps from source to sink, the last first, and what they can carry; between two of them
    /// the first source of the later takes back what it gave to the sink of the earlier.
    private func path() -> (steps: [(source: Int, sink: Int)], amount: Double)? {
        let search = search()
        guard var sink = search.end else { return nil }
        var steps: [(source: Int, sink: Int)] = []
        var amount = open[sink]
        while let source = search.sinks[sink] {
            steps.append((source, sink))
            guard let before = search.sources[source], before >= 0 else { break }
            amount = min(amount, flow[place(source, before)])
            sink = before
        }
        return (steps, steps.last.map { min(amount, left[$0.source]) } ?? 0)
    }

    private mutating func send(_ amount: Double, along steps: [(source: Int, sink: Int)]) {
        for (source, sink) in steps { flow[place(source, sink)] += amount }
        for (later, earlier) in zip(steps, steps.dropFirst()) {
            flow[place(later.source, earlier.sink)] -= amount
        }
        if let first = steps.last, let last = steps.first {
            left[first.source] -= amount
            open[last.sink] -= amount
        }
    }

    private func place(_ source: Int, _ sink: Int) -> Int { source * demand.count + sink }

    /// Less than this is the rounding of shares.
    private static let nothing = 1e-14
    /// More than this left over is a contradiction: above the tolerance of equal totals.
    private static let tolerance = 1e-9
}

import Documents
import Questionnaires

extension ReadingPlan {
    /// - Parameter header: the first row of the file.
    /// - Throws: everything in the mapping that does not fit the columns, and what the questionnaire
    ///   needs and the columns do not have, all at once.
    init(
        file: String, header: Header, questionnaire: Questionnaire, mapping: Mapping
    ) throws(IntakeFaults) {
        var resolver = ColumnResolver(file: file, header: header, mapping: mapping)
        let sources = resolver.itemSources(of: questionnaire).byItem
        let items = questionnaire.items.filter(\.isAnswered)
        let claimed = Set(sources.values.flatMap(\.columns))
        func free(_ column: Int?) -> Int? { column.flatMap { claimed.contains($0) ? nil : $0 } }

        self.file = file
        columns = header.names
        notAsked = items.map(\.id).filter { sources[$0]?.firstColumn == nil }
        knownNotAsked = Set(mapping.notAsked.map(\.item))
        for entry in mapping.notAsked {
            guard let column = sources[entry.item]?.firstColumn else { continue }
            resolver.noteAsked(entry, column)
        }
        if notAsked.count == items.count && resolver.faults.isEmpty {
            resolver.note(.noItemColumn(file: file, items: items.map(\.id.name)))
        }
        answers = questionnaire.items.map { resolver.cells(of: $0, sources[$0.id]) }
        beside = questionnaire.items.enumerated().flatMap { index, item in
            item.besideCells(at: index, sources[item.id])
        }
        neverChosen = items.flatMap { $0.optionsWithoutColumn(sources[$0.id]) }
        let design = questionnaire.sample.amended(by: mapping.sample ?? .init())
        segments = questionnaire.segments.map { segment in
            resolver.segmentCells(
                of: segment, as: design.role(of: segment.id, unit: questionnaire.score.unit))
        }
        let ownReply = mapping.reply.isEmpty ? free(resolver.ownColumn("response")) : nil
        reply = ownReply.map { [$0] } ?? mapping.reply.compactMap { resolver.column($0) }
        if let day = mapping.submitted {
            submitted = resolver.column(day.column).map {
                DayCells(column: $0, format: day.format, before: day.before)
            }
        } else {
            submitted = free(resolver.ownColumn("submitted")).map {
                DayCells(column: $0, format: nil, before: "")
            }
        }
        weighting = design.weighting
        switch design.weighting {
        case .none:
            weight = nil
            if case .found(let column) = header.lookup("weight"), free(column) != nil {
                ignoredWeight = header.names[column]
            } else {
                ignoredWeight = nil
            }
        case .sampling, .frequency:
            weight =
                mapping.weight.map { resolver.column($0) } ?? free(resolver.ownColumn("weight"))
            ignoredWeight = nil
            if weight == nil && mapping.weight == nil {
                resolver.note(.noWeightColumn(file: file))
            }
        }
        leftOut = mapping.leftOut.compactMap { rows in
            resolver.column(rows.column).map { (column: $0, cells: rows.cells) }
        }
        if notAsked.count < items.count {
            let missing = missingColumns(of: questionnaire)
            if !missing.isEmpty {
                resolver.note(.noColumnOfScored(file: file, items: missing))
            }
        }
        if !resolver.faults.isEmpty { throw IntakeFaults(resolver.faults) }
    }

    /// The items of the score without a column that nobody said were not asked.
    private func missingColumns(of questionnaire: Questionnaire) -> [MissingColumn] {
        let absent = Set(notAsked).subtracting(knownNotAsked)
        let missing = questionnaire.dimensions.flatMap(\.items).filter { absent.contains($0.id) }
        if missing.isEmpty { return [] }
        let unread = unreadColumns.filter { !$0.isEmpty }
        return missing.map { MissingColumn(item: $0.id, near: $0.column(among: unread)) }
    }
}

extension Item {
    /// The column that has the item's label or question for a name, or a name near its id.
    fileprivate func column(among names: [String]) -> String? {
        let texts = [label, ask].compactMap { $0 }.flatMap(\.texts.values)
        let own = Set(texts.map { Header.loose($0.trimmed) })
        if let titled = names.first(where: { own.contains(Header.loose($0)) }) { return titled }
        // Every name of one letter is near another.
        return id.name.utf8.count > 1 ? nearest(to: id.name, among: names) : nil
    }
}

extension ColumnResolver {
    fileprivate mutating func segmentCells(
        of segment: Segment, as role: DesignRole?
    ) -> ReadingPlan.SegmentCells {
        let mapped = mapping.segments.first { $0.segment == segment.id }
        let column = mapped.map { self.column($0.column) } ?? ownColumn(segment.id.name)
        if column == nil && mapped == nil, let role {
            note(.noSegmentColumn(file: file, segment: segment.id, role: role))
        }
        return ReadingPlan.SegmentCells(
            segment: segment, column: column,
            values: segment.labelled.merging(mapped?.values ?? [:]) { _, mapped in mapped },
            listed: (segment.values ?? []).map { "\($0.name) (\($0.label.everyText))" }, role: role)
    }
}

extension SampleDesign {
    /// What the segment is needed for; `nil` when replies may be without it.
    fileprivate func role(of segment: SegmentID, unit: SegmentID?) -> DesignRole? {
        if segment == unit { return .unit }
        if segment == strata { return .stratum }
        return segment == clusters ? .cluster : nil
    }
}

extension Segment {
    /// The cells that stand for a listed value: its name, and its labels where they tell it from the
    /// others. Empty where any text is a value.
    fileprivate var labelled: [String: String?] {
        var values: [String: String?] = [:]
        var ambiguous: Set<String> = []
        for value in self.values ?? [] {
            for label in Set(value.label.texts.values.map(\.trimmed)) {
                if values.updateValue(value.name, forKey: label) != nil { ambiguous.insert(label) }
            }
        }
        for label in ambiguous { values[label] = nil }
        for value in self.values ?? [] { values[value.name] = value.name }
        return values
    }
}

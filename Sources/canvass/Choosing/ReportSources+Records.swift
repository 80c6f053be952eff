import ExactNumbers
import Expressions
import Figures
import Intake
import Questionnaires
import Reports

extension ReportSources.Action {
    static let columns = [
        RecordColumn("number"), RecordColumn("action", isTranslated: true),
        RecordColumn("reason", .optional, isTranslated: true),
        RecordColumn("owner", isTranslated: true), RecordColumn("due", .optional),
        RecordColumn("status"), RecordColumn("opened", .optional),
        RecordColumn("closed", .optional), RecordColumn("alert-day", .optional),
    ]

    /// In the order of the file.
    ///
    /// - Throws: every fault of the file.
    static func all(
        in file: AnswerFile, _ questionnaire: Questionnaire
    ) throws(IntakeFaults) -> [Self] {
        var reader = try RecordReader(
            file, columns: columns, segments: questionnaire.segments.map(\.id), mayBeEmpty: true)
        let segment = reader.segment.flatMap { questionnaire.segment($0) }
        let actions = reader.records.compactMap { Self($0, &reader, segment) }
        try reader.finish()
        return actions
    }

    private init?(
        _ record: RecordReader.Record, _ reader: inout RecordReader, _ segment: Segment?
    ) {
        let cell = reader.needed("number", of: record)
        let number = reader.count("number", of: record, from: 1)
        if let cell, number != nil { reader.isFirst(cell, "number", in: record) }
        let text = reader.neededText("action", of: record)
        let owner = reader.neededText("owner", of: record)
        let value = segment.flatMap { reader.value(of: $0, in: record) }
        let due = reader.day("due", of: record)
        let status: Status? = reader.choice("status", of: record)
        let opened = reader.day("opened", of: record)
        let closed = reader.day("closed", of: record)
        let alertDay = reader.day("alert-day", of: record)
        if let opened, let closed, closed < opened {
            reader.fault(.before(column: "closed", other: "opened"), in: record)
        }
        if closed != nil, let status, status != .done {
            reader.fault(
                .dayOfStatus(column: "closed", status: Status.done.rawValue), in: record)
        }
        guard let number, let text, let owner, let status else { return nil }
        self.init(
            number: number, text: Words(text),
            reason: reader.text("reason", of: record).map { Words($0) }, owner: Words(owner),
            group: segment.flatMap { segment in value.map { Group(segment: segment, value: $0) } },
            due: due, status: status, opened: opened, closed: closed, alertDay: alertDay)
    }
}

extension ReportSources.AlertNote {
    static let columns = [
        RecordColumn("day"), RecordColumn("note", isTranslated: true), RecordColumn("status"),
        RecordColumn("closed", .optional),
    ]

    private enum Status: String, CaseIterable {
        case open, closed
    }

    /// - Throws: every fault of the file.
    static func all(in file: AnswerFile) throws(IntakeFaults) -> [Day: Self] {
        var reader = try RecordReader(file, columns: columns, mayBeEmpty: true)
        var notes: [Day: Self] = [:]
        for record in reader.records {
            let cell = reader.needed("day", of: record)
            let day = reader.day("day", of: record)
            if let cell, day != nil { reader.isFirst(cell, "day", in: record) }
            let note = reader.neededText("note", of: record)
            let status: Status? = reader.choice("status", of: record)
            let closed = reader.day("closed", of: record)
            if let day, let closed, closed < day {
                reader.fault(.before(column: "closed", other: "day"), in: record)
            }
            if closed != nil, status == .open {
                reader.fault(
                    .dayOfStatus(column: "closed", status: Status.closed.rawValue), in: record)
            }
            guard let day, let note, let status else { continue }
            notes[day] = Self(
                note: Words(note), state: status == .open ? .open : .closed(closed))
        }
        try reader.finish()
        return notes
    }
}

extension ReportSources.SegmentRevenue {
    static let columns = [RecordColumn("customers", .optional), RecordColumn("revenue")]

    /// - Throws: every fault of the file.
    init(_ file: AnswerFile, by segment: Segment) throws(IntakeFaults) {
        let name = segment.id.name
        var reader = try RecordReader(file, columns: [RecordColumn(name)] + Self.columns)
        var rows: [Row] = []
        for record in reader.records {
            guard reader.needed(name, of: record) != nil else { continue }
            let value = reader.value(of: segment, in: record)
            if let value { reader.isFirst(value, name, in: record) }
            let customers = reader.count("customers", of: record)
            let hasRevenue = reader.needed("revenue", of: record) != nil
            let revenue = hasRevenue ? reader.amount("revenue", of: record) : nil
            guard let value, let revenue else { continue }
            rows.append(Row(value: value, customers: customers, revenue: revenue))
        }
        try reader.finish()
        let order = segment.values?.map(\.name) ?? rows.map(\.value).sorted()
        self.init(
            segment: segment,
            rows: order.compactMap { value in rows.first { $0.value == value } })
    }
}

extension ThemeCoding {
    static let columns = [
        RecordColumn("wave"), RecordColumn("reply"), RecordColumn("item", .optional),
        RecordColumn("theme"),
    ]

    /// - Parameters:
    ///   - items: those that the report counts; of one alone the column may say nothing.
    ///   - known: those that a clerk may have coded.
    ///   - waves: those there are; `nil` when nobody knows.
    /// - Throws: every fault of the file.
    init(
        _ file: AnswerFile, by frame: CodeFrame, of items: [Item], among known: [Item],
        waves: [String]?
    ) throws(IntakeFaults) {
        var reader = try RecordReader(file, columns: Self.columns, mayBeEmpty: true)
        self = .none
        let (ids, themes) = (known.map(\.id), frame.themes.map(\.id))
        for record in reader.records {
            let wave = reader.needed("wave", of: record)
            if let wave, let waves, !waves.contains(wave) {
                reader.unknown(wave, "wave", waves, in: record)
            }
            let reply = reader.needed("reply", of: record)
            var item: ItemID?
            if items.count == 1, reader.cell("item", of: record) == nil {
                item = items.first?.id
            } else if let cell = reader.needed("item", of: record) {
                item = ids.first { $0.name == cell }
                if item == nil { reader.unknown(cell, "item", ids.map(\.name), in: record) }
            }
            var theme: ThemeID?
            if let cell = reader.cell("theme", of: record) {
                theme = themes.first { $0.name == cell }
                if theme == nil { reader.unknown(cell, "theme", themes.map(\.name), in: record) }
            }
            guard let wave, let reply, let item else { continue }
            add(theme, to: Remark(wave: wave, reply: reply, item: item))
        }
        try reader.finish()
    }
}

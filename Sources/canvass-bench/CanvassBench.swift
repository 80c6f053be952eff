import Analysis
import Documents
import ExactNumbers
import Foundation
import Glibc
import Intake
import Questionnaires
import Statistics
import Synchronization

/// Times the counting of replies that are in memory already, for `Scripts/bench scoring`: the columns
/// are loaded first and only what comes after is timed.
///
/// Arguments: a definition, a mapping, a CSV file, the segment of the groups, the number of threads, the
/// number of rounds. Prints one line a round, seconds by the clock and of the processors, and at the end the
/// figures as comma-separated lines.
@main
struct CanvassBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.dropFirst() == ["methods"] { return try MethodsBench.run() }
        if arguments.dropFirst() == ["sheets"] { return try SheetsBench.run() }
        if arguments.count == 4, arguments[1] == "charts" {
            return try ChartsBench.run(arguments[2], arguments[3])
        }
        guard arguments.count == 7, let threads = Int(arguments[5]), let rounds = Int(arguments[6]),
            let group = SegmentID(arguments[4])
        else {
            print(
                "usage: canvass-bench methods | sheets | charts pdf|png|sheets PATH | "
                    + "DEFINITION MAPPING CSV SEGMENT THREADS ROUNDS")
            exit(2)
        }
        let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
        let questionnaire = try Questionnaire(SourceText(name: arguments[1], text: text))
        let rules = try String(contentsOfFile: arguments[2], encoding: .utf8)
        let mapping = try Mapping(SourceText(name: arguments[2], text: rules), for: questionnaire)
        guard
            let file = AnswerColumns(
                path: arguments[3], name: "answers", for: questionnaire, by: mapping)
        else {
            print("the file is not understood")
            exit(1)
        }
        let blocks = Mutex<[ReplyBlock]>([])
        let outcome = file.read(threads: threads) { _, block in
            blocks.withLock { $0.append(block) }
            return true
        }
        guard case .read = outcome else {
            print("the file is not understood")
            exit(1)
        }
        let loaded = blocks.withLock { $0 }
        var tabulation: Tabulation?
        for _ in 0..<rounds {
            let (wall, processors) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
            tabulation = try count(loaded, questionnaire, group, threads)
            _ = tabulation.map { CountedSelection($0).composite() }
            print(
                "round", seconds(CLOCK_MONOTONIC) - wall,
                seconds(CLOCK_PROCESS_CPUTIME_ID) - processors)
        }
        if let tabulation { printFigures(tabulation, group) }
    }

    private static func count(
        _ blocks: [ReplyBlock], _ questionnaire: Questionnaire, _ group: SegmentID, _ threads: Int
    ) throws -> Tabulation {
        let parts = Mutex<[Tabulation]>([])
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            var counter = ReplyCounter(questionnaire, groups: [group])
            for index in stride(from: thread, to: blocks.count, by: threads) {
                try? counter.add(blocks[index])
            }
            let part = counter.tabulation()
            parts.withLock { $0.append(part) }
        }
        let all = parts.withLock { $0 }
        return all.dropFirst().reduce(into: all[0]) { $0.merge($1) }
    }

    private static func printFigures(_ tabulation: Tabulation, _ group: SegmentID) {
        let everyone = CountedSelection(tabulation)
        guard let groups = everyone.groups(by: group) else { return }
        for (place, item) in everyone.estimates().items.enumerated() {
            for row in groups.rows {
                if let estimate = row.items[place].value { printLine(estimate, row.value) }
            }
            if let estimate = item.estimate.value { printLine(estimate, "all") }
        }
        for row in groups.rows {
            if let composite = row.composite.value { printLine(composite, row.value) }
        }
        if let composite = everyone.composite().value { printLine(composite, "all") }
    }

    private static func printLine(_ item: ItemEstimate, _ group: String) {
        var fields = ["figure", item.item.id.name, group, String(item.answered)]
        fields.append(String(item.missing.values.reduce(0, +)))
        fields.append(text(item.mean.mean?.double))
        fields.append(text(item.mean.standardDeviation))
        fields += item.distribution.map { text($0.share?.double) }
        fields.append(text(item.topTwo.share?.double))
        print(fields.joined(separator: ","))
    }

    private static func printLine(_ composite: CompositeEstimate, _ group: String) {
        var fields = ["figure", "class", group]
        fields += composite.classes.map { String($0.respondents.count) }
        fields.append(String(composite.unscored))
        fields += composite.classes.map { text($0.respondents.share?.double) }
        print(fields.joined(separator: ","))
    }

    private static func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

    static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

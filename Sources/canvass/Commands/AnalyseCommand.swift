import ArgumentParser

struct AnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Look into the answers behind the score.",
        discussion: """
            Example:
              canvass analyse items
            """,
        subcommands: [
            AnalyseItemsCommand.self, AnalyseGroupsCommand.self, AnalyseCompareCommand.self,
            AnalyseDriversCommand.self, AnalyseReliabilityCommand.self,
            AnalyseResponseCommand.self, AnalyseQualityCommand.self,
            AnalysePrioritiesCommand.self, AnalyseGapsCommand.self, AnalyseKanoCommand.self,
        ])
}

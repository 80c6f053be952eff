import ArgumentParser

struct AnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Look into the answers behind the score.",
        discussion: """
            Which question does which subcommand answer?
              What did they say to each item?            canvass analyse items
              Which groups differ?                       canvass analyse groups --by region
              What changed since the last wave?          canvass analyse compare
              What happened, and when?                   canvass analyse trend
              What matters most?                         canvass analyse drivers
              Do the items measure one thing?            canvass analyse reliability
              How unequal are the weights?               canvass analyse weights

            Every subcommand says below its tables how the figures were made; --explain says what \
            they mean for someone who is no statistician.
            """,
        subcommands: [
            AnalyseItemsCommand.self,
            AnalyseGroupsCommand.self,
            AnalyseCompareCommand.self,
            AnalyseTrendCommand.self,
            AnalyseDriversCommand.self,
            AnalyseReliabilityCommand.self,
            AnalyseWeightsCommand.self,
        ])
}

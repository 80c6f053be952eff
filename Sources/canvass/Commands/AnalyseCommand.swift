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
              What should come first?                    canvass analyse priorities
              Where do we fall short of expectations?    canvass analyse gaps
              Which features please them?                canvass analyse kano
              Who answered, and who did not?             canvass analyse response
              Can the answers be trusted?                canvass analyse quality
              How unequal are the weights?               canvass analyse weights

            Every subcommand says below its tables how the figures were made; --explain says what \
            they mean for someone who is no statistician. In the tables of --format csv a row has \
            hidden = true where one of its cells or more may not be shown; those cells are empty.
            """,
        subcommands: [
            AnalyseItemsCommand.self,
            AnalyseGroupsCommand.self,
            AnalyseCompareCommand.self,
            AnalyseTrendCommand.self,
            AnalyseDriversCommand.self,
            AnalyseReliabilityCommand.self,
            AnalyseWeightsCommand.self,
            AnalysePrioritiesCommand.self,
            AnalyseGapsCommand.self,
            AnalyseKanoCommand.self,
            AnalyseResponseCommand.self,
            AnalyseQualityCommand.self,
        ])
}

import Testing

@Suite("A sample or a reporting floor with a fault")
struct SampleFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "an unknown weighting",
            "clusters: team", becomes: "weight: yes",
            expected: """
                d.yaml:28:11: unknown kind of weight 'yes'
                28 │   weight: yes
                   │           ^^^ one of: none, sampling, frequency
                """),
        FaultCase(
            "unknown strata",
            "clusters: team", becomes: "strata: region",
            expected: """
                d.yaml:28:11: unknown segment 'region'
                28 │   strata: region
                   │           ^^^^^^ This file defines: team, tier
                """),
        FaultCase(
            "strata that are the clusters",
            "clusters: team", becomes: "strata: team",
            expected: """
                d.yaml:28:11: 'team' cannot be both the strata and the clusters
                28 │   strata: team
                   │           ^^^^ strata are groups of clusters: name another segment
                """),
        FaultCase(
            "one population for strata",
            "clusters: team", becomes: "strata: tier\n  population: 812",
            expected: """
                d.yaml:29:15: the population is one number although there are strata
                29 │   population: 812
                   │               ^^^ write a number for each stratum: {north: 120, south: 80}
                """),
        FaultCase(
            "a population by stratum without strata",
            "clusters: team", becomes: "population: {gold: 5, lead: 7}",
            expected: """
                d.yaml:28:15: the population is given by stratum, and no strata are named
                28 │   population: {gold: 5, lead: 7}
                   │               ^ add strata: … with the name of a segment, or write one number
                """),
        FaultCase(
            "a stratum without its population",
            "clusters: team", becomes: "strata: tier\n  population: {gold: 5, silver: 7}",
            expected: """
                d.yaml:29:15: the population of the stratum 'lead' is not given
                29 │   population: {gold: 5, silver: 7}
                   │               ^ add its number
                d.yaml:29:25: unknown stratum 'silver'
                29 │   population: {gold: 5, silver: 7}
                   │                         ^^^^^^ This file defines: gold, lead
                """),
        FaultCase(
            "no stratum at all",
            "clusters: team", becomes: "strata: team\n  clusters: tier\n  population: {}",
            expected: """
                d.yaml:30:15: the population names no stratum
                30 │   population: {}
                   │               ^ write a number for each stratum: {north: 120, south: 80}
                """),
        FaultCase(
            "a population of nobody",
            "clusters: team", becomes: "population: 0",
            expected: """
                d.yaml:28:15: the population must be a whole number, found '0'
                28 │   population: 0
                   │               ^ from 1 to 1000000000000
                """),
        FaultCase(
            "a population with a comma",
            "clusters: team", becomes: "population: 1,200",
            expected: """
                d.yaml:28:15: the population must be a whole number, found '1,200'
                28 │   population: 1,200
                   │               ^^^^^ from 1 to 1000000000000
                """),
        FaultCase(
            "an unknown rule for a lone cluster",
            "clusters: team", becomes: "lone-cluster: ignore",
            expected: """
                d.yaml:28:17: unknown rule for a lone cluster 'ignore'
                28 │   lone-cluster: ignore
                   │                 ^^^^^^ one of: refuse, certainty, adjust
                """),
        FaultCase(
            "a floor of zero",
            "floor: 5", becomes: "floor: 0",
            expected: """
                d.yaml:30:10: a floor of 0 would show single answers of confidential replies
                30 │   floor: 0
                   │          ^ write 2 or more; only 'replies: identified' allows less
                """),
        FaultCase(
            "a floor of one for anonymous replies",
            [("replies: confidential", "replies: anonymous"), ("floor: 5", "floor: 1")],
            expected: """
                d.yaml:30:10: a floor of 1 would show single answers of anonymous replies
                30 │   floor: 1
                   │          ^ write 2 or more; only 'replies: identified' allows less
                """),
        FaultCase(
            "a floor below zero",
            "floor: 5", becomes: "floor: -1",
            expected: """
                d.yaml:30:10: the floor must be a whole number, found '-1'
                30 │   floor: -1
                   │          ^^ from 0 to 1000
                """),
        FaultCase(
            "a floor in quotation marks",
            "floor: 5", becomes: "floor: \"5\"",
            expected: """
                d.yaml:30:10: the floor must be a whole number, found the text '5'
                30 │   floor: "5"
                   │          ^^^ leave the quotation marks out
                """),
    ]
}

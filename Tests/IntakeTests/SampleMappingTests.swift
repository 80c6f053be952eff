import Documents
import ExactNumbers
import Foundation
import Questionnaires
import Storage
import Testing

@testable import Intake

@Suite("A mapping that speaks of the sample")
struct SampleMappingTests {
    @Test("overrules the definition for its wave")
    func amendment() throws {
        let mapping = try SampleSurvey.mapping(
            "weight: N\nsample: {weight: frequency, strata: tier, lone-cluster: adjust}")
        #expect(mapping.sample?.weighting == .frequency)
        #expect(mapping.sample?.strata == SegmentID("tier").map { .value($0) })
        let checked = try SampleSurvey.check(
            "response,company,tier,N,q1\nr1,Acme,gold,12,4\nr2,Acme,,3.0,4\n",
            mapping: "weight: N\nsample: {weight: frequency, strata: tier}")
        #expect(checked.replies.map(\.weight) == [FixedDecimal(12)])
        #expect(
            checked.messages == [
                "answers.csv:3: column tier: found nothing, wanted a value of 'tier', which is the "
                    + "strata of the sample; fill it in, or leave such rows out with 'leave-out' in the "
                    + "mapping file"
            ])
        let batch = try checked.batch(
            for: Wave(name: "1", sent: nil), definition: "", acceptPartial: true)
        #expect(batch.sample?.weighting == .frequency)
    }

    @Test("without it leaves the definition alone")
    func nothing() throws {
        #expect(try SampleSurvey.mapping("wave: x").sample == nil)
        #expect(try SampleSurvey.mapping("sample: {weight: none}", weighted: true).sample != nil)
    }

    @Test("is refused with every fault at once")
    func faults() throws {
        let faults = try #require(throws: DocumentFaults.self) {
            try SampleSurvey.mapping(
                """
                sample:
                  weight: heavy
                  strata: company
                  clusters: teir
                  population: {Acme: many}
                  lone-cluster: never
                  colour: red
                """)
        }
        #expect(
            faults.description == """
                mapping.yaml:3:11: unknown kind of weight 'heavy'
                3 │   weight: heavy
                  │           ^^^^^ one of: none, sampling, frequency
                mapping.yaml:4:11: 'company' cannot be both the strata and the clusters
                4 │   strata: company
                  │           ^^^^^^^ strata are groups of clusters: name another segment
                mapping.yaml:5:13: unknown segment 'teir'
                5 │   clusters: teir
                  │             ^^^^ did you mean 'tier'? This file defines: company, tier
                mapping.yaml:6:22: the population of a stratum must be a whole number, found 'many'
                6 │   population: {Acme: many}
                  │                      ^^^^ from 1 to 1000000000000
                mapping.yaml:7:17: unknown rule for a lone cluster 'never'
                7 │   lone-cluster: never
                  │                 ^^^^^ one of: refuse, certainty, adjust
                mapping.yaml:8:3: unknown key 'colour' in the sample
                8 │   colour: red
                  │   ^^^^^^ keys of the sample: weight, strata, clusters, population, lone-cluster
                """)
    }

    @Test(
        "with frequency weights takes whole numbers alone",
        arguments: [
            (
                "1.5",
                "if the column holds sampling weights, write 'weight: sampling' under 'sample'"
            ),
            ("-2", "write the number, or 0 for a row of nobody"),
            ("NaN", "write the number, or 0 for a row of nobody"),
            ("inf", "write the number, or 0 for a row of nobody"),
            ("many", "write the number, or 0 for a row of nobody"),
            ("", "write the number, or 0 for a row of nobody"),
            ("2e9", "write the rest in a second row"),
        ])
    func frequencies(cell: String, advice: String) throws {
        let checked = try SampleSurvey.check(
            "response,company,N,q1\nr1,Acme,\(cell),4\n",
            mapping: "weight: N\nsample: {weight: frequency}")
        #expect(
            checked.messages == [
                "answers.csv:2: column N: found \(cell.isEmpty ? "nothing" : "'\(cell)'"), wanted the "
                    + "whole number of respondents that the row stands for, 0 to 1000000000; \(advice)"
            ])
    }
}

@Suite("A file of the population of strata")
struct PopulationFileTests {
    @Test(
        "has a line for each, under a header or without one",
        arguments: [
            "north,120\nsouth,80\n", "stratum,population\nnorth,120\nsouth,80",
            "north;120\nsouth;80",
            "\u{FEFF}stratum\tn\r\nnorth\t120\r\n\r\nsouth\t80\r\n",
        ])
    func read(text: String) throws {
        #expect(try Self.counts(text) == ["north": 120, "south": 80])
    }

    @Test("is refused with every fault at once")
    func faults() throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try Self.counts("stratum,n\nnorth,12.5\n,4\nsouth,80\nsouth,81\nwest\neast,0\n")
        }
        #expect(
            faults.description == """
                pop.csv:2: found '12.5', wanted the number of all there are in the stratum, a whole \
                number from 1 without commas
                pop.csv:3: the stratum has no name; write its value before the number
                pop.csv:5: the stratum 'south' stands in row 4 already; take one out
                pop.csv:6: found 1 cell, wanted two: a stratum and its population, such as north,120
                pop.csv:7: found '0', wanted the number of all there are in the stratum, a whole \
                number from 1 without commas
                """)
        for (text, expected) in [
            ("", "pop.csv: the file is empty; wanted a row with the names of the columns"),
            (
                "stratum,n\n",
                "pop.csv: the file names no stratum; write a line for each, such as north,120"
            ),
        ] {
            let faults = try #require(throws: IntakeFaults.self) { try Self.counts(text) }
            #expect(faults.description == expected)
        }
    }

    private static func counts(_ text: String) throws -> [String: Int] {
        try PopulationFile(AnswerFile(name: "pop.csv", bytes: Array(text.utf8))).counts
    }
}

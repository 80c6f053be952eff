import Testing

@Suite("A list with full-width commas")
struct FullWidthListTests {
    @Test("is written with ordinary ones in the advice", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "between names", "show: [response，quality，reason]\n",
            expected: """
                d.yaml:1:16: a full-width comma ， stands here
                1 │ show: [response，quality，reason]
                  │                ^^ write [response, quality, reason]
                """),
        DocumentFaultCase(
            "between names, of Chinese lists", "languages: [zh、en]\n",
            expected: """
                d.yaml:1:15: a full-width comma 、 stands here
                1 │ languages: [zh、en]
                  │               ^^ write [zh, en]
                """),
        DocumentFaultCase(
            "between numbers", "range: [0，10]\n",
            expected: """
                d.yaml:1:10: a full-width comma ， stands here
                1 │ range: [0，10]
                  │          ^^ write [0, 10]
                """),
        DocumentFaultCase(
            "beside ordinary commas", "show: [a-b, c.d， e_f, \"x\", [y]]\n",
            expected: """
                d.yaml:1:16: a full-width comma ， stands here
                1 │ show: [a-b, c.d， e_f, "x", [y]]
                  │                ^^ write [a-b, c.d, e_f, "x", …]
                """),
        DocumentFaultCase(
            "at the end", "show: [a，]\n",
            expected: """
                d.yaml:1:9: a full-width comma ， stands here
                1 │ show: [a，]
                  │         ^^ write [a]
                """),
        DocumentFaultCase(
            "many of them", "show: [a，b，c，d，e，f，g，h，i，j，k，l，m]\n",
            expected: """
                d.yaml:1:9: a full-width comma ， stands here
                1 │ show: [a，b，c，d，e，f，g，h，i，j，k，l，m]
                  │         ^^ write [a, b, c, d, e, f, g, h, i, j, k, l, …]
                """),
    ]
}

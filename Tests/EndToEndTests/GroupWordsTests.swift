import Testing

@Suite("The words of groups")
struct GroupWordsTests {
    private func groups(
        _ program: CanvassProgram, _ segment: String, _ language: String, _ more: String...
    ) async throws -> String {
        let outcome = try await program.run(
            ["analyse", "groups", "--by", segment, "--language", language] + more)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test("name the interval of shares that groups have which are the clusters")
    func sharesWithinClusters() async throws {
        let program = try await CanvassProgram.withExample("b2b-departments")
        let english = try await groups(program, "company", "en", "--figure", "recommend/top-two")
        #expect(
            english.contains(
                "those of the shares: Wilson interval on n of the group's own respondents, because "
                    + "the groups are the clusters; "), "\(english)")
        #expect(!english.contains("Korn"))
        let chinese = try await groups(program, "company", "zh", "--figure", "recommend/top-two")
        #expect(
            chinese.contains("；占比的区间用 Wilson 法，以 n 为准，因各组即抽样群，按本组受访者计算；"))
    }

    @Test("say after a census that shares are known and differences facts")
    func census() async throws {
        let program = try await TwoWaves.imported(sample: "population: 63")
        let english = try await groups(
            program, "department", "en", "--figure", "speed/top-two", "--explain")
        #expect(
            english.contains(
                "those of the shares are the shares themselves, because all respondents answered; ")
        )
        #expect(
            english.contains(
                "Field service and Shop differ from the others: all respondents of the population "
                    + "answered, so that this is a fact and not chance.\n"))
        let chinese = try await groups(
            program, "department", "zh", "--figure", "speed/top-two", "--explain")
        #expect(chinese.contains("；占比的区间即占比本身，因受访者已全部作答；"))
        #expect(chinese.contains("确有差别：总体中的受访者已全部作答，这是事实而非偶然。\n"))
        #expect(!chinese.contains("占比的占比"))
    }

    @Test("say that nothing was tested")
    func nothing() async throws {
        let program = try await SmallSurvey.imported()
        let english = try await groups(program, "department", "en", "--figure", "d", "--explain")
        #expect(english.contains("; nothing was tested, so that there are no p values.\n"))
        #expect(!english.contains("over the 0") && !english.contains("p < 0.05"))
        #expect(english.hasSuffix("The lines above the method say why.\n"), "\(english)")
        let chinese = try await groups(program, "department", "zh", "--figure", "d", "--explain")
        #expect(chinese.contains("；未作检验，没有 p 值。\n"))
        #expect(chinese.hasSuffix("原因见方法之上的说明。\n"))
    }

    @Test("speak of the classes of units only where there are classes", arguments: [true, false])
    func classes(areDefined: Bool) async throws {
        let program = try await TwoWaves.imported(weights: .units(classes: areDefined))
        let english = try await groups(program, "department", "en")
        #expect(
            english.contains("Classes are those of customers, each counting once") == areDefined)
        let chinese = try await groups(program, "department", "zh")
        #expect(chinese.contains("等级按客户评定，各计一次") == areDefined)
    }

    @Test("count the clusters of each group, and mark where they are few")
    func clusters() async throws {
        let program = try await CanvassProgram.withExample("b2b-departments")
        let english = try await groups(program, "tier", "en")
        #expect(english.contains(/Customer tier +n +Companies +mean/))
        #expect(english.contains(/Platinum † ‡ +19 +5 +4\.59/))
        #expect(english.contains(/Gold +35 +13 +4\.05/))
        #expect(english.contains("\n‡ fewer than 10 companies: intervals and tests are rough"))
        let chinese = try await groups(program, "tier", "zh")
        #expect(chinese.contains("\n‡ 客户单位不足 10 个：区间和检验只是粗略的"))
        let csv = try await groups(program, "tier", "en", "--format", "csv")
        #expect(csv.contains(",hidden,n,clusters,mean,") && csv.contains(",platinum,,,false,19,5,"))
        let companies = try await groups(program, "company", "en")
        #expect(!companies.contains("Companies  ") && !companies.contains("‡"))
    }

    @Test("count no clusters where none were drawn, and mark none after a census")
    func noClusters() async throws {
        let plain = try await TwoWaves.imported()
        #expect(try await !groups(plain, "department", "en").contains("‡"))
        let json = try await groups(plain, "department", "en", "--format", "json")
        #expect(json.contains("\"clusters\": null"))
    }

    @Test("say what the verdicts rest on, and claim no equality")
    func verdicts() async throws {
        let program = try await CanvassProgram.withExample("relationship-nps")
        let english = try await groups(program, "tier", "en", "--figure", "overall", "--explain")
        #expect(
            english.contains("No difference among the groups beyond chance could be shown: F(3, "))
        #expect(english.contains("\nAnswers by group: χ²"))
        #expect(english.contains("The verdicts rest on the means alone; "))
        #expect(
            english.contains(
                "With this many answers no group can be told from the others by more than chance.\n"
            ))
        let chinese = try await groups(program, "tier", "zh", "--figure", "overall", "--explain")
        #expect(chinese.contains(/未能显示各组之间有超出偶然的差异：F\(3, [\d.]+\) = [\d.]+，p = 0/))
        #expect(chinese.contains(/各组的选项分布：χ²\(\d\) = [\d.]+，p = [\d.]+，V 0/))
        #expect(chinese.contains("判断只依据均值之差；"))
    }

    @Test("call two groups with nobody beside them one difference")
    func oneDifference() async throws {
        let program = try await TwoWaves.imported {
            $0.replacing(",hotline,", with: ",field,").replacing(",lab,", with: ",shop,")
        }
        let english = try await groups(program, "department", "en")
        #expect(english.contains("p adjusted by Holm over the one difference; "))
        let chinese = try await groups(program, "department", "zh")
        #expect(chinese.contains("检验族为 1 个差值；"))
    }

    @Test(
        "name the families of tests",
        arguments: [
            (
                "holm", "en",
                "p adjusted by Holm over the 4 groups, and apart from these over the 6 pairs; "
            ),
            ("holm", "zh", "p 值：Holm 法校正，检验族为 4 个组；6 对比较另为一族；"),
            (
                "bh", "en",
                "p adjusted by Benjamini and Hochberg over the 4 groups, and apart from these over the 6 "
                    + "pairs; "
            ),
            ("none", "en", "p not adjusted, looking at the 4 groups and the 6 pairs; "),
            ("none", "zh", "p 值未校正，所看为 4 个组、6 对比较；"),
        ])
    func families(way: String, language: String, words: String) async throws {
        let program = try await CanvassProgram.withExample("b2b-departments")
        #expect(try await groups(program, "tier", language, "--adjust", way).contains(words))
    }

    @Test("print differences in points of per cent, and of a net promoter score in points")
    func differences() async throws {
        let program = try await CanvassProgram.withExample("relationship-nps")
        let shares = try await groups(program, "tier", "en", "--figure", "recommend/top-two")
        #expect(shares.contains(/Gold +44 +39 % +26 – 53 % +\+6\.0 pp +−11\.\d – 23\.\d pp/))
        let chinese = try await groups(program, "tier", "zh", "--figure", "recommend/top-two")
        #expect(chinese.contains(/\+6\.0 个百分点/))
        let points = try await groups(program, "tier", "en", "--figure", "nps")
        #expect(
            points.contains(/Gold +44 +\+18 +−5 – 41 .*\+12\.7 points +−15\.0 – 40\.5 points/),
            "\(points)")
        #expect(try await groups(program, "tier", "zh", "--figure", "nps").contains(/\+\d+\.\d 点/))
    }
}

import Testing

@Suite("Signs of other languages")
struct RefusedSignsTests {
    @Test("are refused with the one to write", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "words in capitals", "consent AND NOT member",
            expected: """
                expression:1:9: the word AND is not known here
                1 │ consent AND NOT member
                  │         ^^^ write and instead of AND
                expression:1:13: the word NOT is not known here
                1 │ consent AND NOT member
                  │             ^^^ write not instead of NOT
                """),
        FaultCase(
            "the signs of programs", "consent && member || !consent",
            expected: """
                expression:1:9: the sign && is not known here
                1 │ consent && member || !consent
                  │         ^^ write and instead of &&
                expression:1:19: the sign || is not known here
                1 │ consent && member || !consent
                  │                   ^^ write or instead of ||
                expression:1:22: the sign ! is not known here
                1 │ consent && member || !consent
                  │                      ^ write not instead of !
                """),
        FaultCase(
            "the equals of programs", "a == 1",
            expected: """
                expression:1:3: the sign == is not known here
                1 │ a == 1
                  │   ^^ write = instead of ==
                """),
        FaultCase(
            "the unequal of spreadsheets", "a <> 1",
            expected: """
                expression:1:3: the sign <> is not known here
                1 │ a <> 1
                  │   ^^ write != instead of <>
                """),
        FaultCase(
            "arrows", "a => 1 or a =< 2",
            expected: """
                expression:1:3: the sign => is not known here
                1 │ a => 1 or a =< 2
                  │   ^^ write >= instead of =>
                expression:1:13: the sign =< is not known here
                1 │ a => 1 or a =< 2
                  │             ^^ write <= instead of =<
                """),
        FaultCase(
            "a semicolon", "a in [1; 2]",
            expected: """
                expression:1:8: the sign ; is not known here
                1 │ a in [1; 2]
                  │        ^ write , instead of ;
                """),
        FaultCase(
            "braces", "a in {1, 2}",
            expected: """
                expression:1:6: the sign { is not known here
                1 │ a in {1, 2}
                  │      ^ write [ instead of {
                expression:1:11: the sign } is not known here
                1 │ a in {1, 2}
                  │           ^ write ] instead of }
                """),
        FaultCase(
            "multiplication and division signs", "a × 2 = b ÷ 3",
            expected: """
                expression:1:3: the sign × is not known here
                1 │ a × 2 = b ÷ 3
                  │   ^ write * instead of ×
                expression:1:11: the sign ÷ is not known here
                1 │ a × 2 = b ÷ 3
                  │           ^ write / instead of ÷
                """),
        FaultCase(
            "a long minus", "a – 1 = b",
            expected: """
                expression:1:3: the sign – is not known here
                1 │ a – 1 = b
                  │   ^ write - instead of –
                """),
        FaultCase(
            "Chinese words", "consent 且 member 或 非 consent",
            expected: """
                expression:1:9: the word 且 is not known here
                1 │ consent 且 member 或 非 consent
                  │         ^^ write and instead of 且
                expression:1:18: the word 或 is not known here
                1 │ consent 且 member 或 非 consent
                  │                   ^^ write or instead of 或
                expression:1:20: the word 非 is not known here
                1 │ consent 且 member 或 非 consent
                  │                      ^^ write not instead of 非
                """),
        FaultCase(
            "full-width brackets", "（a ＞ 1）",
            expected: """
                expression:1:1: a full-width （ stands here
                1 │ （a ＞ 1）
                  │ ^^ write ( instead of （
                expression:1:4: a full-width ＞ stands here
                1 │ （a ＞ 1）
                  │     ^^ write > instead of ＞
                expression:1:7: a full-width ） stands here
                1 │ （a ＞ 1）
                  │         ^^ write ) instead of ）
                """),
        FaultCase(
            "full-width signs", "a ＝ 1 and b ＜＝ 2",
            expected: """
                expression:1:3: a full-width ＝ stands here
                1 │ a ＝ 1 and b ＜＝ 2
                  │   ^^ write = instead of ＝
                expression:1:13: a full-width ＜＝ stands here
                1 │ a ＝ 1 and b ＜＝ 2
                  │              ^^^^ write <= instead of ＜＝
                """),
        FaultCase(
            "a full-width comma", "a in [1，2]",
            expected: """
                expression:1:8: a full-width ， stands here
                1 │ a in [1，2]
                  │        ^^ write , instead of ，
                """),
        FaultCase(
            "an enumeration comma", "a in [1、2]",
            expected: """
                expression:1:8: the sign 、 is not known here
                1 │ a in [1、2]
                  │        ^^ write , instead of 、
                """),
        FaultCase(
            "full-width digits", "a = １２",
            expected: """
                expression:1:5: '１２' is written with full-width signs
                1 │ a = １２
                  │     ^^^^ write 12
                """),
        FaultCase(
            "full-width letters", "ａ = 1",
            expected: """
                expression:1:1: 'ａ' is written with full-width signs
                1 │ ａ = 1
                  │ ^^ write a
                """),
        FaultCase(
            "a full-width number with two points", "a = １．２．３",
            expected: """
                expression:1:5: '１．２．３' is written with full-width signs
                1 │ a = １．２．３
                  │     ^^^^^^^^^^ write 1.2.3
                expression:1:5: '1.2.3' is neither a number nor a name
                1 │ a = １．２．３
                  │     ^^^^^^^^^^ write a number with one point, such as 2.5
                """),
        FaultCase(
            "curly apostrophes", "tier = ‘gold’",
            expected: """
                expression:1:8: the quotation marks ‘ and ’ are not known here
                1 │ tier = ‘gold’
                  │        ^^^^^^ write 'gold'
                """),
        FaultCase(
            "curly quotation marks", "tier = “gold”",
            expected: """
                expression:1:8: the quotation marks “ and ” are not known here
                1 │ tier = “gold”
                  │        ^^^^^^ write 'gold'
                """),
        FaultCase(
            "a backtick", "tier = `gold`",
            expected: """
                expression:1:8: the quotation marks ` and ` are not known here
                1 │ tier = `gold`
                  │        ^^^^^^ write 'gold'
                """),
        FaultCase(
            "a curly mark that is never closed", "tier = ‘gold",
            expected: """
                expression:1:8: the quotation mark ‘ is not known here
                1 │ tier = ‘gold
                  │        ^ write ' instead of ‘
                """),
        FaultCase(
            "a sign that has no meaning", "a % 2 = 1",
            expected: """
                expression:1:3: the sign % is not known here
                1 │ a % 2 = 1
                  │   ^ use = != < <= > >= + - * / and, or, not, in
                """),
        FaultCase(
            "a run of signs that has no meaning", "a <<= 1",
            expected: """
                expression:1:3: the sign <<= is not known here
                1 │ a <<= 1
                  │   ^^^ use = != < <= > >= + - * / and, or, not, in
                """),
        FaultCase(
            "a character that does not show", "a = 1\u{200B}",
            expected: """
                expression:1:6: the character U+200B is not allowed
                1 │ a = 1�
                  │      ^ delete it; it does not show in most editors
                """),
        FaultCase(
            "a text that is never closed", "tier = 'gold",
            expected: """
                expression:1:8: this text is never closed
                1 │ tier = 'gold
                  │        ^^^^^ end it with '; inside a text, write '' for '
                """),
        FaultCase(
            "an apostrophe inside a text", "comment = 'it's'",
            expected: """
                expression:1:16: this text is never closed
                1 │ comment = 'it's'
                  │                ^ end it with '; inside a text, write '' for '
                """),
        FaultCase(
            "a text closed by a curly mark", "tier = 'gold’",
            expected: """
                expression:1:8: this text is never closed
                1 │ tier = 'gold’
                  │        ^^^^^^ write ' instead of ’
                """),
        FaultCase(
            "two points", "a = 1.2.3",
            expected: """
                expression:1:5: '1.2.3' is neither a number nor a name
                1 │ a = 1.2.3
                  │     ^^^^^ write a number with one point, such as 2.5
                """),
        FaultCase(
            "digits with a minus", "a = 5-3",
            expected: """
                expression:1:5: '5-3' is neither a number nor a name
                1 │ a = 5-3
                  │     ^^^ put blanks round the minus: 5 - 3
                """),
        FaultCase(
            "a bare date", "visited > 2026-01-31",
            expected: """
                expression:1:11: '2026-01-31' is neither a number nor a name
                1 │ visited > 2026-01-31
                  │           ^^^^^^^^^^ write a date between apostrophes: '2026-01-31'
                """),
        FaultCase(
            "digits with a line", "a = 1_000",
            expected: """
                expression:1:5: '1_000' is neither a number nor a name
                1 │ a = 1_000
                  │     ^^^^^ write a number with one point, such as 2.5
                """),
        FaultCase(
            "too many digits", "a = 1.0000000000001",
            expected: """
                expression:1:5: '1.0000000000001' has too many digits
                1 │ a = 1.0000000000001
                  │     ^^^^^^^^^^^^^^^ up to 15 digits may stand before the point and 12 behind it
                """),
        FaultCase(
            "too long a number", "a = 1234567890123456",
            expected: """
                expression:1:5: '1234567890123456' has too many digits
                1 │ a = 1234567890123456
                  │     ^^^^^^^^^^^^^^^^ up to 15 digits may stand before the point and 12 behind it
                """),
        FaultCase(
            "a point", "a = .",
            expected: """
                expression:1:5: '.' is neither a number nor a name
                1 │ a = .
                  │     ^ write a number with one point, such as 2.5
                """),
    ]
}

// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library of ours: a target may import only what stands above it in this file.
func layer(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    of name: String, uses dependencies: [Target.Dependency] = [], files: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name), "GoldenFiles"] + dependencies,
        exclude: files, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
    name: "canvass",
    products: [.executable(name: "canvass", targets: ["canvass"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo pangoft2 fontconfig harfbuzz-subset",
            providers: [
                .apt(["libcairo2-dev", "libpango1.0-dev", "libharfbuzz-dev", "libpng-dev"])
            ]),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CLibXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),

        layer("ExactNumbers", uses: [bigInt]),
        layer("Documents", uses: ["CLibYAML"]),
        layer("Expressions", uses: ["ExactNumbers", "Documents", bigInt]),
        layer("Questionnaires", uses: ["ExactNumbers", "Documents", "Expressions", crypto]),
        layer(
            "Forms", uses: ["ExactNumbers", "Documents", "Expressions", "Questionnaires", mustache]),
        layer("Statistics", uses: ["ExactNumbers", bigInt]),
        layer("Scoring", uses: ["ExactNumbers", "Questionnaires", bigInt]),
        layer(
            "Analysis",
            uses: ["ExactNumbers", "Expressions", "Questionnaires", "Statistics", "Scoring"]),
        layer(
            "Figures",
            uses: ["ExactNumbers", "Expressions", "Questionnaires", "Statistics", "Analysis"]),
        layer(
            "Spreadsheets", uses: ["CLibXLSXWriter", "Expressions", "Questionnaires", "Figures"]),
        layer(
            "Reports",
            uses: [
                "ExactNumbers", "Documents", "Expressions", "Questionnaires", "Statistics",
                "Scoring", "Analysis", "Figures",
            ]),
        layer("Rendering", uses: ["CPangoCairo", "Figures", "Reports"]),
        layer("Storage", uses: ["ExactNumbers", "Documents", "Questionnaires", grdb, sqlite]),
        layer(
            "Intake",
            uses: [
                "ExactNumbers", "CLibCSV", "Documents", "Expressions", "Questionnaires", "Storage",
            ]),
        .executableTarget(
            name: "canvass",
            dependencies: [
                "ExactNumbers", "Documents", "Expressions", "Questionnaires", "Forms", "Statistics",
                "Scoring",
                "Analysis", "Figures", "Spreadsheets", "Reports", "Rendering", "Storage", "Intake",
                argumentParser,
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "canvass-bench",
            dependencies: [
                "ExactNumbers", "Documents", "Questionnaires", "Statistics", "Analysis", "Figures",
                "Reports", "Rendering", "Intake",
            ],
            swiftSettings: strict),

        .target(name: "GoldenFiles", path: "Tests/GoldenFiles", swiftSettings: strict),
        .target(
            name: "ReferenceData",
            dependencies: ["ExactNumbers", "Documents", "Questionnaires"],
            path: "Tests/ReferenceData", swiftSettings: strict),
        .target(
            name: "PixelImages", dependencies: ["CPangoCairo", "Figures", "GoldenFiles"],
            path: "Tests/PixelImages", swiftSettings: strict),
        tests(of: "ExactNumbers", uses: [bigInt, "ReferenceData"]),
        tests(of: "Documents"),
        tests(of: "Expressions", uses: ["ExactNumbers", "Documents", "ReferenceData"]),
        tests(
            of: "Questionnaires",
            uses: ["ExactNumbers", "Documents", "Expressions", "ReferenceData"],
            files: ["Golden", "Invalid", "Valid"]),
        tests(
            of: "Forms", uses: ["Documents", "Questionnaires"], files: ["Definitions", "Golden"]),
        tests(of: "Statistics", uses: ["ExactNumbers", "ReferenceData"], files: ["Reference"]),
        tests(
            of: "Scoring", uses: ["ExactNumbers", "Documents", "Questionnaires", "ReferenceData"]),
        tests(
            of: "Analysis",
            uses: [
                "ExactNumbers", "Expressions", "Questionnaires", "Statistics", "Scoring",
                "ReferenceData", bigInt,
            ]),
        tests(
            of: "Figures",
            uses: [
                "ExactNumbers", "Documents", "Expressions", "Questionnaires", "Statistics",
                "Scoring",
                "Analysis", "ReferenceData",
            ],
            files: ["Golden"]),
        tests(of: "Spreadsheets", uses: ["Expressions", "Questionnaires", "Figures"]),
        tests(
            of: "Reports",
            uses: [
                "ExactNumbers", "Documents", "Expressions", "Questionnaires", "Statistics",
                "Scoring", "Analysis", "Figures", "ReferenceData",
            ]),
        tests(
            of: "Rendering", uses: ["CPangoCairo", "Figures", "PixelImages", "Reports"],
            files: ["Golden"]),
        tests(
            of: "Storage",
            uses: ["ExactNumbers", "Documents", "Questionnaires", "ReferenceData", grdb]),
        tests(
            of: "Intake",
            uses: [
                "ExactNumbers", "Documents", "Expressions", "Questionnaires", "Storage",
                "ReferenceData",
            ]),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "ExactNumbers", "Questionnaires", "Statistics", "Scoring", "Analysis",
                "ReferenceData", "GoldenFiles",
            ],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["canvass", "GoldenFiles", "PixelImages", "ReferenceData"],
            exclude: ["Browser", "Golden", "Reference"],
            swiftSettings: strict),
    ]
)

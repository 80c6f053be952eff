import Figures
import Foundation
import Glibc
import Rendering
import Reports

/// Draws ten pages for `Scripts/bench charts`: as many marks and texts as the C program beside which
/// they are measured, and alike. One act a process, so that each is measured cold.
enum ChartsBench {
    /// - Parameters:
    ///   - act: `pdf` and `png` draw the ten pages, `sheets` a hundred files of one page.
    ///   - path: of the files, without their extension.
    static func run(_ act: String, _ path: String) throws {
        let typesetter = try PangoTypesetter()
        var pages = BenchPages()
        let figures = pages.all()
        switch act {
        case "pdf":
            let start = seconds()
            let file = try renderPDF(document(figures), with: typesetter)
            print("pdf", seconds() - start, pages.texts, pages.shapes)
            try Data(file.bytes).write(to: URL(fileURLWithPath: path + ".pdf"))
        case "png":
            let start = seconds()
            for (index, figure) in figures.enumerated() {
                let file = try renderPNG(figure, dotsPerInch: 150, with: typesetter)
                try Data(file.bytes).write(to: URL(fileURLWithPath: "\(path)-\(index).png"))
            }
            print("png", (seconds() - start) / Double(figures.count))
        default:
            let start = seconds()
            for number in 1...100 {
                // No sheet is like another: a typesetter that remembers all would not be measured.
                let figure = pages.sheet(number)
                let file = try renderPDF(document([figure]), with: typesetter)
                try Data(file.bytes).write(to: URL(fileURLWithPath: path + ".pdf"))
            }
            print("sheets", (seconds() - start) / 100)
        }
    }

    private static func document(_ figures: [Figure]) -> ReportDocument {
        ReportDocument(
            title: "Customer satisfaction 2025 客户满意度报告", author: "Survey service", subject: "",
            keywords: "", language: "en", date: "2025-11-21T00:00:00Z",
            pages: figures.enumerated().map {
                ReportDocument.Page(outline: "\($0.offset + 1) 页 Section", figure: $0.element)
            })
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

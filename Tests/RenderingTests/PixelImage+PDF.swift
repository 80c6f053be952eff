import PixelImages

extension PixelImage {
    /// The first page of a PDF as poppler draws it.
    init?(pdf: [UInt8], dotsPerInch: Int) {
        let arguments = ["-png", "-singlefile", "-r", "\(dotsPerInch)", "@"]
        guard let output = try? PDFTool.pdftoppm.run(arguments, on: pdf), output.status == 0 else {
            return nil
        }
        self.init(png: output.bytes)
    }
}

import Dispatch
public import Figures
import Synchronization

/// Figures as PNG images, in their order, several at a time.
///
/// - Parameters:
///   - dotsPerInch: as for one image.
///   - threads: how many are drawn at a time, at least 1.
///   - typesetter: makes one for each thread; all must have the same fonts.
/// - Throws: what the first figure throws that cannot be drawn, or `typesetter`.
/// - Complexity: about 20 ms for a page at 150 dots an inch, and 10 ms of a thread's start. Blocks the
///   calling thread until all are done.
public func renderPNGs(
    _ figures: [Figure], dotsPerInch: Double, threads: Int,
    typesetter: @Sendable () throws(RenderingFault) -> PangoTypesetter
) throws(RenderingFault) -> [RenderedFile] {
    let threads = min(max(1, threads), figures.count)
    let outcomes = Mutex<[Int: Result<RenderedFile, RenderingFault>]>([:])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
        let own = Result { () throws(RenderingFault) in try typesetter() }
        for index in stride(from: thread, to: figures.count, by: threads) {
            let outcome = own.flatMap { setter in
                Result { () throws(RenderingFault) in
                    try renderPNG(figures[index], dotsPerInch: dotsPerInch, with: setter)
                }
            }
            outcomes.withLock { $0[index] = outcome }
        }
    }
    var files: [RenderedFile] = []
    for (_, outcome) in outcomes.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
        files.append(try outcome.get())
    }
    return files
}

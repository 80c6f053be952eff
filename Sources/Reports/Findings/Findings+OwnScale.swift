import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Findings {
    /// Whether an item is told on the scale it was answered on: it is no part of the composite, and
    /// its answers are not those of the score.
    func isOnOwnScale(_ item: ItemEstimate) -> Bool {
        let isOutside = data.table.also.contains { $0.item.id == item.item.id }
        return isOutside
            && (item.item.scale?.codes != data.rules.range || item.item.lowIsGood)
    }

    /// The means of items on their own scales, the fullest wording first; empty without any.
    func ownScaleTitles(of items: [ItemEstimate]) -> [Words] {
        let said = items.compactMap { item -> Words? in
            guard data.scoreMean(of: item) != nil, let mean = item.mean.mean,
                let codes = item.item.scale?.codes
            else { return nil }
            let name = Words(item.item.title).inTitle
            let number = NumberText.score(mean)
            let range = "\(codes.lowerBound)–\(codes.upperBound)"
            return Words(
                "\(name.english) stands at \(number) on its scale of \(range)",
                "\(name.chinese)均值为 \(number)（\(range) 分）")
        }
        return (1...3).reversed().filter { $0 <= said.count }.map { count in
            Words(Array(said.prefix(count)), english: "; ", chinese: "；")
        }
    }
}

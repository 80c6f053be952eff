/// Something that may be present or absent, asked about both ways.
///
/// Each question is a rating with five points, of which the best end is "I like it", and then "I
/// expect it", "I am neutral", "I can live with it" and "I dislike it".
///
/// Source: Kano, Seraku, Takahashi & Tsuji (1984), Attractive quality and must-be quality, Journal of
/// the Japanese Society for Quality Control 14(2).
public struct KanoFeature: Hashable, Sendable {
    /// The points of the scale of either question.
    public static let points = 5

    public let title: LocalizedText
    /// How it is when the feature is there: the functional question.
    public let present: ItemID
    /// How it is when the feature is missing: the dysfunctional question.
    public let absent: ItemID
}
